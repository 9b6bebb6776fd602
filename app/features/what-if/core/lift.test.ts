import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { assess } from '~/features/scores/core/assess.ts';
import { roundHalfUp2, Score } from '~/lib/decimal.ts';
import { LINES, liftOf } from './lift.ts';
import { buildModel } from './model.ts';
import { simulate } from './simulate.ts';
import { wishesOf } from './wishes.ts';

const CASES = LINES.flatMap((line) => (['100', 'plus10'] as const).map((mark) => ({ line, mark })));

test.each(CASES)('items at $mark take over the line $line the bodies of the simulator', ({ line, mark }) => {
  const scheme = seedScheme(2567);
  const bodies = demoProvinceYear(scheme, demoProvince('97')).flatMap(({ agencyCode, nameTh, published }) => {
    const model = buildModel(scheme, assess(scheme, published));
    return model ? [{ agencyCode, nameTh, model }] : [];
  });
  expect(bodies.length).toBeGreaterThan(5);
  const rows = liftOf(scheme, bodies, { line, mark, language: 'th' });
  let lifted = 0;
  for (const row of rows) {
    const expected = bodies.filter(({ model }) => {
      const input = model.nodes.find(({ node }) => node === row.code);
      const before = model.nodes[0]?.official;
      if (!input?.official || new Score(input.official).gte(100) || before == null) return false;
      const isBy10 = mark === 'plus10' && !row.inSteps;
      const to = isBy10 ? Score.min(100, new Score(input.official).plus(10)) : new Score(100);
      const { nodes, level } = simulate(model, new Map([[row.code, to]]));
      const overall = nodes.get('overall')?.value ?? new Score(0);
      if (line === 'pass') return roundHalfUp2(new Score(before)).lt(85) && roundHalfUp2(overall).gte(85);
      const wish = wishesOf(model).find(({ key }) => key !== 'overall');
      return wish !== undefined && level.steps.find(({ key }) => key === wish.key)?.met === true;
    });
    expect(
      row.lifted.map(({ agencyCode }) => agencyCode),
      row.code,
    ).toEqual(expected.map(({ agencyCode }) => agencyCode));
    lifted += row.lifted.length;
  }
  expect(lifted).toBeGreaterThan(0);
});
