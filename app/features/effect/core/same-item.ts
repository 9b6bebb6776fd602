import { findItem } from '~/features/schemes/core/lookup.ts';
import type { ItemCode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

/**
 * The code that an item has in another year's scheme, or null where it is not known to be the same there. Codes are
 * dealt anew each year, so nothing is the same by its code alone.
 */
export function sameItem(from: Scheme, code: string, to: Scheme): ItemCode | null {
  return from.fiscalYear === to.fiscalYear ? (findItem(to, code)?.code ?? null) : null;
}
