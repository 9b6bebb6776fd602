import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { surveysOf } from './surveys.ts';

test('the surveys of a year with one external survey, and of one with two parts', () => {
  expect(surveysOf(seedScheme(2564))).toEqual([
    { instrument: 'iit', weight: '30' },
    { instrument: 'eit', weight: '30' },
  ]);
  expect(surveysOf(seedScheme(2567)).map(({ instrument }) => instrument)).toEqual([
    'iit',
    'eit_public',
    'eit_survey',
  ]);
});

test('a year whose weights are not known has none', () => {
  expect(surveysOf(seedScheme(2561))).toEqual([]);
  expect(surveysOf(undefined)).toEqual([]);
});
