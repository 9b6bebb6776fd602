import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { isShown } from './quadrants.ts';
import { cutOf, spanOf } from './span.ts';

test('the target cuts: of the instruments where they have one, else of the overall, else nothing', () => {
  expect(cutOf(seedScheme(2566))).toBe('85');
  expect(cutOf(seedScheme(2564))).toBe('85');
  expect(cutOf(seedScheme(2561))).toBeNull();
  expect(cutOf(undefined)).toBeNull();
});

test('the span ends in the year shown, begins with the first results and keeps the gaps between', () => {
  const schemes = [2564, 2565, 2566, 2567, 2568].map(seedScheme);
  const yearsOf = (fiscalYear: number, length: number, years: number[]) =>
    spanOf({ fiscalYear, length }, years, schemes).map((year) => year.fiscalYear);
  expect(yearsOf(2568, 3, [2568, 2567, 2566, 2565])).toEqual([2566, 2567, 2568]);
  expect(yearsOf(2566, 5, [2568, 2566, 2565])).toEqual([2565, 2566]);
  expect(yearsOf(2568, 3, [2568, 2566])).toEqual([2566, 2567, 2568]);
});

test('now, staying and ever are three lists', () => {
  const body = { quadrant: 'both_good', yearsIn: 1, yearsRunning: 0 } as const;
  expect([isShown(body, 'now'), isShown(body, 'stay'), isShown(body, 'ever')]).toEqual([false, false, true]);
  const staying = { quadrant: 'papers_good', yearsIn: 2, yearsRunning: 2 } as const;
  expect([isShown(staying, 'now'), isShown(staying, 'stay')]).toEqual([true, true]);
  expect(isShown({ ...staying, yearsRunning: 1 }, 'stay')).toBe(false);
});
