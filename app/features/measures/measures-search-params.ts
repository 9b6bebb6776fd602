import { choiceParam, codeParam, defineSearch, textParam, yearParam } from '~/lib/search-params.ts';

export const measuresSearch = defineSearch({
  /** Fiscal year (BE) of the library: that of the measures. */
  year: yearParam,
  q: textParam,
  topic: choiceParam(['', '1', '2', '3', '4', '5', '6', '7'], ''),
  /** `2567-e9`: a code belongs to its year. */
  item: codeParam(/^2[45]\d\d-[ieo]\d{1,2}$/),
  indicator: codeParam(/^\d{1,2}$/),
  state: choiceParam(['', 'retired', 'all'], ''),
});

export type MeasuresSearch = ReturnType<typeof measuresSearch.parse>;
