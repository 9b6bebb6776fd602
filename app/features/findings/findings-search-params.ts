import { choiceParam, defineSearch, type Param, textParam, yearParam } from '~/lib/search-params.ts';
import { LEDGER_CLASSES } from './core/ledger.ts';

export const STATE_FILTERS = ['open', 'settled', 'notes', 'agrees', 'all'] as const;

const pageParam: Param<number> = {
  fallback: 1,
  read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
  write: String,
};

/** What the ledger keeps in its address. */
export const findingsSearch = defineSearch({
  year: yearParam,
  class: choiceParam(['', ...LEDGER_CLASSES], ''),
  state: choiceParam(STATE_FILTERS, 'open'),
  /** Part of an agency's name, or its code. */
  q: textParam,
  page: pageParam,
});

export type FindingsSearch = ReturnType<typeof findingsSearch.parse>;
