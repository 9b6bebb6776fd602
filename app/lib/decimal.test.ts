import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHalfUp2, meanOf, parseFigure, roundHalfUp2, Score, sumOf, toDecimal } from './decimal.ts';

describe('meanOf', () => {
  it('gives the official 97.81 where binary floats give 97.80', () => {
    const items = ['96.24', '95.63', '96.76', '99.40', '99.40', '99.40'];
    expect(formatHalfUp2(meanOf(items.map(toDecimal)) ?? toDecimal('0'))).toBe('97.81');
    expect((items.map(Number).reduce((sum, item) => sum + item, 0) / 6).toFixed(2)).toBe('97.80');
  });

  it('is absent for no values, never zero', () => {
    expect(meanOf([])).toBeNull();
  });
});

describe('parseFigure', () => {
  it.each([
    ['97.81', '97.81'],
    [' 100 ', '100'],
    ['-0.5', '-0.5'],
    [30.19, '30.19'],
  ])('reads %j', (text, figure) => {
    expect(parseFigure(text)?.toFixed()).toBe(figure);
  });

  it.each(['', '-', 'ไม่มี', '90.00% ขึ้นไป', '๙๗.๘๑', '97,81', '1e2', '0x10', 'NaN', 'Infinity', '.5'])(
    'does not take %j for a number',
    (text) => {
      expect(parseFigure(text)).toBeNull();
    },
  );

  it.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])('has no figure for %j', (value) => {
    expect(parseFigure(value)).toBeNull();
  });
});

describe('toDecimal', () => {
  it('refuses what is no figure', () => {
    expect(() => toDecimal('ไม่มี')).toThrow(TypeError);
  });
});

/** Half-up to hundredths in whole numbers, sharing nothing with the decimal library. */
function hundredthsHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 200n + denominator) / (denominator * 2n);
}

const asText = (hundredths: bigint) => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;

describe('roundHalfUp2', () => {
  it('rounds a half up', () => {
    expect(['97.805', '81.325', '0.005', '99.995'].map((text) => formatHalfUp2(toDecimal(text)))).toEqual([
      '97.81',
      '81.33',
      '0.01',
      '100.00',
    ]);
  });

  it('agrees with whole-number arithmetic on any decimal', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 14n), (millionMillionths) => {
        const text = `${millionMillionths / 10n ** 12n}.${String(millionMillionths % 10n ** 12n).padStart(12, '0')}`;
        const expected = asText(hundredthsHalfUp(millionMillionths, 10n ** 12n));
        expect(formatHalfUp2(toDecimal(text))).toBe(expected);
      }),
    );
  });

  it('sees an exact half through the noise of repeating decimals', () => {
    // Each ninth repeats for ever and is cut off; nine of them are exactly one again.
    const ninth = new Score('97.805').div(9);
    expect(sumOf(Array.from({ length: 9 }, () => ninth)).eq('97.805')).toBe(false);
    expect(roundHalfUp2(sumOf(Array.from({ length: 9 }, () => ninth))).toFixed(2)).toBe('97.81');
  });

  it('agrees with whole-number arithmetic on means of means', () => {
    const block = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 7 }), (blocks) => {
        const means = blocks.map((items) => meanOf(items.map((item) => new Score(item).div(100))));
        const mean = meanOf(means.filter((value) => value !== null));
        const common = blocks.reduce((product, items) => product * BigInt(items.length), 1n);
        const total = blocks
          .map(
            (items) => (BigInt(items.reduce((sum, item) => sum + item, 0)) * common) / BigInt(items.length),
          )
          .reduce((sum, part) => sum + part, 0n);
        const expected = hundredthsHalfUp(total, common * BigInt(blocks.length) * 100n);
        expect(formatHalfUp2(mean ?? new Score(-1))).toBe(asText(expected));
      }),
      { numRuns: 300 },
    );
  });
});
