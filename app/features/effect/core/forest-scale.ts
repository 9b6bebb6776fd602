import type { Interval } from './judge.ts';

/** Bars go no further than this many points from zero; what lies beyond ends in an arrow. */
const FURTHEST = 20;
const STEP = 5;

/** Points from zero to either edge of the picture: the furthest end of all intervals, in steps of five. */
export function reachOf(intervals: readonly Interval[]): number {
  const furthest = Math.max(STEP, ...intervals.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  return Math.min(FURTHEST, Math.ceil(furthest / STEP) * STEP);
}

/** Where a value stands between the edges, percent from the left; what lies beyond stands at the edge. */
export function placeOf(value: number, reach: number): number {
  return Math.min(100, Math.max(0, 50 + (value / reach) * 50));
}
