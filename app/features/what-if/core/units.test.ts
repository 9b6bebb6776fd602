import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Score } from '~/lib/decimal.ts';
import { fromUnits, roundedUnits, toUnits } from './units.ts';

const points = fc.integer({ min: 0, max: 10_000_000_000 }).map((units) => new Score(units).div(100_000_000));

test('units are the points of decimal arithmetic, there and back and rounded', () => {
  fc.assert(
    fc.property(points, (score) => {
      const units = toUnits(score.toFixed());
      expect(new Score(units).div(100_000_000).eq(score)).toBe(true);
      expect(fromUnits(units)).toBe(score.toFixed());
      expect(fromUnits(roundedUnits(units))).toBe(score.toDecimalPlaces(2).toFixed());
    }),
    { seed: 2566 },
  );
  expect(() => toUnits('97.123456789')).toThrow(RangeError);
});
