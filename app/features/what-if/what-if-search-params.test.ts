import { expect, test } from 'vitest';
import { whatIfSearch } from './what-if-search-params.ts';

const ID = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const compared = (text: string) => whatIfSearch.parse(new URLSearchParams({ compare: text })).compare;

test('the compared scenarios are ids, each once and four at most', () => {
  expect(compared(`${ID(1)},x,${ID(2)},${ID(1)}`)).toBe(`${ID(1)},${ID(2)}`);
  expect(compared([1, 2, 3, 4, 5].map(ID).join())).toBe([1, 2, 3, 4].map(ID).join());
  expect(compared('nonsense')).toBe('');
});
