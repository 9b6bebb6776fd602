import { defineSearch, flagParam, yearParam } from '~/lib/search-params.ts';

/** `?year=2566&below=1`: the results year (default: the newest published), and only items under the threshold. */
export const agencySearch = defineSearch({ year: yearParam, below: flagParam });

/** Where links to item rows begin: the filter may hide the row, so the link takes it off. */
export function itemsAddress(year: number | null, search: { below: boolean }): string {
  return search.below ? agencySearch.toSearch({ year }) : '';
}
