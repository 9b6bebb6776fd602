import { expect, test } from 'vitest';
import { identityLines, namingSpans } from './identity-lines.ts';

const tao = { nameTh: 'อบต. ก', agencyType: 'tao' };
const town = { nameTh: 'ทต. ก', agencyType: 'subdistrict_municipality' };
const years = [2564, 2565, 2566, 2567, 2568];
const scores = (given: Record<number, number>) => (year: number) => given[year] ?? null;
const own = {
  agencyCode: 'a',
  nameTh: 'ทต. ก',
  namings: [
    { fiscalYear: 2568, ...town },
    { fiscalYear: 2567, ...town },
    { fiscalYear: 2564, ...tao },
    { fiscalYear: 2566, ...tao },
  ],
  scoreOf: scores({ 2564: 80, 2566: 82, 2567: 90, 2568: 91 }),
};
const merged = {
  agencyCode: 'b',
  nameTh: 'อบต. ข',
  kind: 'merged' as const,
  from: 2567,
  namings: [2565, 2566, 2568].map((fiscalYear) => ({ fiscalYear, nameTh: 'อบต. ข', agencyType: 'tao' })),
  scoreOf: scores({ 2565: 60, 2566: 61, 2568: 99 }),
};

test('a year without a result belongs to the span around it, and a new type begins a new one', () => {
  expect(namingSpans(own.namings)).toEqual([
    { ...tao, from: 2564, to: 2566 },
    { ...town, from: 2567, to: 2568 },
  ]);
  expect(namingSpans([])).toEqual([]);
});

test('as it was: a line for each name, and the predecessor up to the merger', () => {
  expect(identityLines('was', years, own, [merged])).toEqual([
    {
      agencyCode: 'a',
      isOwn: true,
      label: { key: 'span', values: { name: 'อบต. ก', from: 2564, to: 2566 } },
      scores: [80, null, 82, null, null],
    },
    {
      agencyCode: 'a',
      isOwn: true,
      label: { key: 'span', values: { name: 'ทต. ก', from: 2567, to: 2568 } },
      scores: [null, null, null, 90, 91],
    },
    {
      agencyCode: 'b',
      isOwn: false,
      label: { key: 'merged', values: { name: 'อบต. ข', from: 2567, to: 0 } },
      scores: [null, 60, 61, null, null],
    },
  ]);
});

test('as it is now: one line a body under the name of today, side by side and never together', () => {
  const lines = identityLines('now', years, own, [merged]);
  expect(lines.map(({ label }) => [label.key, label.values.name])).toEqual([
    ['own', 'ทต. ก'],
    ['group', 'อบต. ข'],
  ]);
  expect(lines.map((line) => line.scores)).toEqual([
    [80, null, 82, 90, 91],
    [null, 60, 61, null, null],
  ]);
});

test('a predecessor without a figure before the merger has no line; the body itself keeps its own', () => {
  const silent = { ...merged, scoreOf: scores({ 2568: 99 }) };
  const lines = identityLines('was', years, { ...own, scoreOf: () => null, namings: [] }, [silent]);
  expect(lines.map(({ agencyCode }) => agencyCode)).toEqual(['a']);
});
