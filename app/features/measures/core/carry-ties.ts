import type { Relation } from '~/features/schemes/core/crosswalk.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { TiedItem } from './measure-form.ts';

/** What became of a tie when the scheme year moved on. */
export interface CarriedTie {
  from: TiedItem;
  /** Items of the new year; none where the item was dropped. */
  to: TiedItem[];
  /** The loosest relation on the way; `equal` alone needs no second look. */
  relation: Exclude<Relation, 'new'>;
}

const LOOSENESS = ['equal', 'narrower', 'broader', 'overlap', 'dropped'] as const;

/**
 * Ties carried into a scheme year through the crosswalk of each year between, oldest first. Ties of that year or of
 * a later one stay as they are. `schemes` must hold every year between; a year without one ends the way (dropped).
 */
export function carryTies(
  ties: readonly TiedItem[],
  toYear: number,
  schemes: readonly Scheme[],
): CarriedTie[] {
  return ties.map((from) => {
    let codes: string[] = [from.itemCode];
    let worst = 0;
    for (let year = from.fiscalYear + 1; year <= toYear; year += 1) {
      const links = schemes.find(({ fiscalYear }) => fiscalYear === year)?.crosswalk?.links ?? [];
      const hit = links.filter(({ before }) => before.some((code) => codes.includes(code)));
      codes = [...new Set(hit.flatMap(({ now }) => now))];
      for (const { relation } of hit)
        worst = Math.max(worst, LOOSENESS.indexOf(relation as (typeof LOOSENESS)[number]));
    }
    if (codes.length === 0) return { from, to: [], relation: 'dropped' };
    const fiscalYear = Math.max(from.fiscalYear, toYear);
    const relation = LOOSENESS[Math.min(worst, 3)] ?? 'overlap';
    return { from, to: codes.map((itemCode) => ({ fiscalYear, itemCode })), relation };
  });
}

/** The ties of the new year, each once; dropped ones are gone. */
export function tiesAfter(carried: readonly CarriedTie[]): TiedItem[] {
  const seen = new Map<string, TiedItem>();
  for (const { to } of carried) for (const tie of to) seen.set(`${tie.fiscalYear} ${tie.itemCode}`, tie);
  return [...seen.values()];
}
