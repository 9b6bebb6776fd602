import type { Relation } from '~/features/schemes/core/crosswalk.ts';

/** A sign for each relation, always beside its word or explained under the table. */
export const RELATION_SIGNS: Readonly<Record<Relation, string>> = {
  equal: '=',
  narrower: '⊂',
  broader: '⊃',
  overlap: '∩',
  new: '+',
  dropped: '×',
};
