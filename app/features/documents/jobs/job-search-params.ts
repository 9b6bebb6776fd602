import { codeParam, defineSearch, yearParam } from '~/lib/search-params.ts';

/** What a new job is about, before its agencies are chosen. */
export const jobSearch = defineSearch({
  kind: codeParam(/^[a-z0-9-]{2,40}$/),
  year: yearParam,
});
