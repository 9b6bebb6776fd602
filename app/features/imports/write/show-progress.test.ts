import { expect, test } from 'vitest';
import { progressLine } from './show-progress.ts';

test('the line tells how far and how long, and neither before anything is known', () => {
  expect(progressLine('บันทึก', 0, 0, 0)).toBe('บันทึก');
  expect(progressLine('บันทึก', 0, 9000, 500)).toBe('บันทึก  0/9,000');
  expect(progressLine('บันทึก', 3000, 9000, 2000)).toContain('3,000/9,000  เหลือราว 4 วินาที');
  expect(progressLine('บันทึก', 9000, 9000, 2000)).toBe('บันทึก  9,000/9,000');
});
