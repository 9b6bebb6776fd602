import { expect, test } from 'vitest';
import { dotsOf } from './spine-lanes.ts';

test('dots that would cover each other stand below one another; an absent score has no dot', () => {
  expect(dotsOf([90, null, 91, 70, 90], 50)).toEqual([
    { series: 3, score: 70, lane: 0 },
    { series: 0, score: 90, lane: 0 },
    { series: 4, score: 90, lane: 1 },
    { series: 2, score: 91, lane: 2 },
  ]);
  expect(dotsOf([null], 0)).toEqual([]);
});
