import { expect, test } from 'vitest';
import { movedBy } from './grid-move.ts';

const size = { rows: 334, columns: 12 };
const at = { row: 5, column: 3 };

test.each([
  ['ArrowUp', false, { row: 4, column: 3 }],
  ['ArrowDown', false, { row: 6, column: 3 }],
  ['ArrowLeft', false, { row: 5, column: 2 }],
  ['ArrowRight', false, { row: 5, column: 4 }],
  ['PageUp', false, { row: 0, column: 3 }],
  ['PageDown', false, { row: 15, column: 3 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 11 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 333, column: 11 }],
] as const)('%s (with control: %s)', (key, withControl, to) => {
  expect(movedBy(key, withControl, at, size)).toEqual(to);
});

test('the edges hold, and other keys do nothing', () => {
  expect(movedBy('ArrowDown', false, { row: 333, column: 0 }, size)).toEqual({ row: 333, column: 0 });
  expect(movedBy('Enter', false, at, size)).toBeNull();
});
