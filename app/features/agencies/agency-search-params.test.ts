import { expect, test } from 'vitest';
import { agencySearch, itemsAddress } from './agency-search-params.ts';

test('what is written is read back; defaults leave no trace; a bad value becomes its default', () => {
  const state = { year: 2566, below: true };
  expect(agencySearch.parse(new URLSearchParams(agencySearch.toSearch(state)))).toEqual(state);
  expect(agencySearch.toSearch({ year: null, below: false })).toBe('');
  expect(agencySearch.parse(new URLSearchParams('year=20x3&below=yes'))).toEqual({
    year: null,
    below: false,
  });
});

test('a link to an item takes the filter off', () => {
  expect(itemsAddress(2566, { below: true })).toBe('?year=2566');
  expect(itemsAddress(2566, { below: false })).toBe('');
});
