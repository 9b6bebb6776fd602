import { Decimal } from 'decimal.js';
import { Score, toDecimal } from './decimal.ts';

/**
 * Points. Both figures of a change are rounded to 2 places, so their difference is known to 0.01; from here on its
 * sign is certain.
 */
export const LEAST_GAP = 0.02;

/**
 * The least change (points) that is worth an arrow: what one single decision can move. In a mean of N bodies such
 * decisions partly cancel out, so it shrinks with the root of N. Rounded down, for a whole decision must count.
 * @param decision points by which one decision moves the figure of one body; null where it is not known
 * @param bodies how many bodies the figure is the mean of; 1 for the figure of one body
 */
export function effectiveGap(decision: Score | number | null, bodies = 1): number {
  if (decision === null) return LEAST_GAP;
  const gap = toDecimal(decision)
    .div(Score.sqrt(Math.max(1, bodies)))
    .toDecimalPlaces(2, Decimal.ROUND_DOWN);
  return Math.max(LEAST_GAP, gap.toNumber());
}

/** Which way a change of points went; `same` under the gap, however it is signed. */
export function directionOf(change: string | number, gap: number = LEAST_GAP): 'up' | 'down' | 'same' {
  const points = toDecimal(change);
  if (points.abs().lt(gap)) return 'same';
  return points.isNegative() ? 'down' : 'up';
}
