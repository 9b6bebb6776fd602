import { expect, test } from 'vitest';
import { agencySearch, itemsAddress } from './agency-search-params.ts';

const state = { year: 2566, below: true, shape2: '2565', shape3: 'type', identity: 'was' as const };
const defaults = { year: null, below: false, shape2: '', shape3: '', identity: 'was' as const };

test('what is written is read back; defaults leave no trace; a bad value becomes its default', () => {
  expect(agencySearch.parse(new URLSearchParams(agencySearch.toSearch(state)))).toEqual(state);
  expect(agencySearch.toSearch(defaults)).toBe('');
  expect(agencySearch.parse(new URLSearchParams('year=20x3&below=yes&shape2=district&shape3=25'))).toEqual(
    defaults,
  );
});

test('a link to an item takes the filter off', () => {
  expect(itemsAddress(2566, { ...defaults, below: true })).toBe('?year=2566');
  expect(itemsAddress(2566, defaults)).toBe('');
});
