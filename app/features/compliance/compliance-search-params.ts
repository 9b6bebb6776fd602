import { scopeParams } from '~/lib/scope-params.ts';
import {
  choiceParam,
  codeParam,
  defineSearch,
  offsetParam,
  type SearchOf,
  textParam,
  yearParam,
} from '~/lib/search-params.ts';
import { CELL_LOOKS } from './core/cell-state.ts';
import { BUCKETS } from './core/open-duties.ts';

/** `?year=2568&round=12m&due=overdue&type=tao`: what the compliance page keeps in its address. */
export const complianceSearch = defineSearch({
  /** Fiscal year (BE) of the measures; a chosen circular brings its own. */
  year: yearParam,
  circular: codeParam(/^[\w-]{1,64}$/),
  round: choiceParam(['6m', '12m'], '6m'),
  ...scopeParams,
  /** Scored bodies or regional units; empty = both. */
  tree: choiceParam(['', 'scored', 'regional'], ''),
  /** Agencies with a measure that looks so. */
  state: choiceParam(['', ...CELL_LOOKS], ''),
  /** Agencies with something open that is due then. */
  due: choiceParam(['', ...BUCKETS], ''),
  q: textParam,
  /** `name`, `late`, `done` or a column of the table, `-` before it for the other way; empty = the latest first. */
  sort: codeParam(/^-?(name|late|done|m\d{1,3})$/),
  /** First row of the part shown to readers without JavaScript. */
  from: offsetParam,
});

/** What stays chosen when everything is taken out. */
export const KEPT_FOR_EVERYTHING = ['year', 'circular', 'round', 'sort'];

export type ComplianceSearch = SearchOf<typeof complianceSearch>;

/** Whether the second view shows other rows than the first. */
export function needsNewRows(now: ComplianceSearch, next: ComplianceSearch): boolean {
  return (['year', 'circular', 'round', 'type', 'district', 'size', 'tree'] as const).some(
    (name) => now[name] !== next[name],
  );
}

/** The same view with something changed, from its first row. */
export function addressWith(search: ComplianceSearch, change: Partial<ComplianceSearch>): string {
  return complianceSearch.toSearch({ ...search, from: 0, ...change }) || '?';
}
