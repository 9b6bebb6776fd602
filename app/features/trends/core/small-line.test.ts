import { expect, test } from 'vitest';
import { commonFloor, smallLine } from './small-line.ts';

const box = { width: 110, height: 60, floor: 50 };

test('a line joins neighbours, and neither absent years nor cuts', () => {
  const { path, points } = smallLine([100, 50, null, 75, 75], (at) => at === 4, box);
  expect(path).toBe('M5 5L30 55M80 30M105 30');
  expect(points).toHaveLength(4);
});

test('one axis for all: the ten under the least, never under zero nor over ninety', () => {
  expect(commonFloor([97, 61.5, null])).toBe(60);
  expect(commonFloor([99, 98])).toBe(90);
  expect(commonFloor([0])).toBe(0);
  expect(commonFloor([])).toBe(90);
});
