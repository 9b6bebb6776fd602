import { expect, test } from 'vitest';
import { placeOf, reachOf } from './forest-scale.ts';

test('the picture reaches as far as the intervals do in steps of five, never beyond twenty', () => {
  expect(reachOf([])).toBe(5);
  expect(reachOf([{ low: -3, high: 6.2 }])).toBe(10);
  expect(reachOf([{ low: -31, high: 30 }])).toBe(20);
});

test('zero stands in the middle, the ends at the edges, and nothing outside', () => {
  expect([0, -10, 5, 99].map((value) => placeOf(value, 10))).toEqual([50, 0, 75, 100]);
});
