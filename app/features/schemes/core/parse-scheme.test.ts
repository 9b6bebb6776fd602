import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { parseScheme } from './parse-scheme.ts';
import type { Scheme } from './scheme.ts';

/** A sound record with one thing broken. */
function broken(fiscalYear: number, change: (record: Scheme) => void): Scheme {
  const record = structuredClone(seedScheme(fiscalYear));
  change(record);
  return record;
}

const at = <T>(list: T[], place: number): T => {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing at ${place}`);
  return found;
};

function crosswalkOf({ crosswalk }: Scheme) {
  if (!crosswalk) throw new RangeError('no crosswalk');
  return crosswalk;
}

describe('parseScheme', () => {
  it('gives a stored record back unchanged', () => {
    const scheme = seedScheme(2566);
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
  });

  it.each<[string, (record: Scheme) => void, RegExp]>([
    ['weights that miss 100', (s) => (at(s.instruments, 0).weight = '35'), /weights are not 100/],
    ['parts that miss their whole', (s) => (at(s.instruments, 2).weight = '10'), /eit: weights are not 30/],
    ['a weight left out', (s) => (at(s.instruments, 0).weight = null), /a weight is missing/],
    ['an item twice', (s) => s.items.push(at(s.items, 0)), /i1 stands there twice/],
    ['an item without its indicator', (s) => (at(s.items, 0).indicator = 11), /i1: no indicator 11/],
    [
      'an item of another sub-indicator',
      (s) => (at(s.items, 50).subIndicator = '10.1'),
      /is not of indicator/,
    ],
    ['a disclosure item without one', (s) => (at(s.items, 50).subIndicator = null), /needs a sub-indicator/],
    ['a survey item that is disclosed', (s) => (at(s.items, 0).answer = 'disclosure'), /cannot be answered/],
    ['thresholds that rise', (s) => (at(s.levelScale.levels, 1).min = '99'), /must fall/],
    ['a score without a level', (s) => (at(s.levelScale.levels, 4).min = '10'), /every score from 0/],
    ['a gate of another year', (s) => s.levelScale.gates.push('ebit'), /gate ebit/],
    ['an obligation at no item', (s) => (at(s.obligations, 0).item = 'o99'), /obligation at o99/],
    ['a crosswalk from another year', (s) => (crosswalkOf(s).from = 2563), /crosswalk from 2563/],
    ['an item without a relation', (s) => crosswalkOf(s).links.pop(), /has no relation/],
    [
      'two items that equal one',
      (s) =>
        crosswalkOf(s).links.push({ ...at(crosswalkOf(s).links, 0), relation: 'equal', now: ['i1', 'i2'] }),
      /as many items on each side/,
    ],
    ['an unknown topic', (s) => s.topics.list.pop(), /no topic anti_corruption/],
    ['a code that is none', (s) => (at(s.items, 0).code = 'x1' as 'i1'), /invalid/i],
    ['a weight that is a float', (s) => (at(s.instruments, 0).weight = 30 as unknown as string), /string/],
    ['a year of the Gregorian calendar', (s) => (s.fiscalYear = 2023), /2500/],
  ])('refuses %s', (_, change, message) => {
    expect(() => parseScheme(broken(2566, change))).toThrow(message);
  });

  it('takes a year of other shape without a line of code', () => {
    const next = broken(2568, (record) => {
      record.fiscalYear = 2570;
      record.crosswalk = null;
      record.indicators.push({ ...at(record.indicators, 7), number: 11 });
      record.items.push({ ...at(record.items, 23), code: 'e10', indicator: 11 });
    });
    expect(parseScheme(next).indicators).toHaveLength(11);
  });
});
