import { scopeParams } from '~/lib/scope-params.ts';
import { defineSearch, type SearchOf, yearParam } from '~/lib/search-params.ts';

export const overviewSearch = defineSearch({ year: yearParam, ...scopeParams });
export type OverviewSearch = SearchOf<typeof overviewSearch>;
