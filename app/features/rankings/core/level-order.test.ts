import { expect, test } from 'vitest';
import { levelDisagreements } from './level-order.ts';

const row = (name: string, overall: number | null, levelOrder: number | null) => ({
  name,
  overall,
  levelOrder,
});
const told = (rows: ReturnType<typeof row>[]) =>
  levelDisagreements(rows).map(
    (each) => `${each.row.name}<${each.outdoneBy.map(({ name }) => name).join('')}`,
  );

test('94.64 "pass" above 90 "good pass" is one disagreement', () => {
  expect(told([row('a', 94.64, 3), row('b', 90, 2), row('c', 99, 1)])).toEqual(['a<b']);
});

test('all who are outdone are named, best first, with those who outdo them, nearest first', () => {
  expect(told([row('d', 88, 1), row('a', 95, 3), row('c', 90, 2), row('b', 93, 2)])).toEqual([
    'a<bcd',
    'b<d',
    'c<d',
  ]);
});

test('orders that agree, equal scores, and rows without a result are none', () => {
  expect(told([row('a', 99, 1), row('b', 90, 2), row('c', 86, 3), row('d', null, null)])).toEqual([]);
  expect(told([row('a', 90, 3), row('b', 90, 2), row('c', 80, null), row('d', 80, 3)])).toEqual([]);
});
