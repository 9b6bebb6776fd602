import { allSchemes, seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { formatHalfUp2, sumOf, toDecimal } from '~/lib/decimal.ts';
import { assess } from './assess.ts';
import { headroomOf, itemCost, nodeCost } from './item-cost.ts';

const cost = (fiscalYear: number, code: Parameters<typeof itemCost>[1]) => {
  const points = itemCost(seedScheme(fiscalYear), code);
  return points === null ? null : formatHalfUp2(points);
};

describe('what a failed item costs', () => {
  it.each([
    [2562, 'o10', '0.50'],
    [2562, 'o25', '1.00'],
    [2563, 'o42', '5.00'],
    [2564, 'o43', '5.00'],
    [2565, 'o42', '5.00'],
    [2566, 'o42', '2.00'],
    [2567, 'o34', '5.00'],
    [2562, 'i1', '1.00'],
    [2567, 'i1', '2.00'],
    [2567, 'e9', '3.33'],
  ] as const)('FY%i %s: %s points', (fiscalYear, code, points) => {
    expect(cost(fiscalYear, code)).toBe(points);
  });

  it('is unknown for an item that the year does not have, and for a year without weights', () => {
    expect(cost(2567, 'o42')).toBeNull();
    expect(nodeCost(seedScheme(2561), 'iit')).toBeNull();
  });

  it.each(allSchemes.filter((scheme) => scheme.comparable))(
    'adds up to 100 over all items of FY$fiscalYear',
    (scheme) => {
      const costs = scheme.items
        .map((item) => itemCost(scheme, item.code))
        .filter((points) => points !== null);
      expect(formatHalfUp2(sumOf(costs))).toBe('100.00');
    },
  );

  it.each(allSchemes.filter((scheme) => scheme.comparable))(
    'is what the engine takes off in FY$fiscalYear',
    (scheme) => {
      const full = Object.fromEntries(scheme.items.map((item) => [item.code, '100']));
      for (const { code } of scheme.items) {
        const overall = assess(scheme, { items: { ...full, [code]: '0' } }).nodes.get('overall')?.value;
        const lost = toDecimal('100').minus(overall ?? toDecimal('0'));
        expect(formatHalfUp2(lost)).toBe(cost(scheme.fiscalYear, code));
      }
    },
  );
});

describe('headroom', () => {
  it('is what is left to gain', () => {
    expect(headroomOf(seedScheme(2562), 'i1', toDecimal('96.24'))?.toFixed()).toBe('0.0376');
    expect(headroomOf(seedScheme(2564), 'o42', toDecimal('0'))?.toFixed()).toBe('5');
  });
});
