import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** An exact fraction of whole numbers: nothing here shares code with the engine. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

const add = (left: Fraction, right: Fraction): Fraction => ({
  over: left.over * right.under + right.over * left.under,
  under: left.under * right.under,
});

const divide = ({ over, under }: Fraction, by: bigint): Fraction => ({ over, under: under * by });

const mean = (parts: readonly Fraction[]): Fraction =>
  divide(parts.reduce(add, { over: 0n, under: 1n }), BigInt(parts.length));

/**
 * Every figure of the year from item scores given in whole hundredths of a point, as exact fractions, written
 * straight down from the rules: items, sub-indicators, indicators, instruments, overall by 30/30/40.
 */
export function computeExactly(
  scheme: Scheme,
  hundredths: Readonly<Record<string, number>>,
): Map<string, Fraction> {
  const figures = new Map<string, Fraction>();
  const meanOfCodes = (codes: readonly string[]) =>
    mean(codes.map((code) => figures.get(code) ?? { over: 0n, under: 0n }));
  for (const { code } of scheme.items)
    figures.set(code, { over: BigInt(hundredths[code] ?? 0), under: 100n });
  for (const { code } of scheme.subIndicators)
    figures.set(
      code,
      meanOfCodes(scheme.items.filter((item) => item.subIndicator === code).map((item) => item.code)),
    );
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8])
    figures.set(
      String(number),
      meanOfCodes(scheme.items.filter((item) => item.indicator === number).map((item) => item.code)),
    );
  figures.set('9', meanOfCodes(['9.1', '9.2', '9.3', '9.4', '9.5']));
  figures.set('10', meanOfCodes(['10.1', '10.2']));
  figures.set('iit', meanOfCodes(['1', '2', '3', '4', '5']));
  figures.set('eit', meanOfCodes(['6', '7', '8']));
  figures.set('oit', meanOfCodes(['9', '10']));
  const tenths = [...Array(3).fill('iit'), ...Array(3).fill('eit'), ...Array(4).fill('oit')];
  figures.set('overall', meanOfCodes(tenths));
  return figures;
}

/** Half-up to 2 places as text, in whole numbers. */
export function printHalfUp({ over, under }: Fraction): string {
  const hundredths = (over * 200n + under) / (under * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
