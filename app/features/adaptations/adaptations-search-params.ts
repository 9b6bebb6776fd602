import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, codeParam, defineSearch, offsetParam, yearParam } from '~/lib/search-params.ts';
import { ENTRY_KINDS } from './core/entries.ts';

export const adaptationsSearch = defineSearch({
  /** Fiscal year (BE) of the measures. */
  year: yearParam,
  kind: choiceParam(['', ...ENTRY_KINDS], ''),
  measure: codeParam(/^[\w.-]{1,120}$/),
  type: scopeParams.type,
  district: scopeParams.district,
  mark: choiceParam(['', 'marked', 'unmarked'], ''),
  from: offsetParam,
});

export type AdaptationsSearch = ReturnType<typeof adaptationsSearch.parse>;
