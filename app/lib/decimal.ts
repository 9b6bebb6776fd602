import { Decimal } from 'decimal.js';

/**
 * Decimal arithmetic for every figure of the product. Binary floats are not used for scores: the mean of
 * 96.24 95.63 96.76 99.40 99.40 99.40 is 97.805, officially 97.81, and binary floats round it to 97.80.
 */
export const Score = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Score = Decimal;

export const ZERO = new Score(0);
export const HUNDRED = new Score(100);

const PLAIN_FIGURE = /^-?\d+(\.\d+)?$/;

/**
 * The figure as a decimal. A text must be a plain decimal in ASCII digits (`97.81`).
 * @throws TypeError for anything else; use `parseFigure` where a text may stand in a number's place
 */
export function toDecimal(value: string | number | Decimal): Score {
  const figure = parseFigure(value);
  if (figure === null) throw new TypeError(`Not a decimal figure: ${String(value)}`);
  return figure;
}

/** The figure as a decimal, or null where it is absent or a text (`-`, `ไม่มี`, `90.00% ขึ้นไป`). */
export function parseFigure(value: string | number | Decimal | null | undefined): Score | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return PLAIN_FIGURE.test(value.trim()) ? new Score(value.trim()) : null;
  const figure = new Score(value);
  return figure.isFinite() ? figure : null;
}

/**
 * Places at which the noise of repeating decimals (a sixth, a seventh, kept to 40 digits) is dropped before
 * rounding, so that a value which is exactly a half in true fractions is seen as a half. Scores are fractions
 * with denominators below 10^20, so no value that is not a half comes nearer to one than this.
 */
const GUARD_PLACES = 25;

/** Half-up to 2 places, the rounding of the published figures: 97.805 -> 97.81. */
export function roundHalfUp2(value: Decimal): Score {
  if (value.decimalPlaces() <= 2) return value;
  return value.toDecimalPlaces(GUARD_PLACES, Decimal.ROUND_HALF_UP).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** Text with exactly 2 places, half-up: `97.81`, `100.00`. */
export function formatHalfUp2(value: Decimal): string {
  return roundHalfUp2(value).toFixed(2);
}

/** Sum of the figures; zero for none. */
export function sumOf(values: readonly Decimal[]): Score {
  return values.reduce<Score>((sum, value) => sum.plus(value), ZERO);
}

/** Unrounded mean, or null for no values: an empty mean is absent, never zero. */
export function meanOf(values: readonly Decimal[]): Score | null {
  return values.length === 0 ? null : sumOf(values).div(values.length);
}
