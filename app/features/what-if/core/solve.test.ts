import fc from 'fast-check';
import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import type { InstrumentCode, NodeId } from '~/features/schemes/core/nodes.ts';
import { assess } from '~/features/scores/core/assess.ts';
import { roundHalfUp2, Score } from '~/lib/decimal.ts';
import { buildModel, type Model, type ModelNode } from './model.ts';
import { simulate } from './simulate.ts';
import { type Limits, solve } from './solve.ts';
import type { Wish } from './wishes.ts';

/** Half IIT of i1 and (i2, i3), half OIT of o1 and (o2, o3): every share is a half, a quarter or an eighth. */
const WAYS: Record<string, string[]> = {
  overall: ['iit', 'oit'],
  iit: ['1', '2'],
  oit: ['9', '10'],
  '1': ['i1'],
  '2': ['i2', 'i3'],
  '9': ['o1'],
  '10': ['o2', 'o3'],
};
const SURVEY = ['i1', 'i2', 'i3'];
const STEPS = ['o1', 'o2', 'o3'];

function smallModel(scores: Record<string, number>): Model {
  const scoreOf = (node: string): number => {
    const parts = WAYS[node];
    if (!parts) return scores[node] ?? 0;
    return parts.reduce((sum, part) => sum + scoreOf(part), 0) / parts.length;
  };
  const nodes = ['overall', 'iit', 'oit', '1', '2', '9', '10', ...SURVEY, ...STEPS].map(
    (node): ModelNode => ({
      node: node as NodeId,
      parent: null,
      way: (WAYS[node] ?? []).map((part) => ({ node: part as NodeId, weight: '1' })),
      official: String(scoreOf(node)),
      published: null,
      computed: WAYS[node] ? String(scoreOf(node)) : null,
      inSteps: STEPS.includes(node),
      items: 1,
      follows: null,
    }),
  );
  const { levelScale } = seedScheme(2566);
  return {
    fiscalYear: 2566,
    nodes,
    disagreeing: [],
    publishedLevel: null,
    rule: {
      levelScale: { ...levelScale, gates: ['iit', 'oit'] },
      passTarget: null,
      instruments: (['iit', 'oit'] as InstrumentCode[]).map((code) => ({ code, partOf: null })),
    },
  };
}

interface Case {
  scores: Record<string, number>;
  least: Record<'overall' | 'iit' | 'oit', number>;
  locked: string[];
  caps: Record<string, number>;
  stepPrice: number;
}

const tens = (most: number) => fc.integer({ min: 0, max: most / 20 }).map((n) => n * 20);
const cases: fc.Arbitrary<Case> = fc.record({
  scores: fc.record({
    i1: tens(100),
    i2: tens(100),
    i3: tens(100),
    o1: fc.constantFrom(0, 100),
    o2: fc.constantFrom(0, 100),
    o3: fc.constantFrom(0, 100),
  }),
  least: fc.record({ overall: tens(100), iit: tens(100), oit: fc.constantFrom(0, 25, 50, 75, 100) }),
  locked: fc.subarray([...SURVEY, ...STEPS], { maxLength: 2 }),
  caps: fc.dictionary(fc.constantFrom(...SURVEY), tens(100)),
  stepPrice: fc.constantFrom(0, 5, 10, 40, 100, 300),
});

/** Half a hundredth is added to the marks so that the exact answer lies on the grid of the search below. */
const OFFSET = 0.005;

const wishOf = ({ least }: Case): Wish => ({
  key: 'good',
  needs: (['overall', 'iit', 'oit'] as const).map((node) => ({
    node,
    least: new Score(least[node]).plus(OFFSET),
  })),
});
const limitsOf = ({ locked, caps, stepPrice }: Case): Limits => ({
  locked: new Set(locked as NodeId[]),
  caps: new Map(Object.entries(caps).map(([node, cap]) => [node as NodeId, new Score(cap)])),
  stepPrice: new Score(stepPrice),
});

/**
 * The least price by trying everything: each disclosure item left or turned, each survey item at every fifth point.
 * All shares are eighths and all scores twenties, so that the least answer lies on fifths. Whole numbers only.
 */
function tryEverything({ scores, least, locked, caps, stepPrice }: Case): number | null {
  const range = (node: string) => {
    const from = scores[node] ?? 0;
    const to = locked.includes(node) ? from : Math.max(from, caps[node] ?? 100);
    const step = STEPS.includes(node) ? 100 : 5;
    return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
  };
  let best: number | null = null;
  for (const o1 of range('o1'))
    for (const o2 of range('o2'))
      for (const o3 of range('o3')) {
        const oit4 = 2 * o1 + o2 + o3;
        if (oit4 < 4 * least.oit) continue;
        const turned = (o1 + o2 + o3 - (scores.o1 ?? 0) - (scores.o2 ?? 0) - (scores.o3 ?? 0)) / 100;
        for (const i1 of range('i1'))
          for (const i2 of range('i2'))
            for (const i3 of range('i3')) {
              const iit4 = 2 * i1 + i2 + i3;
              if (iit4 < 4 * least.iit || iit4 + oit4 < 8 * least.overall) continue;
              const raised = i1 + i2 + i3 - (scores.i1 ?? 0) - (scores.i2 ?? 0) - (scores.i3 ?? 0);
              const price = raised + turned * stepPrice;
              if (best === null || price < best) best = price;
            }
      }
  return best;
}

test('the answer is the least of everything there is to try, under locks and caps', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(cases, (given) => {
      const model = smallModel(given.scores);
      const solution = solve(model, wishOf(given), limitsOf(given));
      const least = tryEverything(given);
      met.add(solution.kind);
      if (solution.kind === 'found') {
        expect(solution.price.toDecimalPlaces(20).toNumber()).toBe(least);
        const { nodes } = simulate(model, solution.moves);
        for (const node of ['overall', 'iit', 'oit'] as const)
          expect(nodes.get(node)?.value?.gte(given.least[node])).toBe(true);
        for (const [node, to] of solution.moves) {
          expect(given.locked).not.toContain(node);
          expect(to.lte(given.caps[node] ?? 100)).toBe(true);
        }
      } else expect(least).toBe(solution.kind === 'reached' ? 0 : null);
    }),
    { numRuns: 300, seed: 2566 },
  );
  expect([...met].toSorted()).toEqual(['found', 'out_of_reach', 'reached']);
});

test('a printed 85.00 asks for 84.995 and no more', () => {
  const model = smallModel({ i1: 60, i2: 60, i3: 60, o1: 100, o2: 100, o3: 100 });
  const wish: Wish = { key: 'overall', needs: [{ node: 'overall', least: new Score(85) }] };
  const solution = solve(model, wish, { locked: new Set(), caps: new Map(), stepPrice: new Score(10) });
  expect(solution).toMatchObject({ kind: 'found' });
  if (solution.kind !== 'found') return;
  // i1 is a quarter of the overall: 80 + 19.98 / 4 = 84.995.
  expect(solution.price.toNumber()).toBe(19.98);
  const overall = simulate(model, solution.moves).nodes.get('overall')?.value;
  expect(overall && roundHalfUp2(overall).toNumber()).toBe(85);
});

test('a part of EIT follows the whole: the answer lifts both parts over the gate', () => {
  const scheme = seedScheme(2567);
  const items = Object.fromEntries(
    scheme.items.map(({ code }) => [code, code.startsWith('e') ? '80' : '100']),
  );
  const instruments = { iit: '100', eit: '80', eit_public: '70', eit_survey: '90', oit: '100' };
  const model = buildModel(scheme, assess(scheme, { overall: '94', instruments, items }));
  if (!model) throw new Error('no model');
  const needs = (['eit_public', 'eit_survey'] as const).map((node) => ({ node, least: new Score(85) }));
  const limits = { locked: new Set<NodeId>(), caps: new Map(), stepPrice: new Score(10) };
  const solution = solve(model, { key: 'good', needs }, limits);
  if (solution.kind !== 'found') throw new Error(solution.kind);
  const { nodes } = simulate(model, solution.moves);
  const eit = nodes.get('eit')?.value;
  const parts = (['eit_public', 'eit_survey'] as const).map((node) => nodes.get(node)?.value ?? new Score(0));
  expect(parts.map((part) => roundHalfUp2(part).gte(85))).toEqual([true, true]);
  expect(roundHalfUp2(parts[0] ?? new Score(0)).toFixed(2)).toBe('85.00');
  expect(
    parts[0]
      ?.plus(parts[1] ?? 0)
      .div(2)
      .minus(eit ?? 0)
      .abs()
      .lt('1e-20'),
  ).toBe(true);
});
