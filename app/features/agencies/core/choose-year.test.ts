import { expect, test } from 'vitest';
import { chooseYear, pageYears } from './choose-year.ts';

const KNOWN = [2561, 2562, 2566, 2567, 2568];
const years = pageYears(
  [
    { fiscalYear: 2568, isPublished: false },
    { fiscalYear: 2566, isPublished: true },
  ],
  [2569, 2566, 2565],
);

test('years with a result or a document, newest first, each once', () => {
  expect(years).toEqual([
    { fiscalYear: 2569, result: 'none' },
    { fiscalYear: 2568, result: 'draft' },
    { fiscalYear: 2566, result: 'published' },
    { fiscalYear: 2565, result: 'none' },
  ]);
});

test('the default is the newest published result, else the newest of anything, else nothing', () => {
  expect(chooseYear(null, years, KNOWN)).toBe(2566);
  expect(chooseYear(null, pageYears([], [2565, 2566]), KNOWN)).toBe(2566);
  expect(chooseYear(null, [], KNOWN)).toBeNull();
});

test('a year that is asked for is shown even when it is empty; one that cannot be is unknown', () => {
  expect(chooseYear(2567, years, KNOWN)).toBe(2567);
  expect(chooseYear(2569, years, KNOWN)).toBe(2569);
  expect(chooseYear(2599, years, KNOWN)).toBe('unknown');
});
