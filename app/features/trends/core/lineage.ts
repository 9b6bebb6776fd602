import type { CrosswalkLink, Relation } from '~/features/schemes/core/crosswalk.ts';
import type { ItemCode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { linksBetween } from './breaks.ts';

/** One year in the history of an item. */
export interface LineageYear {
  fiscalYear: number;
  code: ItemCode;
  /** How the item relates to the one of the year before it; null in the first year of the run. */
  relation: Relation | null;
  /** Items of the year before that it continues. */
  before: ItemCode[];
}

/**
 * An item of the last year followed back, oldest first: over equal items, and over one-to-one relations that do not
 * compare. It ends where the item is new or continues several.
 */
export function lineageOf(run: readonly Scheme[], last: ItemCode): LineageYear[] {
  const years: LineageYear[] = [];
  let code: ItemCode | null = last;
  for (let at = run.length - 1; at >= 0 && code; at -= 1) {
    const [before, now]: (Scheme | undefined)[] = [run[at - 1], run[at]];
    if (!now) break;
    const own: ItemCode = code;
    const link: CrosswalkLink | undefined =
      before && linksBetween(before, now).find((each) => each.now.includes(own));
    years.unshift({
      fiscalYear: now.fiscalYear,
      code: own,
      relation: link?.relation ?? null,
      before: link?.before ?? [],
    });
    code = link?.before.length === 1 && link.now.length === 1 ? (link.before[0] ?? null) : null;
  }
  return years;
}
