import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** A fiscal year (BE) and the score that divides good from poor in it; null where the year has no target. */
export interface SpanYear {
  fiscalYear: number;
  cut: string | null;
}

/** Points each instrument must reach by the year's pass target: the instruments' own, else that of the overall. */
export function cutOf(scheme: Scheme | undefined): string | null {
  const target = scheme?.comparable ? scheme.passTarget : null;
  return target ? (target.instrument ?? target.overall) : null;
}

/**
 * The last `length` fiscal years up to the one shown, oldest first, each with its own target. A year without
 * results in between stays among them: who was not seen in it did not stay anywhere.
 */
export function spanOf(
  shown: { fiscalYear: number; length: number },
  years: readonly number[],
  schemes: readonly Scheme[],
): SpanYear[] {
  const first = Math.max(Math.min(shown.fiscalYear, ...years), shown.fiscalYear - shown.length + 1);
  return Array.from({ length: shown.fiscalYear - first + 1 }, (_, at) => first + at).map((fiscalYear) => ({
    fiscalYear,
    cut: cutOf(schemes.find((scheme) => scheme.fiscalYear === fiscalYear)),
  }));
}
