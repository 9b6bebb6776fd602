import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { type Followed, trendOf } from './charts.ts';

const schemes = [2561, 2564, 2565, 2566, 2567, 2568].map(seedScheme);
const result = (fiscalYear: number, overall: number | null, eit: number | null = null) => ({
  fiscalYear,
  nameTh: 'อบต. ก',
  agencyType: 'tao',
  overall,
  iit: null,
  eit,
  oit: null,
  indicators: [],
});

const trendOfYears = (results: ReturnType<typeof result>[], predecessors: Followed['predecessors'] = []) =>
  trendOf({ view: 'was', agencyCode: 'a', nameTh: 'อบต. ก', results, predecessors }, schemes);

test('a year without a result is a gap, FY2561 stays out, lines without any score are left out', () => {
  const trend = trendOfYears([result(2567, 90, 80), result(2564, 70), result(2561, 99)]);
  expect(trend?.years).toEqual([2564, 2565, 2566, 2567]);
  expect(trend?.overall.map(({ scores }) => scores)).toEqual([[70, null, null, 90]]);
  expect(trend?.overallCuts).toEqual([2565, 2566, 2567]);
  expect(trend?.instruments).toEqual([{ key: 'eit', scores: [null, null, null, 80], cuts: [2565, 2567] }]);
});

test('breaks stand at years whose items, instruments or level rule changed', () => {
  // 2565 brought the parts of EIT, 2566 the words, 2567 fewer items, 2568 fewer still.
  expect(trendOfYears([result(2564, 1), result(2568, 1)])?.breaks).toEqual([2565, 2566, 2567, 2568]);
});

test('one year is no trend', () => {
  expect(trendOfYears([result(2566, 90)])).toBeNull();
  expect(trendOfYears([result(2566, 90), result(2561, 80)])).toBeNull();
});

test('what a new body came of makes a trend with its one year', () => {
  const before = { agencyCode: 'b', nameTh: 'อบต. ข', kind: 'merged' as const, from: 2568 };
  const trend = trendOfYears(
    [result(2568, 90)],
    [{ ...before, results: [result(2566, 70), result(2567, 75)] }],
  );
  expect(trend?.years).toEqual([2566, 2567, 2568]);
  expect(trend?.overall.map(({ agencyCode, scores }) => [agencyCode, scores])).toEqual([
    ['a', [null, null, 90]],
    ['b', [70, 75, null]],
  ]);
});
