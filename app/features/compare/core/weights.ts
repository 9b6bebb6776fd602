import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** How much each trait counts when bodies are likened; whole numbers from 0 to 10. */
export interface Weights {
  type: number;
  district: number;
  size: number;
  start: number;
}

/** A difference in starting scores of this many points or more counts in full. */
export const FULL_DIFFERENCE = 20;

/**
 * The weights as they can be used: without a starting score or a size of the body itself there is nothing to liken
 * others to.
 */
export function usableWeights(
  weights: Weights,
  { start, sizeClass }: { start: number | null; sizeClass: string | null },
): Weights {
  return {
    ...weights,
    start: start === null ? 0 : weights.start,
    size: sizeClass === null ? 0 : weights.size,
  };
}

export function totalOf({ type, district, size, start }: Weights): number {
  return type + district + size + start;
}

/** The year whose overall is the starting score; null where the schemes of the two years do not compare. */
export function startYearOf(fiscalYear: number, schemes: readonly Scheme[]): number | null {
  const isComparable = (year: number) =>
    schemes.some((scheme) => scheme.fiscalYear === year && scheme.comparable);
  return isComparable(fiscalYear) && isComparable(fiscalYear - 1) ? fiscalYear - 1 : null;
}
