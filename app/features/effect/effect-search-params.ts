import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, codeParam, defineSearch, yearParam } from '~/lib/search-params.ts';

/** Who counts as an adopter: whoever took the measure on, or only whoever reported it done after twelve months. */
export const ADOPTERS = ['took', 'done'] as const;
export type AdopterRule = (typeof ADOPTERS)[number];

export const effectSearch = defineSearch({
  /** The year in which the measures were carried out. */
  year: yearParam,
  by: choiceParam(ADOPTERS, 'took'),
  ...scopeParams,
  /** The measure opened below the table. */
  measure: codeParam(/^[\w-]{1,80}$/),
});
