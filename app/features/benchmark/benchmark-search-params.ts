import { choiceParam, codeParam, defineSearch, yearParam } from '~/lib/search-params.ts';
import { FIGURES } from './core/groups.ts';

export const benchmarkSearch = defineSearch({
  year: yearParam,
  figure: choiceParam(FIGURES, 'overall'),
  /** Empty = every type. */
  type: codeParam(/^[a-z_]{2,40}$/),
});
