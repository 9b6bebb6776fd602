import { choiceParam, codeParam, defineSearch, flagParam, yearParam } from '~/lib/search-params.ts';

import { IDENTITY_VIEWS } from './core/identity-lines.ts';

/** A shape of the radar: an own year, a mean, or nothing. */
const shapeParam = codeParam(/^(none|province|type|\d{4})$/);

/**
 * `?year=2566&below=1&shape2=2565&shape3=type`: the results year (default: the newest published), only items under the
 * threshold, and what is laid over the year in the radar (default: the year before and the mean of the province);
 * `&identity=now`: the years under what the agency is today, not under what it was.
 */
export const agencySearch = defineSearch({
  year: yearParam,
  below: flagParam,
  shape2: shapeParam,
  shape3: shapeParam,
  identity: choiceParam(IDENTITY_VIEWS, 'was'),
});

export type AgencySearch = ReturnType<typeof agencySearch.parse>;

/** Where links to item rows begin: the filter may hide the row, so the link takes it off. */
export function itemsAddress(year: number | null, search: AgencySearch): string {
  return search.below ? agencySearch.toSearch({ ...search, year, below: false }) : '';
}
