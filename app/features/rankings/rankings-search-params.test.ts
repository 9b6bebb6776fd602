import { expect, test } from 'vitest';
import { addressWith, needsNewRows, rankingsSearch } from './rankings-search-params.ts';

const read = (text: string) => rankingsSearch.parse(new URLSearchParams(text));

test.each([
  '',
  '?year=2566&type=tao&district=9701&order=level&sort=-rankChange&q=%E0%B8%AD%E0%B8%9A%E0%B8%95.&from=100',
])('%s comes back as it was', (address) => {
  expect(rankingsSearch.toSearch(read(address))).toBe(address);
});

test('what cannot be read becomes its default and leaves the address', () => {
  expect(rankingsSearch.toSearch(read('year=x&order=name&sort=-nobody&from=0&type=A!'))).toBe('');
});

test('search and order are found among the rows that are here; year, type and district are not', () => {
  expect(needsNewRows(read('year=2566'), read('year=2566&order=level&sort=name&q=x&from=50'))).toBe(false);
  expect(needsNewRows(read('year=2566'), read('year=2567'))).toBe(true);
  expect(needsNewRows(read('type=tao'), read(''))).toBe(true);
});

test('another choice starts at the first row', () => {
  expect(addressWith(read('q=x&from=50'), { q: '' })).toBe('?');
});
