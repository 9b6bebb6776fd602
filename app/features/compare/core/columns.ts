/** Scores that stand beside each other, rounded to two places; absent ones null. */
export interface Scores {
  overall: number | null;
  iit: number | null;
  eit: number | null;
  oit: number | null;
  /** Indicators 1-10, in order. */
  indicators: (number | null)[];
}

/** What a body is compared with besides other bodies. */
export const REFERENCES = ['province', 'type', 'similar'] as const;
export type Reference = (typeof REFERENCES)[number];

export type Instrument = 'iit' | 'eit' | 'oit';
export const INSTRUMENTS: readonly Instrument[] = ['iit', 'eit', 'oit'];

/** One line of the comparison: the overall, an instrument, or the number of an indicator. */
export type Line = 'overall' | Instrument | number;

export function scoreOf(scores: Scores, line: Line): number | null {
  return typeof line === 'number' ? (scores.indicators[line - 1] ?? null) : scores[line];
}

/** A, B, C …: the sign of a column in its heading and in the charts. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}
