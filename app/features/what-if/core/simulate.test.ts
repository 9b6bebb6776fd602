import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { assess } from '~/features/scores/core/assess.ts';
import { formatHalfUp2, Score } from '~/lib/decimal.ts';
import { costRows } from './cost-rows.ts';
import { buildModel } from './model.ts';
import { movesParam, NO_MOVES, readMoves, writeMoves } from './moves.ts';
import { anchorOf, computeAll, simulate, startOf } from './simulate.ts';

const all = (year: number, score: (code: string) => string) =>
  Object.fromEntries(seedScheme(year).items.map(({ code }) => [code, score(code)]));

test.each([2563, 2564, 2565])('a failed o42 or o43 of %i costs the overall 5.00 points', (year) => {
  const scheme = seedScheme(year);
  const assessment = assess(scheme, { items: all(year, (code) => (code === 'o42' ? '0' : '100')) });
  const rows = costRows(scheme, assessment.nodes, 'th');
  expect(rows[0]).toMatchObject({ code: 'o42', cost: '5.00', headroom: '5.00', inSteps: true });
  expect(rows.find(({ code }) => code === 'o43')).toMatchObject({ cost: '5.00', headroom: '0.00' });
  const model = buildModel(scheme, assessment);
  if (!model) throw new Error('no model');
  const { nodes } = simulate(model, readMoves('o42:100'));
  expect(nodes.get('overall')?.change.toNumber()).toBe(5);
  expect(nodes.get('overall')?.value?.toNumber()).toBe(100);
});

test('the share of users and yes-or-no items carry their mark', () => {
  const scheme = seedScheme(2567);
  const rows = costRows(scheme, assess(scheme, { items: all(2567, () => '30.19') }).nodes, 'th');
  expect(rows.find(({ code }) => code === 'e9')).toMatchObject({ mark: 'usage_share', score: '30.19' });
});

test('a figure that disagrees with its items is moved as a whole, and nothing bridges the gap', () => {
  const scheme = seedScheme(2562);
  const items = all(2562, (code) => (code.startsWith('i') ? '80' : '100'));
  const printed = { overall: '94.60', instruments: { iit: '82' }, indicators: { '1': '90' }, items };
  const model = buildModel(scheme, assess(scheme, printed));
  if (!model) throw new Error('no model');
  expect(model.disagreeing).toEqual(['1']);
  expect(model.nodes.map(({ node }) => node)).not.toContain('i1');
  expect(anchorOf(model).kind).toBe('same');
  expect(formatHalfUp2(simulate(model, NO_MOVES).nodes.get('overall')?.value ?? new Score(0))).toBe('94.60');
  // A fifth of IIT, which is 30 of 100.
  expect(simulate(model, readMoves('1:100')).nodes.get('overall')?.change.toNumber()).toBe(0.6);
});

test('moves in an address come back as they were, and what is no move is left out', () => {
  const moves = readMoves('o12:100,e9:70.25,i1:0');
  expect(writeMoves(moves)).toBe('e9:70.25,i1:0,o12:100');
  expect([...readMoves(writeMoves(moves))].length).toBe(3);
  expect(movesParam.read('x:1,o1:101,o2:-1,o3:,o4:1.234,o5:7')).toBe('o5:7');
  expect(movesParam.read('')).toBe('');
});

test.each([2565, 2566, 2567, 2568])('what the model of %i carries is what its inputs give', (year) => {
  const scheme = seedScheme(year);
  let disagreeing = 0;
  for (const { published } of demoProvinceYear(scheme, demoProvince('97'))) {
    // An indicator printed elsewhere than its items lie, beside the figures as they are.
    for (const indicators of [published.indicators, { ...published.indicators, '3': '61.11' }]) {
      const model = buildModel(scheme, assess(scheme, { ...published, indicators }));
      if (!model) throw new Error('no model');
      disagreeing += model.disagreeing.length;
      const computed = computeAll(model, NO_MOVES);
      for (const { node, follows } of model.nodes)
        if (!follows) expect(startOf(model, node)?.toFixed(), node).toBe(computed.get(node)?.toFixed());
    }
  }
  expect(disagreeing).toBeGreaterThan(0);
});
