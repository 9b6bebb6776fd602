import { meanOf, roundHalfUp2, Score, sumOf } from '~/lib/decimal.ts';
import type { MatchedSet, Subject } from './match.ts';

/** Points, half-up to 2 places. */
export interface MatchedMeans {
  adopters: { start: number; change: number };
  others: { start: number; change: number };
  /** Change of adopters minus that of the others, rounded from the unrounded. */
  difference: number;
}

/** Means of each side of one set, points half-up to 2 places. */
export function meansOfSet({ adopters, others }: MatchedSet) {
  const meanBy = (side: readonly Subject[], figureOf: (subject: Subject) => Score) =>
    meanOf(side.map(figureOf)) ?? new Score(0);
  const sideOf = (side: readonly Subject[]) => ({
    start: points(meanBy(side, startOf)),
    next: points(meanBy(side, ({ next }) => new Score(next))),
  });
  const difference = meanBy(adopters, changeOf).minus(meanBy(others, changeOf));
  return { adopters: sideOf(adopters), others: sideOf(others), difference: points(difference) };
}

/** Means over the matched sets, each set by the weight it has in the estimate; null for no set. */
export function matchedMeans(sets: readonly MatchedSet[]): MatchedMeans | null {
  if (sets.length === 0) return null;
  const weights = sets.map(({ adopters, others }) =>
    new Score(adopters.length).times(others.length).div(adopters.length + others.length),
  );
  const over = (side: 'adopters' | 'others', figureOf: (subject: Subject) => Score) =>
    sumOf(
      sets.map((set, at) => (meanOf(set[side].map(figureOf)) ?? new Score(0)).times(weights[at] ?? 0)),
    ).div(sumOf(weights));
  const sideOf = (side: 'adopters' | 'others') => ({
    start: over(side, startOf),
    change: over(side, changeOf),
  });
  const [adopters, others] = [sideOf('adopters'), sideOf('others')];
  const printed = ({ start, change }: typeof adopters) => ({ start: points(start), change: points(change) });
  return {
    adopters: printed(adopters),
    others: printed(others),
    difference: points(adopters.change.minus(others.change)),
  };
}

const startOf = ({ start }: Subject) => new Score(start);
const changeOf = ({ start, next }: Subject) => new Score(next).minus(start);
const points = (value: Score) => roundHalfUp2(value).toNumber();
