import { expect, test } from 'vitest';
import { criticalT, twoSidedP } from './student-t.ts';

// Printed tables of the t distribution, two-sided.
test.each([
  [0.05, 1, 12.706],
  [0.05, 9, 2.262],
  [0.01, 9, 3.25],
  [0.05, 30, 2.042],
  [0.001, 20, 3.85],
  [0.05, 120, 1.98],
])('the critical value of %f at %i degrees of freedom is %f', (alpha, df, printed) => {
  expect(criticalT(alpha, df)).toBeCloseTo(printed, 2);
  expect(twoSidedP(criticalT(alpha, df), df)).toBeCloseTo(alpha, 8);
});

test('no distance is no evidence, an endless one is all of it', () => {
  expect(twoSidedP(0, 7)).toBe(1);
  expect(twoSidedP(Number.POSITIVE_INFINITY, 7)).toBe(0);
});
