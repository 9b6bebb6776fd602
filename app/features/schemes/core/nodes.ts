/**
 * Addresses of the figures of an assessment, as stored and as shown in links. The same address means
 * different things in different fiscal years, so it is never used without its scheme.
 */
export const INSTRUMENT_CODES = ['iit', 'eit', 'eit_public', 'eit_survey', 'oit', 'ebit'] as const;
/** `ebit` is the evidence check of FY2561 only; `eit_public` and `eit_survey` are the two parts of EIT. */
export type InstrumentCode = (typeof INSTRUMENT_CODES)[number];

/** `1` … `10` */
export type IndicatorNode = `${bigint}`;
/** `9.1` */
export type SubIndicatorCode = `${bigint}.${bigint}`;
/** `i1`, `e15`, `o43` */
export type ItemCode = `${'i' | 'e' | 'o'}${bigint}`;

export type NodeId = 'overall' | InstrumentCode | IndicatorNode | SubIndicatorCode | ItemCode;
export type NodeKind = 'overall' | 'instrument' | 'indicator' | 'sub_indicator' | 'item';

const INDICATOR = /^[1-9]\d*$/;
const SUB_INDICATOR = /^[1-9]\d*\.[1-9]\d*$/;
const ITEM = /^[ieo][1-9]\d*$/;

export function isInstrumentCode(text: string): text is InstrumentCode {
  return (INSTRUMENT_CODES as readonly string[]).includes(text);
}

export function isItemCode(text: string): text is ItemCode {
  return ITEM.test(text);
}

export function isSubIndicatorCode(text: string): text is SubIndicatorCode {
  return SUB_INDICATOR.test(text);
}

/** What the address points at, or null where it is no address at all. Says nothing of whether a year has it. */
export function kindOfNode(text: string): NodeKind | null {
  if (text === 'overall') return 'overall';
  if (isInstrumentCode(text)) return 'instrument';
  if (INDICATOR.test(text)) return 'indicator';
  if (isSubIndicatorCode(text)) return 'sub_indicator';
  return isItemCode(text) ? 'item' : null;
}

export function isNodeId(text: string): text is NodeId {
  return kindOfNode(text) !== null;
}

/** Address of an indicator: 9 -> `9`. */
export function indicatorNode(number: number): IndicatorNode {
  return String(number) as IndicatorNode;
}
