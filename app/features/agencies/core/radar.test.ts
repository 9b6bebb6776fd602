import { expect, test } from 'vitest';
import { radarOf } from './radar.ts';

const indicators = [90, null, 80];
const years = [2562, 2563, 2564, 2565, 2566, 2567].map((fiscalYear) => ({ fiscalYear, indicators }));
const means = { assessed: 12, indicators };
const input = { fiscalYear: 2567, years, provinceMeans: means, typeMeans: means, asked: ['', ''] as const };

test('the year shown, the year before and the mean of the province, until the reader chooses otherwise', () => {
  expect(radarOf(input)?.shapes.map(({ key }) => key)).toEqual(['2567', '2566', 'province']);
  const chosen = (second: string, third: string) =>
    radarOf({ ...input, asked: [second, third] })?.shapes.map(({ key }) => key);
  expect(chosen('2564', 'type')).toEqual(['2567', '2564', 'type']);
  expect(chosen('none', '')).toEqual(['2567', 'province']);
  expect(chosen('none', 'none')).toEqual(['2567']);
  expect(chosen('', '2566')).toEqual(['2567', 'province', '2566']);
});

test('five own years at most, and never a shape twice or one that is not there', () => {
  expect(radarOf(input)?.choices.map(({ key }) => key)).toEqual([
    '2566',
    '2565',
    '2564',
    '2563',
    'province',
    'type',
  ]);
  expect(radarOf({ ...input, asked: ['type', 'type'] })?.chosen).toEqual(['type', 'province']);
  expect(radarOf({ ...input, asked: ['2540', '2567'] })?.chosen).toEqual(['2566', 'province']);
});

test('a mean of one body is no mean; a year without indicators has no radar', () => {
  const alone = { assessed: 1, indicators };
  expect(
    radarOf({ ...input, years: years.slice(-1), provinceMeans: alone, typeMeans: null })?.shapes,
  ).toHaveLength(1);
  expect(radarOf({ ...input, fiscalYear: 2561 })).toBeNull();
  expect(radarOf({ ...input, years: [{ fiscalYear: 2567, indicators: [null, null] }] })).toBeNull();
});
