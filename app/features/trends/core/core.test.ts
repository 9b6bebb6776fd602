import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { formatHalfUp2 } from '~/lib/decimal.ts';
import { breaksOf, isJoined } from './breaks.ts';
import { coreDecision, coreOf, corePlaces, coreSize } from './core-series.ts';
import { lineageOf } from './lineage.ts';
import { runTo } from './run.ts';
import { changeOverRun, coreYears, cutsOf, trendYears } from './trend-years.ts';

const run = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => seedScheme(from + at));

describe('a break', () => {
  it('says what changed: items, instruments, level rule', () => {
    const kinds = Object.fromEntries(
      breaksOf(run(2561, 2568)).map((each) => [each.fiscalYear, [each.kinds, each.equal]]),
    );
    expect(kinds).toEqual({
      2562: [['items', 'instruments', 'levelRule'], 0],
      2563: [['items'], 45],
      2564: [['items'], 84],
      2565: [['items', 'instruments'], 39],
      2566: [['items', 'levelRule'], 41],
      2567: [['items'], 10],
      2568: [['items'], 19],
    });
  });

  it.each<[number, NodeId, boolean]>([
    [2564, 'iit', true],
    [2564, '5', true],
    [2564, 'oit', false],
    [2564, '9.1', true],
    [2564, '9.4', false],
    [2564, '10', true],
    [2564, 'overall', false],
    // EIT takes in a second part in 2565: other respondents and other weights.
    [2565, 'eit', false],
    [2566, 'eit', true],
    [2566, 'eit_survey', true],
    [2566, '7', true],
    // o10 is new.
    [2566, '9.1', false],
    // 2565 had o34 as another item.
    [2566, 'o34', true],
    [2566, 'o31', false],
    [2567, 'o34', true],
    [2567, 'o35', false],
    [2568, 'o10', true],
    [2562, 'overall', false],
    [2562, 'iit', false],
    [2568, 'o43', false],
  ])('FY%i %s: one line with the year before? %s', (year, node, joined) => {
    expect(isJoined(seedScheme(year - 1), seedScheme(year), node)).toBe(joined);
  });

  it('never joins years that are not neighbours', () => {
    expect(isJoined(seedScheme(2565), seedScheme(2567), 'o2')).toBe(false);
  });
});

describe('the comparable core', () => {
  it('holds what stays equal through all years, under the codes of each', () => {
    const core = coreOf(run(2564, 2568));
    expect(core.map(({ codes }) => Object.values(codes).join(' '))).toEqual([
      'o2 o2 o2 o2 o2',
      'o5 o5 o5 o4 o3',
      'o7 o7 o7 o5 o4',
      'o17 o17 o18 o13 o10',
      'o15 o15 o16 o12 o11',
      'o42 o42 o42 o34 o27',
    ]);
    const last = seedScheme(2568);
    expect(coreSize(last, core, 'overall')).toEqual({
      held: 6,
      of: 52,
      emptyIndicators: [1, 2, 3, 4, 5, 6, 7, 8],
    });
    expect(coreSize(last, core, '9')).toEqual({ held: 5, of: 20, emptyIndicators: [] });
    expect(coreSize(last, core, 'iit')).toMatchObject({ held: 0, of: 15 });
  });

  it('is empty with one year, and where FY2561 is among them', () => {
    expect(coreOf(run(2568, 2568))).toEqual([]);
    expect(coreOf(run(2561, 2563))).toEqual([]);
    expect(runTo(run(2561, 2564), 2564).map(({ fiscalYear }) => fiscalYear)).toEqual([2562, 2563, 2564]);
    expect(runTo(run(2561, 2561), 2561)).toEqual([]);
  });

  it('knows what one decision moves', () => {
    const decision = (from: number, to: number, node: NodeId) =>
      formatHalfUp2(coreDecision(seedScheme(to), coreOf(run(from, to)), node) as never);
    // One of three in one of two sub-indicators in one of two indicators; OIT is all there is.
    expect(decision(2564, 2568, 'overall')).toBe('8.33');
    expect(decision(2564, 2568, '9')).toBe('16.67');
    expect(decision(2564, 2568, '10')).toBe('100.00');
    expect(decision(2567, 2568, 'iit')).toBe('1.00');
    expect(coreDecision(seedScheme(2568), coreOf(run(2564, 2568)), 'iit')).toBeNull();
  });

  it('puts every item of every year where the last year has it', () => {
    const places = corePlaces(seedScheme(2568), coreOf(run(2567, 2568)));
    expect(places.filter(({ instrument }) => instrument === 'iit')).toHaveLength(12);
    expect(places.find(({ fiscalYear, code }) => fiscalYear === 2567 && code === 'o34')).toEqual({
      ...{ fiscalYear: 2567, code: 'o34', group: '10.2', indicator: '10', instrument: 'oit', weight: '40' },
    });
  });
});

describe('an item followed back', () => {
  it('changes its code, and ends where it is new or continues several', () => {
    expect(lineageOf(run(2564, 2568), 'o10').map(({ code, relation }) => [code, relation])).toEqual([
      ['o17', null],
      ['o17', 'equal'],
      ['o18', 'equal'],
      ['o13', 'equal'],
      ['o10', 'equal'],
    ]);
    expect(lineageOf(run(2564, 2568), 'o1')).toEqual([
      { fiscalYear: 2568, code: 'o1', relation: 'broader', before: ['o1', 'o3'] },
    ]);
    expect(lineageOf(run(2565, 2566), 'o31')).toEqual([
      { fiscalYear: 2566, code: 'o31', relation: 'new', before: [] },
    ]);
    expect(lineageOf(run(2567, 2568), 'i1').map(({ relation }) => relation)).toEqual([null, 'overlap']);
  });
});

describe('years', () => {
  const means = [
    { fiscalYear: 2564, node: 'eit', mean: 90, bodies: 64 },
    { fiscalYear: 2565, node: 'eit', mean: 91, bodies: 64 },
    { fiscalYear: 2566, node: 'eit', mean: 91.1, bodies: 49 },
    { fiscalYear: 2568, node: 'eit', mean: 95, bodies: 64 },
  ];

  it('change only where they are joined, and absent years are absent', () => {
    const rows = trendYears([2564, 2565, 2566, 2567, 2568], run(2564, 2568), means, () => 'eit');
    expect(rows.map(({ mean, change, isJoined: joined, gap }) => [mean, change, joined, gap])).toEqual([
      [90, null, false, 0.12],
      [91, null, false, 0.12],
      [91.1, 0.1, true, 0.14],
      [null, null, false, 1],
      [95, null, false, 0.12],
    ]);
    expect(cutsOf(rows)).toEqual([2565, 2567, 2568]);
  });

  it('of the core compare over the whole run', () => {
    const rows = coreYears([2564, 2565, 2566, 2567, 2568], means, 'eit', null);
    expect(rows.map(({ change }) => change)).toEqual([null, 1, 0.1, null, null]);
    expect(changeOverRun(rows, null)).toEqual({ from: 2564, to: 2568, change: 5, gap: 0.02 });
    expect(changeOverRun(rows.slice(0, 1), null)).toBeNull();
  });
});
