import type { Scheme } from '~/features/schemes/core/scheme.ts';

interface YearScores {
  fiscalYear: number;
  overall: number | null;
  iit: number | null;
  eit: number | null;
  oit: number | null;
  indicators: readonly (number | null)[];
}

const LINES = ['overall', 'iit', 'eit', 'oit'] as const;

export interface TrendData {
  /** Every fiscal year from the first to the last, also those without a result. */
  years: number[];
  /** A gap stands where a year has no score. */
  lines: { key: (typeof LINES)[number]; scores: (number | null)[] }[];
  /** Years whose items or level rule differ from the year before. */
  breaks: number[];
}

/** Overall and instruments over the years; null with fewer than two comparable years. */
export function trendOf(results: readonly YearScores[], schemes: readonly Scheme[]): TrendData | null {
  const rows = comparable(results, schemes);
  if (rows.length < 2) return null;
  const found = rows.map(({ fiscalYear }) => fiscalYear);
  const first = Math.min(...found);
  const years = Array.from({ length: Math.max(...found) - first + 1 }, (_, at) => first + at);
  const rowOf = (year: number) => rows.find(({ fiscalYear }) => fiscalYear === year);
  return {
    years,
    lines: LINES.map((key) => ({ key, scores: years.map((year) => rowOf(year)?.[key] ?? null) })).filter(
      ({ scores }) => scores.some((score) => score !== null),
    ),
    breaks: years.filter((year) => isBreak(schemes, year)),
  };
}

/** The newest earlier result that can stand beside the year's; undefined where there is none. */
export function resultBefore<Row extends YearScores>(
  results: readonly Row[],
  schemes: readonly Scheme[],
  fiscalYear: number,
): Row | undefined {
  return comparable(results, schemes)
    .filter((row) => row.fiscalYear < fiscalYear)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0];
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

function isBreak(schemes: readonly Scheme[], year: number): boolean {
  const now = schemes.find(({ fiscalYear }) => fiscalYear === year);
  const before = schemes.find(({ fiscalYear }) => fiscalYear === year - 1);
  if (!now || !before) return false;
  return now.items.length !== before.items.length || now.levelScale.kind !== before.levelScale.kind;
}
