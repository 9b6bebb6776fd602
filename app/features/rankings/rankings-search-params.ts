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
import { ORDERS, SORTS } from './core/order-rows.ts';

/** `?year=2566&type=tao&order=level&q=หมู่`: what the rankings keep in their address. */
export const rankingsSearch = defineSearch({
  year: yearParam,
  ...scopeParams,
  /** By score, or by level first. */
  order: choiceParam(ORDERS, 'score'),
  /** A column that goes before that order, `-` before it for the highest first; empty = none. */
  sort: codeParam(new RegExp(`^-?(${SORTS.join('|')})$`)),
  /** Part of an agency's name, its district's, or its code. */
  q: textParam,
  /** First row of the part shown to readers without JavaScript. */
  from: offsetParam,
});

export type RankingsSearch = SearchOf<typeof rankingsSearch>;

/** What stays chosen when everything is taken out: the year, in which order. */
export const KEPT_FOR_EVERYTHING = ['year', 'order', 'sort'];

/** Whether the second view shows other rows than the first. */
export function needsNewRows(now: RankingsSearch, next: RankingsSearch): boolean {
  return (['year', 'type', 'district', 'size'] as const).some((name) => now[name] !== next[name]);
}

/** The same view with something changed; it starts at the first row. */
export function addressWith(search: RankingsSearch, change: Partial<RankingsSearch>): string {
  return rankingsSearch.toSearch({ ...search, from: 0, ...change }) || '?';
}
