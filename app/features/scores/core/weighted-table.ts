import { mainInstruments } from '~/features/schemes/core/lookup.ts';
import type { InstrumentCode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { HUNDRED, Score } from '~/lib/decimal.ts';
import type { Assessment } from './assessment.ts';

export interface WeightedRow {
  code: InstrumentCode;
  /** Percent of the overall; null where the year's weights are not known. */
  weight: Score | null;
  /** Official score, points, unrounded. */
  score: Score | null;
  /** Weight times that score, points of the overall, unrounded: the row adds up as it is shown. */
  weighted: Score | null;
}

/** The weighted calculation as documents print it: one row an instrument, adding up to the overall. */
export function weightedTable(scheme: Scheme, assessment: Assessment): WeightedRow[] {
  return mainInstruments(scheme).map(({ code, weight }) => {
    const score = assessment.nodes.get(code)?.value ?? null;
    return {
      code,
      weight: weight === null ? null : new Score(weight),
      score,
      weighted: score === null || weight === null ? null : score.times(weight).div(HUNDRED),
    };
  });
}
