import { scopeParams } from '~/lib/scope-params.ts';
import {
  choiceParam,
  codeParam,
  defineSearch,
  offsetParam,
  type Param,
  type SearchOf,
  textParam,
  yearParam,
} from '~/lib/search-params.ts';

/** Which of the agencies: all, the five best or weakest, or those over or under the average. */
export const SHOWN_PARTS = ['', 'top', 'bottom', 'above', 'below'] as const;

const indicatorParam: Param<number | null> = {
  fallback: null,
  read: (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined),
  write: String,
};

/** `?year=2566&type=tao&indicator=7&sort=-i12&show=below`: what the scorecard keeps in its address. */
export const scorecardSearch = defineSearch({
  year: yearParam,
  ...scopeParams,
  /** Shows the items of this indicator of the year's scheme; null = the indicators. */
  indicator: indicatorParam,
  show: choiceParam(SHOWN_PARTS, ''),
  /** Part of an agency's name, its district's, or its code. */
  q: textParam,
  /** A column, `-` before it for the highest first; empty = the leading score, best first. */
  sort: codeParam(/^-?(name|change|overall|[1-9]\d?|[ieo][1-9]\d?)$/),
  /** First row of the part shown to readers without JavaScript. */
  from: offsetParam,
  /** The opened cell: `06980101:7`. */
  cell: codeParam(/^[\w-]{1,40}:(overall|[1-9]\d?|[ieo][1-9]\d?)$/),
});

/** What stays chosen when everything is taken out: which table, in which order. */
export const KEPT_FOR_EVERYTHING = ['year', 'indicator', 'sort'];

export type ScorecardSearch = SearchOf<typeof scorecardSearch>;

/** The agency and the column of an opened cell. */
export function readCell(cell: string): { agencyCode: string; column: string } | null {
  const [agencyCode, column] = cell.split(':');
  return agencyCode && column ? { agencyCode, column } : null;
}

/** Whether the second view shows other rows than the first; a cell brings its own figures. */
export function needsNewRows(now: ScorecardSearch, next: ScorecardSearch): boolean {
  return (['year', 'type', 'district', 'size', 'indicator'] as const).some(
    (name) => now[name] !== next[name],
  );
}

/** The same view with something changed; a new choice starts at the first row and closes the opened cell. */
export function addressWith(search: ScorecardSearch, change: Partial<ScorecardSearch>): string {
  return scorecardSearch.toSearch({ ...search, from: 0, cell: '', ...change }) || '?';
}

/** The part of the address that an opened cell’s figures depend on; two views with the same one show the same. */
export function cellQuery({ year, type, district, size, indicator, cell }: ScorecardSearch): string {
  return scorecardSearch.toSearch({ year, type, district, size, indicator, cell });
}
