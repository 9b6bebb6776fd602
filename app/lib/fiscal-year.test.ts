import { expect, test } from 'vitest';
import { fiscalYearOf, fiscalYearPeriod, roundPeriod, todayInThailand } from './fiscal-year.ts';

test('the year turns on 1 October', () => {
  expect(fiscalYearOf('2022-09-30')).toBe(2565);
  expect(fiscalYearOf('2022-10-01')).toBe(2566);
  expect(fiscalYearOf('2023-09-30')).toBe(2566);
  expect(fiscalYearPeriod(2566)).toEqual({ from: '2022-10-01', to: '2023-09-30' });
});

test('the rounds of document 2: October 2565 to March 2566', () => {
  expect(roundPeriod(2566, '6m')).toEqual({ from: '2022-10-01', to: '2023-03-31' });
  expect(roundPeriod(2566, '12m')).toEqual({ from: '2022-10-01', to: '2023-09-30' });
});

test('the day changes at midnight in Thailand', () => {
  expect(todayInThailand(new Date('2024-03-31T16:59:59Z'))).toBe('2024-03-31');
  expect(todayInThailand(new Date('2024-03-31T17:00:00Z'))).toBe('2024-04-01');
});
