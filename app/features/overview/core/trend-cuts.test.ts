import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { trendCutsOf } from './trend-cuts.ts';

const schemes = [2562, 2563, 2564, 2565, 2566, 2567, 2568].map(seedScheme);

test('a line begins anew where the items changed; a year without figures keeps its place', () => {
  const { years, cuts, breaks } = trendCutsOf(schemes, [2568, 2564, 2566, 2567]);
  expect(years).toEqual([2564, 2565, 2566, 2567, 2568]);
  expect(cuts.overall).toEqual([2565, 2566, 2567, 2568]);
  expect(breaks).toContain(2567);
});

test('the survey’s line goes on where its questions stayed, though the disclosure check changed', () => {
  const { cuts } = trendCutsOf(schemes, [2562, 2563, 2564]);
  expect(cuts.iit).toEqual([]);
  expect(cuts.oit).toEqual([2563, 2564]);
});

test('years without figures make no chart', () => {
  expect(trendCutsOf(schemes, [])).toMatchObject({ years: [], breaks: [] });
});
