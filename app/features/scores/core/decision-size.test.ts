import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { formatHalfUp2 } from '~/lib/decimal.ts';
import { decisionSize, gapOf, gapsOf } from './decision-size.ts';

const size = (fiscalYear: number, node: Parameters<typeof decisionSize>[1], respondents?: number) => {
  const points = decisionSize(seedScheme(fiscalYear), node, respondents);
  return points === null ? null : formatHalfUp2(points);
};

test.each([
  // One of ten items in 9.1: a tenth of a fifth of a half of 40.
  [2566, 'overall', '0.40'],
  [2566, 'oit', '1.00'],
  [2566, '9', '2.00'],
  [2566, '9.1', '10.00'],
  [2566, 'o2', '100.00'],
  // One of eight in 10.1, of two sub-indicators; cheaper than one of two in 10.2.
  [2564, '10', '6.25'],
  [2564, 'iit', '1.00'],
  [2566, 'eit_public', '1.00'],
  [2568, 'i6', '1.00'],
] as const)('FY%i %s: %s points', (fiscalYear, node, points) => {
  expect(size(fiscalYear, node)).toBe(points);
});

test('known respondents weigh by their number', () => {
  expect(size(2567, 'iit', 34)).toBe('2.94');
  expect(size(2567, 'overall', 34)).toBe('0.88');
  expect(size(2567, 'oit', 34)).toBe(size(2567, 'oit'));
});

test('a year without weights or without the figure has none', () => {
  expect(size(2561, 'overall')).toBeNull();
  expect(size(2568, 'o48')).toBeNull();
});

test('the least change worth an arrow, of one body and of a mean', () => {
  const scheme = seedScheme(2566);
  expect([gapOf(scheme, 'overall'), gapOf(scheme, 'overall', 64)]).toEqual([0.4, 0.05]);
  expect(gapsOf(scheme, 100)).toMatchObject({ overall: 0.04, eit_survey: 0.1, oit: 0.1, 9: 0.2 });
  expect([gapOf(undefined, 'overall'), gapsOf(undefined)]).toEqual([0.02, { overall: 0.02 }]);
});
