import { expect, test } from 'vitest';
import { sparklineFloor, sparklineShape } from './sparkline.ts';

const box = { width: 46, height: 26, floor: 60 };

test('a missing year breaks the line, and a score of its own stays visible', () => {
  const shape = sparklineShape([100, 60, null, 80, null], box);
  expect(shape.path).toBe('M3 3L13 23M33 13');
  expect(shape.points[2]).toBeNull();
  expect(shape.alone).toEqual([{ x: 33, y: 13 }]);
});

test('one year, and none', () => {
  expect(sparklineShape([90], box).points).toHaveLength(1);
  expect(sparklineShape([], box)).toEqual({ path: '', points: [], alone: [] });
});

test('the scale begins at the ten under the least score; absent ones do not pull it to zero', () => {
  expect(sparklineFloor([{ history: { 2566: 71.2, 2567: null } }, { history: { 2566: 98 } }])).toBe(70);
  expect(sparklineFloor([{ history: { 2566: 98 } }])).toBe(90);
  expect(sparklineFloor([])).toBe(90);
});
