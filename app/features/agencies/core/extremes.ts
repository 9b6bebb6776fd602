import { toDecimal } from '~/lib/decimal.ts';

/** The highest and the lowest indicators of an instrument, by the scores as shown. */
export interface Extremes {
  highest: number[];
  highestScore: string;
  lowest: number[];
  lowestScore: string;
  /** All known indicators have the same score: there is no highest and no lowest. */
  allEqual: boolean;
  /** Some indicators of the instrument have no score and are left out. */
  isPartial: boolean;
}

/** Null with fewer than two known scores: nothing can be compared. Ties name every indicator of the tie. */
export function extremesOf(indicators: readonly { number: number; score: string | null }[]): Extremes | null {
  const known = indicators.flatMap(({ number, score }) => (score === null ? [] : [{ number, score }]));
  const sorted = known.toSorted((a, b) => toDecimal(b.score).cmp(a.score));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || known.length < 2) return null;
  const at = (score: string) => known.filter((each) => each.score === score).map((each) => each.number);
  return {
    highest: at(first.score),
    highestScore: first.score,
    lowest: at(last.score),
    lowestScore: last.score,
    allEqual: first.score === last.score,
    isPartial: known.length < indicators.length,
  };
}
