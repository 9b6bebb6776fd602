import { scopeParams } from '~/lib/scope-params.ts';
import { defineSearch, yearParam } from '~/lib/search-params.ts';

/** Filters of the index and of every topic's page; kept when moving between topics. */
export const topicsSearch = defineSearch({ year: yearParam, ...scopeParams });
