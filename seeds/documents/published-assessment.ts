/** Shapes of the result part of a published document; scores are decimal strings as printed, points 0-100. */
import type { InstrumentCode } from '~/features/schemes/core/nodes.ts';

export interface PublishedAssessment {
  fiscalYear: number;
  overall: string | null;
  /** Level key of the year's scale: a letter (2562-2565) or `excellent`, `good` … (2566 on). */
  level: string | null;
  levelText: string | null;
  instruments: PublishedInstrument[];
  indicators: PublishedIndicator[];
  subIndicators: PublishedSubIndicator[];
  /** Item code -> score. */
  items: Record<string, string>;
  /** Item code -> what stands where a number should stand. */
  itemTexts: Record<string, string>;
  /** Item code -> question as this document words it. */
  itemWordings: Record<string, string>;
  publishedRanks: PublishedRank[];
}

export interface PublishedInstrument {
  code: InstrumentCode;
  /** Percent. */
  weight: number;
  score: string;
  /** Points out of `weight`. */
  weightedScore: string;
}

export interface PublishedIndicator {
  number: number;
  instrument: InstrumentCode;
  nameTh: string;
  score: string;
}

export interface PublishedSubIndicator {
  code: string;
  itemFrom: string;
  itemTo: string;
  nameTh: string;
  score: string;
}

export interface PublishedRank {
  scope: 'province' | 'type_national' | 'provinces';
  rank: number;
  outOf: number | null;
  text: string;
}

/** What the evaluators, or the body itself, say of a whole instrument or of the whole result. */
export interface InstrumentRemark {
  fiscalYear: number;
  /** Null for a remark on the whole result. */
  instrument: InstrumentCode | null;
  by: 'evaluator' | 'agency';
  highestIndicators: number[];
  lowestIndicators: number[];
  text: string;
}

export interface PublishedEvaluatorComment {
  fiscalYear: number;
  instrument: InstrumentCode;
  /** EIT part 1 (self-answered) or 2 (collected by evaluators). */
  part: 1 | 2 | null;
  indicatorNumber: number | null;
  itemCode: string | null;
  finding: string;
  recommendation: string | null;
  citedItems: string[];
}

export interface PublishedFailedItem {
  fiscalYear: number;
  itemCode: string;
  itemNameTh: string;
  reason: string;
  appealOutcome: string | null;
}

export interface PublishedDevelopmentPoint {
  fiscalYear: number;
  indicatorNumber: number;
  /** Indicator name as this table prints it. */
  indicatorNameTh: string;
  itemCode: string;
  score: string;
  itemText: string;
  points: string[];
  /** True when the points stand in a cell merged with the row above. */
  isMergedCell: boolean;
}
