import type { Way } from '~/features/schemes/core/tree.ts';
import { HUNDRED, roundHalfUp2, Score, ZERO } from '~/lib/decimal.ts';
import type { Agreement } from './assessment.ts';

/**
 * A figure computed again from printed figures (each within 0.005 of the truth) may differ from the printed
 * one by this much; a larger gap is a finding.
 */
export const TOLERANCE = new Score('0.01');

/** Whether two figures are the same but for rounding: at most 0.01 apart after half-up rounding to 2 places. */
export function agrees(left: Score, right: Score): boolean {
  return roundHalfUp2(left).minus(roundHalfUp2(right)).abs().lte(TOLERANCE);
}

/** Whether a score can exist at all: 0 to 100 points. */
export function isPossible(score: Score): boolean {
  return score.gte(ZERO) && score.lte(HUNDRED);
}

/** How the official figure and the recomputed one stand to each other. */
export function compareSides(published: Score | null, computed: Score | null): Agreement {
  if (published === null) return computed === null ? 'absent' : 'computed_only';
  if (computed === null) return 'published_only';
  if (roundHalfUp2(published).eq(roundHalfUp2(computed))) return 'match';
  return agrees(published, computed) ? 'rounding' : 'disagreement';
}

/** Weighted mean of the parts of a way, unrounded; null where a part has no value. */
export function meanOfWay(way: Way, valueAt: (node: Way[number]['node']) => Score | null): Score | null {
  let sum = ZERO;
  for (const { node, weight } of way) {
    const value = valueAt(node);
    if (value === null) return null;
    sum = sum.plus(weight === '1' ? value : value.times(weight));
  }
  return way.length === 0 ? null : sum.div(totalWeight(way));
}

const totals = new WeakMap<Way, Score>();

export function totalWeight(way: Way): Score {
  const known = totals.get(way);
  if (known) return known;
  const total = way.reduce((sum, part) => sum.plus(part.weight), ZERO);
  totals.set(way, total);
  return total;
}
