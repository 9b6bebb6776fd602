import { HUNDRED, parseFigure, ZERO } from '~/lib/decimal.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { Decision } from './ledger.ts';

const MOST_CHARACTERS = 1000;
/** Published scores have two places. */
const MOST_PLACES = 2;

/** What is wrong with a decision as it was filled in. */
export type DecisionFault = 'decision' | 'corrected' | 'reason';

export interface GivenDecision {
  decision: string;
  /** Figure as typed; Thai digits are read too. */
  corrected: string;
  reason: string;
}

export interface ReadDecision {
  decision: Decision;
  /** Decimal text; null unless the decision corrects. */
  corrected: string | null;
  reason: string | null;
}

/** A correction needs a score from 0 to 100 and a reason; the other decisions may give one. */
export function readDecision(
  given: GivenDecision,
  allowed: readonly Decision[],
): ReadDecision | DecisionFault {
  const decision = allowed.find((each) => each === given.decision);
  if (!decision) return 'decision';
  const reason = given.reason.trim().slice(0, MOST_CHARACTERS) || null;
  if (decision !== 'correct') return { decision, corrected: null, reason };
  const figure = parseFigure(toArabicDigits(given.corrected));
  if (figure === null || figure.lt(ZERO) || figure.gt(HUNDRED) || figure.decimalPlaces() > MOST_PLACES)
    return 'corrected';
  return reason === null ? 'reason' : { decision, corrected: figure.toFixed(), reason };
}
