import { TREND_NODES, trendCutsOf } from '~/features/overview/core/trend-cuts.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import {
  type IdentityLine,
  type IdentityView,
  identityLines,
  type Predecessor,
  type YearNaming,
} from './identity-lines.ts';

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
  /** The overall: the agency, and what it came of. */
  overall: IdentityLine[];
  /** Where a line of the overall begins anew, because it is not made of equal items. */
  overallCuts: number[];
  /** The instruments of the agency itself; a gap stands where a year has no score. */
  instruments: {
    key: Exclude<(typeof TREND_NODES)[number], 'overall'>;
    scores: (number | null)[];
    cuts: number[];
  }[];
  /** Years whose scheme differs from the year before. */
  breaks: number[];
}

/** Whose years: the agency, and what it came of with its years up to then. */
export interface Followed {
  view: IdentityView;
  agencyCode: string;
  /** Today's. */
  nameTh: string;
  results: readonly (YearScores & YearNaming)[];
  predecessors: readonly (Predecessor & { results: readonly (YearScores & YearNaming)[] })[];
}

/** Overall and instruments over the years; null with fewer than two comparable years. */
export function trendOf(
  { view, predecessors, results, ...own }: Followed,
  schemes: readonly Scheme[],
): TrendData | null {
  const rows = comparable(results, schemes);
  const earlier = predecessors.map((each) => ({ ...each, results: comparable(each.results, schemes) }));
  const known = [rows, ...earlier.map((each) => each.results)].flatMap((each) =>
    each.map(({ fiscalYear }) => fiscalYear),
  );
  if (new Set(known).size < 2) return null;
  const { years, cuts, breaks } = trendCutsOf(schemes, known);
  const rowOf = (year: number) => rows.find(({ fiscalYear }) => fiscalYear === year);
  const overallOf = (of: readonly YearScores[]) => (year: number) =>
    of.find(({ fiscalYear }) => fiscalYear === year)?.overall ?? null;
  return {
    years,
    overall: identityLines(
      view,
      years,
      { ...own, namings: rows, scoreOf: overallOf(rows) },
      earlier.map((each) => ({ ...each, namings: each.results, scoreOf: overallOf(each.results) })),
    ),
    overallCuts: cuts.overall,
    instruments: TREND_NODES.filter((key) => key !== 'overall')
      .map((key) => ({
        key,
        scores: years.map((year) => rowOf(year)?.[key] ?? null),
        cuts: cuts[key],
      }))
      .filter(({ scores }) => scores.some((score) => score !== null)),
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
