import type { TimeframeKind } from '../documents/published-measures.ts';

/**
 * A standard measure that every province may take into its own library and reword. What it does, who does it and
 * when comes from the published measure named in `source`; the wording is ours.
 */
export interface StockMeasure {
  stockCode: string;
  titleTh: string;
  titleEn: string;
  stepsTh: string[];
  /** Kind of unit, not a unit: divisions are named differently from body to body. */
  responsiblePatternTh: string;
  timeframeKind: TimeframeKind;
  followUpTh: string;
  /** Analysis topics 1-7; the first is the main one. */
  topicNos: number[];
  /** Items that the measure is meant to raise; a code belongs to its own fiscal year only. */
  tiedItems: { fiscalYear: number; itemCode: string }[];
  source: string;
}

/** Item codes of one fiscal year (BE). */
export const items = (fiscalYear: number, ...itemCodes: string[]) =>
  itemCodes.map((itemCode) => ({ fiscalYear, itemCode }));
