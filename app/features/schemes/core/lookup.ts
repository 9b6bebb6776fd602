import { type InstrumentCode, indicatorNode, type NodeId } from './nodes.ts';
import type { Indicator, Instrument, Level, Mark, Scheme, SchemeItem, SubIndicator, Text } from './scheme.ts';

/** The year's item of this code (`o34`), or null where the year has no such item. */
export function findItem(scheme: Scheme, code: string): SchemeItem | null {
  return scheme.items.find((item) => item.code === code) ?? null;
}

export function findInstrument(scheme: Scheme, code: string): Instrument | null {
  return scheme.instruments.find((instrument) => instrument.code === code) ?? null;
}

export function findIndicator(scheme: Scheme, number: number): Indicator | null {
  return scheme.indicators.find((indicator) => indicator.number === number) ?? null;
}

export function findSubIndicator(scheme: Scheme, code: string): SubIndicator | null {
  return scheme.subIndicators.find((sub) => sub.code === code) ?? null;
}

/** The instruments the overall is made of (EIT once, not its parts), in the scheme's order. */
export function mainInstruments(scheme: Scheme): Instrument[] {
  return scheme.instruments.filter((instrument) => instrument.partOf === null);
}

export function indicatorsOfInstrument(scheme: Scheme, code: InstrumentCode): Indicator[] {
  return scheme.indicators.filter((indicator) => indicator.instrument === code);
}

export function itemsOfIndicator(scheme: Scheme, number: number): SchemeItem[] {
  return scheme.items.filter((item) => item.indicator === number);
}

export function itemsOfSubIndicator(scheme: Scheme, code: string): SchemeItem[] {
  return scheme.items.filter((item) => item.subIndicator === code);
}

export function itemsOfTopic(scheme: Scheme, topic: string): SchemeItem[] {
  return scheme.items.filter((item) => item.topics.some((key) => key === topic));
}

/** The items a figure of the tree is made of; those of EIT for either of its parts. Empty where the year lacks it. */
export function itemsOfNode(scheme: Scheme, node: NodeId): SchemeItem[] {
  if (node === 'overall') return scheme.items;
  const instrument = findInstrument(scheme, node);
  if (instrument) {
    const whole = instrument.partOf ?? instrument.code;
    const own = new Set(indicatorsOfInstrument(scheme, whole).map(({ number }) => number));
    return scheme.items.filter((item) => own.has(item.indicator));
  }
  return scheme.items.filter(
    ({ code, indicator, subIndicator }) =>
      code === node || subIndicator === node || indicatorNode(indicator) === node,
  );
}

/** The indicator whose canonical name or printed variant this is; spaces do not count. */
export function findIndicatorByName(scheme: Scheme, name: string): Indicator | null {
  const wanted = squeeze(name);
  return (
    scheme.indicators.find((indicator) =>
      [indicator.name.th, indicator.name.en, ...indicator.variants].some(
        (known) => squeeze(known) === wanted,
      ),
    ) ?? null
  );
}

/**
 * The level of the year's scale meant by a printed text: its key (`A`, `good`) or name (`ผ่านดี`), also with
 * a bracketed remark behind it (`A (ผ่าน)`). Null where the year has no such level.
 */
export function findLevel(scheme: Pick<Scheme, 'levelScale'>, printed: string): Level | null {
  const wanted = squeeze(printed.replace(/\([^)]*\)\s*$/, ''));
  return (
    scheme.levelScale.levels.find((level) =>
      [level.key, level.name.th, level.name.en].some((known) => squeeze(known) === wanted),
    ) ?? null
  );
}

/** Own short label of an item in the year's scheme; the bare code where the year has no such item. */
export function itemLabel(scheme: Scheme, code: string, language: keyof Text): string {
  return findItem(scheme, code)?.label[language] ?? code;
}

/** Name of any figure of the tree in the year's scheme. */
export function nodeLabel(scheme: Scheme, node: NodeId, language: keyof Text): string {
  if (node === 'overall') return OVERALL[language];
  const named =
    findInstrument(scheme, node)?.name ??
    scheme.indicators.find((indicator) => indicatorNode(indicator.number) === node)?.name ??
    findSubIndicator(scheme, node)?.name ??
    findItem(scheme, node)?.label;
  return named?.[language] ?? node;
}

/** Whether what the scheme says of this figure (its weight, name or subject) is verified, and its source. */
export function nodeMark(scheme: Scheme, node: NodeId): Mark | null {
  return (
    findInstrument(scheme, node)?.mark ??
    scheme.indicators.find((indicator) => indicatorNode(indicator.number) === node)?.mark ??
    findSubIndicator(scheme, node)?.mark ??
    findItem(scheme, node)?.mark ??
    null
  );
}

const OVERALL: Text = { th: 'คะแนนภาพรวม', en: 'Overall score' };

const squeeze = (name: string) => name.normalize('NFC').replace(/\s+/g, '').toLowerCase();
