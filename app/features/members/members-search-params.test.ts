import { expect, test } from 'vitest';
import { membersSearch } from './members-search-params.ts';

test('bad values become defaults, and defaults are left out', () => {
  const state = membersSearch.parse(new URLSearchParams('role=platform_admin&state=deleted&q=%20a%20'));
  expect(state).toEqual({ q: 'a', role: '', state: 'active' });
  expect(membersSearch.toSearch(state)).toBe('?q=a');
});

test('what is written is read back', () => {
  const state = { q: 'อบต. 100%', role: 'agency_head', state: 'all' } as const;
  expect(membersSearch.parse(new URLSearchParams(membersSearch.toSearch(state)))).toEqual(state);
});
