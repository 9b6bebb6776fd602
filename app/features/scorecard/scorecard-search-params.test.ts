import { expect, test } from 'vitest';
import { needsNewRows, readCell, scorecardSearch } from './scorecard-search-params.ts';

const read = (text: string) => scorecardSearch.parse(new URLSearchParams(text));

test.each([
  '',
  '?year=2566&type=tao&district=9701&indicator=7&show=below&q=%E0%B8%AD%E0%B8%9A%E0%B8%95.&sort=-i12&from=100&cell=97-province%3A7',
])('%s comes back as it was', (address) => {
  expect(scorecardSearch.toSearch(read(address))).toBe(address);
});

test('what cannot be read becomes its default and leaves the address', () => {
  const search = read('year=now&type=A!&indicator=0&show=all&sort=overall;drop&from=-1&cell=x');
  expect(scorecardSearch.toSearch(search)).toBe('');
  expect(search).toMatchObject({ year: null, indicator: null, sort: '', from: 0, cell: '' });
});

test('a cell is an agency and a column', () => {
  expect(readCell('97-province:o12')).toEqual({ agencyCode: '97-province', column: 'o12' });
  expect(readCell('')).toBeNull();
});

test.each([
  ['type=tao', 'type=tao&sort=7&q=x&show=top', false],
  ['cell=a:7', '', false],
  ['cell=a:7', 'cell=a:7&sort=7', false],
  ['', 'cell=a:7', false],
  ['cell=a:7', 'cell=a:8', false],
  ['type=tao', '', true],
  ['', 'indicator=7', true],
  ['', 'year=2566', true],
])('from %j to %j asks for new rows: %s', (now, next, asks) => {
  expect(needsNewRows(read(now), read(next))).toBe(asks);
});
