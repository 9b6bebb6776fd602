import { expect, test } from 'vitest';
import { readThaiDate, writeThaiDate } from './thai-date.ts';

test.each([
  '15/3/2568',
  '15/03/2568',
  '15-3-2568',
  '15.3.68',
  '๑๕/๓/๒๕๖๘',
  '15 มี.ค. 2568',
  '15 มีค 68',
  '15มีนาคม2568',
  'วันที่ 15 มีนาคม พ.ศ. 2568',
  '๑๕ มีนาคม ๒๕๖๘',
  '15/3/2025',
  '2025-03-15',
  '2568-03-15',
  '15 March 2025',
  '15 Mar 2568',
])('%s is the 15th of March 2568', (text) => {
  expect(readThaiDate(text)).toBe('2025-03-15');
});

test.each([
  '',
  '31/2/2568',
  '29/2/2568',
  '0/1/2568',
  '15/13/2568',
  'เมื่อวาน',
  '3/2568',
  '15/3/1500',
  '15 มี.น. 2568',
])('%j is no day', (text) => {
  expect(readThaiDate(text)).toBeNull();
});

test('a leap day, and the way back', () => {
  expect(readThaiDate('29 ก.พ. 2567')).toBe('2024-02-29');
  expect(writeThaiDate('2025-03-15')).toBe('15/03/2568');
  expect(readThaiDate(writeThaiDate('2024-02-29'))).toBe('2024-02-29');
});
