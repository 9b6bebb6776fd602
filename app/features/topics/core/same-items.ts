import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { equalItem } from '~/features/trends/core/breaks.ts';

/** Items of the year that are declared equal to one of the year before: code now -> code then. */
export function sameItems(scheme: Scheme, before: Scheme | undefined): ReadonlyMap<string, string> {
  if (!before) return new Map();
  return new Map(
    scheme.items.flatMap(({ code }): [string, string][] => {
      const then = equalItem(before, scheme, code);
      return then === null ? [] : [[code, then]];
    }),
  );
}
