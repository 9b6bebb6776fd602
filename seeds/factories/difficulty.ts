import type { SchemeItem } from '~/features/schemes/core/scheme.ts';
import { diceFor } from './dice.ts';

/** Points by which an indicator is harder than its instrument as a whole (negative: easier). */
const BY_INDICATOR: Record<number, number> = {
  1: -3,
  2: 3,
  3: -3,
  4: 5,
  5: 0,
  6: -4,
  7: 0,
  8: 4,
  9: 0,
  10: 2,
};
const SPREAD = { survey: 4, disclosure: 3 };
const known = new Map<string, number>();

/** How much harder than the average an item of the year is for everybody, points; the same for every agency. */
export function difficultyOf(fiscalYear: number, item: SchemeItem): number {
  const key = `difficulty ${fiscalYear} ${item.code}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const spread = item.answer === 'disclosure' ? SPREAD.disclosure : SPREAD.survey;
  const difficulty = (BY_INDICATOR[item.indicator] ?? 0) + diceFor(key).bell(0, spread);
  known.set(key, difficulty);
  return difficulty;
}
