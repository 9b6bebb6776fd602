import { choiceParam, defineSearch, textParam, yearParam } from '~/lib/search-params.ts';
import { CIRCULAR } from './core/circular-process.ts';

/** Which circulars the list shows. */
export const circularsSearch = defineSearch({
  state: choiceParam(['', ...CIRCULAR.states], ''),
  /** Fiscal year (BE) of the measures. */
  year: yearParam,
});

/** What a new circular begins with: the results year, and a weak figure with its threshold. */
export const newCircularSearch = defineSearch({ basis: yearParam, weak: textParam, below: textParam });
