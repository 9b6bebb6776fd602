import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { trendOf } from './charts.ts';

const schemes = [2561, 2564, 2565, 2566, 2567, 2568].map(seedScheme);
const result = (fiscalYear: number, overall: number | null, eit: number | null = null) => ({
  fiscalYear,
  overall,
  iit: null,
  eit,
  oit: null,
  indicators: [],
});

test('a year without a result is a gap, FY2561 stays out, lines without any score are left out', () => {
  const trend = trendOf([result(2567, 90, 80), result(2564, 70), result(2561, 99)], schemes);
  expect(trend?.years).toEqual([2564, 2565, 2566, 2567]);
  expect(trend?.lines).toEqual([
    { key: 'overall', scores: [70, null, null, 90], cuts: [2565, 2566, 2567] },
    { key: 'eit', scores: [null, null, null, 80], cuts: [2565, 2567] },
  ]);
});

test('breaks stand at years whose items, instruments or level rule changed', () => {
  // 2565 brought the parts of EIT, 2566 the words, 2567 fewer items, 2568 fewer still.
  expect(trendOf([result(2564, 1), result(2568, 1)], schemes)?.breaks).toEqual([2565, 2566, 2567, 2568]);
});

test('one year is no trend', () => {
  expect(trendOf([result(2566, 90)], schemes)).toBeNull();
  expect(trendOf([result(2566, 90), result(2561, 80)], schemes)).toBeNull();
});
