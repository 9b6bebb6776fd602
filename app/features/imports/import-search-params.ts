import { choiceParam, defineSearch, type Param } from '~/lib/search-params.ts';

export const SHOWN = ['all', 'new', 'changed', 'unchanged', 'refused', 'problems'] as const;

const numberParam: Param<number> = {
  fallback: 0,
  read: (text) => (/^\d{1,7}$/.test(text) ? Number(text) : undefined),
  write: String,
};

/** `after`: the row number behind which the page begins. */
export const importSearch = defineSearch({ show: choiceParam(SHOWN, 'all'), after: numberParam });
