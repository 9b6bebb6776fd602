import { choiceParam, defineSearch, yearParam } from '~/lib/search-params.ts';

/** `all`: every day the calendar speaks of; `unverified`: those nobody has confirmed; `own`: what the province changed. */
export const calendarSearch = defineSearch({
  /** Year of the calendar (BE); null = the running one. */
  year: yearParam,
  show: choiceParam(['all', 'unverified', 'own'], 'all'),
});
