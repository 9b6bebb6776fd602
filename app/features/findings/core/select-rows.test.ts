import { expect, test } from 'vitest';
import { findingsSearch } from '../findings-search-params.ts';
import { rowOfText } from './ledger-row.ts';
import { agreeingOf, isChosen, statesOf } from './select-rows.ts';

test('what waits is shown first, reopened rows among it', () => {
  const search = findingsSearch.parse(new URLSearchParams());
  expect(statesOf(search)).toEqual(['open', 'reopened']);
  expect(agreeingOf(search)).toBeNull();
});

test('a class that never waits is shown without choosing a state for it', () => {
  expect(agreeingOf({ class: 'rounding', state: 'open' })).toBe('rounding');
  expect(agreeingOf({ class: '', state: 'all' })).toBe('both');
  expect(agreeingOf({ class: 'wrong_level', state: 'all' })).toBeNull();
  const text = rowOfText({ agencyCode: 'a', agencyNameTh: 'ก', source: null, node: 'e5', text: '–' });
  expect(isChosen(text, { class: 'not_a_figure', state: 'open' })).toBe(true);
  expect(isChosen(text, { class: '', state: 'open' })).toBe(false);
});

test('the address reads back what it was written from', () => {
  const state = { year: 2566, class: 'wrong_level', state: 'settled', q: 'อบต.', page: 3 } as const;
  expect(findingsSearch.parse(new URLSearchParams(findingsSearch.toSearch(state)))).toEqual(state);
  expect(findingsSearch.toSearch(findingsSearch.parse(new URLSearchParams('class=x&state=y&page=0')))).toBe(
    '',
  );
});
