import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, test } from 'vitest';
import { extremesOf } from './extremes.ts';
import { indicatorGroups, subIndicatorRows } from './indicator-groups.ts';
import { readAssessment, type StoredNode } from './stored-assessment.ts';
import { verdictOf } from './verdict.ts';

const scheme = seedScheme(2562);
const groupsOf = (nodes: StoredNode[], before: (number | null)[] | null = null) =>
  indicatorGroups(scheme, readAssessment(scheme, nodes, null).nodes, {
    language: 'th',
    before,
    weakItemsOf: (indicator) => (indicator === 9 ? 1 : 0),
  });
const node = (name: string, published: string | null, computed: string | null = null): StoredNode => ({
  node: name,
  published,
  computed,
});

describe('indicators by instrument', () => {
  test('published stands beside computed, half-up to two places; change is between the figures as shown', () => {
    const before = Array.from({ length: 10 }, () => null as number | null);
    before[6] = 80.02;
    const [iit, eit, oit] = groupsOf(
      [node('1', '97.81', '97.805'), node('7', '81.32', '81.326'), node('9', '97.50', '99.75')],
      before,
    );
    expect(iit?.indicators[0]).toMatchObject({ score: '97.81', computed: '97.81', change: null });
    expect(eit?.indicators[1]).toMatchObject({ score: '81.32', computed: '81.33', change: 1.3 });
    expect(oit?.indicators[0]).toMatchObject({ score: '97.50', computed: '99.75', verdict: 'fix' });
  });

  test('an absent score is absent: no change, no verdict, no extremes from it', () => {
    const [iit] = groupsOf([node('1', '97.81')], [90, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(iit?.indicators[1]).toMatchObject({ score: null, change: null, verdict: null });
    expect(iit?.extremes).toBeNull();
  });

  test('FY2561 indices that draw on several instruments stand in a group of their own', () => {
    const old = seedScheme(2561);
    const groups = indicatorGroups(old, readAssessment(old, [node('1', '80')], null).nodes, {
      language: 'en',
      before: null,
      weakItemsOf: () => 0,
    });
    expect(groups.map((group) => [group.code, group.indicators.length])).toEqual([[null, 5]]);
  });

  test('blocks name their first and last item of the year', () => {
    const rows = (year: number) => {
      const at = seedScheme(year);
      return subIndicatorRows(at, readAssessment(at, [node('9.1', '100')], null).nodes, 'th');
    };
    expect(rows(2562).find((row) => row.node === '9.2')?.items).toEqual({ first: 'o10', last: 'o17' });
    expect(rows(2566).find((row) => row.node === '9.1')?.items).toEqual({ first: 'o1', last: 'o10' });
    expect(subIndicatorRows(scheme, readAssessment(scheme, [], null).nodes, 'th')).toEqual([]);
  });
});

describe('highest and lowest', () => {
  const scores = (...list: (string | null)[]) => list.map((score, at) => ({ number: at + 6, score }));

  test('as the evaluators say of the EIT of Tak PAO: 6 highest, 8 lowest', () => {
    expect(extremesOf(scores('95.47', '91.13', '88.80'))).toEqual({
      highest: [6],
      highestScore: '95.47',
      lowest: [8],
      lowestScore: '88.80',
      allEqual: false,
      isPartial: false,
    });
  });

  test('100.00 is above 99.00, ties are all named, and equal scores have no extremes', () => {
    expect(extremesOf(scores('99.00', '100.00', '99.00'))).toMatchObject({ highest: [7], lowest: [6, 8] });
    expect(extremesOf(scores('100.00', '100.00'))?.allEqual).toBe(true);
  });

  test('one known score cannot be compared; a missing one is left out and said so', () => {
    expect(extremesOf(scores('95.47', null))).toBeNull();
    expect(extremesOf(scores('95.47', null, '90.00'))).toMatchObject({ lowest: [8], isPartial: true });
  });
});

test('what an indicator asks for', () => {
  expect(verdictOf('84.99', 0, '85')).toBe('improve');
  expect(verdictOf('85.00', 0, '85')).toBe('keep');
  expect(verdictOf('98.00', 1, '85')).toBe('fix');
  expect(verdictOf(null, 3, '85')).toBeNull();
});
