import { expect, test } from 'vitest';
import { readCell, scorecardSearch } from './scorecard-search-params.ts';

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
