import { expect, test } from 'vitest';
import { headlineOf } from './headline.ts';

const row = (name: string, overall: number | null, rankChange: number | null, next = 0) => ({
  name,
  overall,
  rankChange,
  next,
});
const told = (rows: ReturnType<typeof row>[]) => {
  const { first, risen, fallen, alike } = headlineOf(rows);
  return [...[first, risen, fallen].map((each) => each.map(({ name }) => name).join('')), alike];
};

test('the first with all who share its place, and the most places won and lost', () => {
  expect(told([row('a', 98, 2, 5), row('b', 98, -3, 5), row('c', 80, 2), row('d', null, null)])).toEqual([
    'ab',
    'ac',
    'b',
    5,
  ]);
});

test('nobody rose or fell, nobody has a result', () => {
  expect(told([row('a', 98, 0, 1), row('b', 90, null)])).toEqual(['a', '', '', 1]);
  expect(told([])).toEqual(['', '', '', null]);
  expect(told([row('a', null, null)])).toEqual(['', '', '', null]);
});
