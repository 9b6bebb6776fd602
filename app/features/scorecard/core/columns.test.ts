import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { viewOf } from './columns.ts';

test('the overall leads the ten indicators, held against the year’s target', () => {
  const view = viewOf(seedScheme(2566), null);
  expect(view.columns.map(({ id }) => id)).toEqual([
    'overall',
    ...Array.from({ length: 10 }, (_, index) => String(index + 1)),
  ]);
  expect(view.target).toBe(85);
});

test('an item code means nothing without its year: the items are those of the year’s own scheme', () => {
  const codes = (year: number) => viewOf(seedScheme(year), 9).columns.map(({ id }) => id);
  for (const year of [2562, 2566, 2568]) {
    const own = seedScheme(year).items.flatMap((item) => (item.indicator === 9 ? item.code : []));
    expect(codes(year)).toEqual(['9', ...own]);
  }
  expect(codes(2566)).not.toEqual(codes(2568));
});

test('a share of users is not held against the target', () => {
  const shares = seedScheme(2567).items.filter((item) => item.answer === 'usage_share');
  expect(shares.length).toBeGreaterThan(0);
  for (const item of shares) {
    const column = viewOf(seedScheme(2567), item.indicator).columns.find(({ id }) => id === item.code);
    expect(column?.isColoured).toBe(false);
  }
});

test('a year without a target has none, and an indicator it lacks is not asked for', () => {
  const view = viewOf(seedScheme(2561), 9);
  expect(view.target).toBeNull();
  expect(view.columns.map(({ id }) => id)).toEqual(['overall', '1', '2', '3', '4', '5']);
  expect(viewOf(undefined, 7).columns.map(({ id }) => id)).toEqual(['overall']);
});
