import { TREND_NODES, trendCutsOf } from '~/features/overview/core/trend-cuts.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

interface YearScores {
  fiscalYear: number;
  overall: number | null;
  iit: number | null;
  eit: number | null;
  oit: number | null;
  indicators: readonly (number | null)[];
}

export interface TrendData {
  /** Every fiscal year from the first to the last, also those without a result. */
  years: number[];
  /** A gap stands where a year has no score; a line begins anew at its `cuts`, where it is not made of equal items. */
  lines: { key: (typeof TREND_NODES)[number]; scores: (number | null)[]; cuts: number[] }[];
  /** Years whose scheme differs from the year before. */
  breaks: number[];
}

/** Overall and instruments over the years; null with fewer than two comparable years. */
export function trendOf(results: readonly YearScores[], schemes: readonly Scheme[]): TrendData | null {
  const rows = comparable(results, schemes);
  if (rows.length < 2) return null;
  const { years, cuts, breaks } = trendCutsOf(
    schemes,
    rows.map(({ fiscalYear }) => fiscalYear),
  );
  const rowOf = (year: number) => rows.find(({ fiscalYear }) => fiscalYear === year);
  return {
    years,
    lines: TREND_NODES.map((key) => ({
      key,
      scores: years.map((year) => rowOf(year)?.[key] ?? null),
      cuts: cuts[key],
    })).filter(({ scores }) => scores.some((score) => score !== null)),
    breaks,
  };
}

/** Years whose scheme lets their figures stand beside those of other years, oldest first. */
export function comparable<Row extends YearScores>(
  results: readonly Row[],
  schemes: readonly Scheme[],
): Row[] {
  return results
    .filter((row) => schemes.some((scheme) => scheme.fiscalYear === row.fiscalYear && scheme.comparable))
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}
