import { expect, test } from 'vitest';
import { stepFloors, stepOf } from './step.ts';

test.each([
  [100, 1],
  [95, 1],
  [94.99, 2],
  [85, 2],
  [84.99, 3],
  [80, 3],
  [79.99, 4],
  [70, 4],
  [69.99, 5],
  [0, 5],
] as const)('%f against 85 is step %i', (score, step) => {
  expect(stepOf(score, 85)).toBe(step);
});

test('an absent score, and a year without a target, have no step', () => {
  expect([stepOf(null, 85), stepOf(undefined, 85), stepOf(97, null)]).toEqual([null, null, null]);
});

test('steps stay within the scale', () => {
  expect(stepFloors(95)).toEqual([100, 95, 90, 80]);
  expect(stepFloors(10)).toEqual([20, 10, 5, 0]);
});
