import { toDecimal } from '~/lib/decimal.ts';

/**
 * What an indicator asks for: `improve` it as a whole (its score is under the threshold), `fix` single items
 * (the score reaches it, some items do not or failed), `keep` it as it is; null where it has no score.
 */
export type Verdict = 'improve' | 'fix' | 'keep';

/** @param weakItems items of the indicator that are under the threshold or failed */
export function verdictOf(score: string | null, weakItems: number, threshold: string): Verdict | null {
  if (score === null) return null;
  if (toDecimal(score).lt(threshold)) return 'improve';
  return weakItems > 0 ? 'fix' : 'keep';
}
