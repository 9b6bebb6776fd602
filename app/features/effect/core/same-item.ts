import { equalBefore } from '~/features/schemes/core/crosswalk.ts';
import { findItem } from '~/features/schemes/core/lookup.ts';
import type { ItemCode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

/**
 * The code that an item of one fiscal year (BE) has in another, or null where any step between the two is not declared
 * equal by the crosswalk of the later year: a code alone means nothing without its year.
 */
export function sameItem(
  schemes: readonly Scheme[],
  from: number,
  code: string,
  to: number,
): ItemCode | null {
  const schemeOf = (year: number) => schemes.find((scheme) => scheme.fiscalYear === year);
  const start = schemeOf(from);
  let found = start ? (findItem(start, code)?.code ?? null) : null;
  for (let year = from; year < to && found; year += 1) found = equalAfter(schemeOf(year + 1), year, found);
  for (let year = from; year > to && found; year -= 1) {
    const walk = schemeOf(year)?.crosswalk ?? null;
    found = walk?.from === year - 1 ? equalBefore(walk, found) : null;
  }
  return found;
}

function equalAfter(next: Scheme | undefined, from: number, code: ItemCode): ItemCode | null {
  if (next?.crosswalk?.from !== from) return null;
  return next.items.find((item) => equalBefore(next.crosswalk, item.code) === code)?.code ?? null;
}
