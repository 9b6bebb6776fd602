import { scopeParams } from '~/lib/scope-params.ts';
import { codeParam, defineSearch, yearParam } from '~/lib/search-params.ts';

const itemParam = codeParam(/^o\d{1,3}$/);

export const readinessSearch = defineSearch({
  year: yearParam,
  /** The item whose earlier checks are shown. */
  item: itemParam,
});

export const provinceReadinessSearch = defineSearch({
  year: yearParam,
  ...scopeParams,
  /** Only this item counts; empty = all. */
  item: itemParam,
});
