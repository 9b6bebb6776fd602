import { defineSearch, yearParam } from '~/lib/search-params.ts';

export const overviewSearch = defineSearch({ year: yearParam });
