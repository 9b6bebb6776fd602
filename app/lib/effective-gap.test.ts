import { expect, test } from 'vitest';
import { Score } from './decimal.ts';
import { directionOf, effectiveGap, LEAST_GAP } from './effective-gap.ts';

test('one body: a whole decision counts, also where its points do not end', () => {
  expect(effectiveGap(0.5)).toBe(0.5);
  expect(effectiveGap(new Score(100).div(280))).toBe(0.35);
});

test('a mean of many: the root of their number, but never under what rounding leaves open', () => {
  expect(effectiveGap(0.4, 64)).toBe(0.05);
  expect(effectiveGap(1, 100)).toBe(0.1);
  expect(effectiveGap(0.4, 10_000)).toBe(LEAST_GAP);
});

test('what is not known asks no more than rounding does; no bodies are as one', () => {
  expect(effectiveGap(null, 100)).toBe(LEAST_GAP);
  expect(effectiveGap(0.5, 0)).toBe(0.5);
});

test.each([
  [0.4, 0.4, 'up'],
  [-0.4, 0.4, 'down'],
  [0.39, 0.4, 'same'],
  [-0.39, 0.4, 'same'],
  ['0.00', 0.02, 'same'],
  ['-0.01', 0.02, 'same'],
  ['0.02', 0.02, 'up'],
] as const)('%s against a gap of %s: %s', (change, gap, direction) => {
  expect(directionOf(change, gap)).toBe(direction);
});
