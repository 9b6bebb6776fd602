import { useLocation, useNavigation } from '@remix-run/react';
import { useMemo } from 'react';
import { needsNewRows, type ScorecardSearch, scorecardSearch } from './scorecard-search-params.ts';

/**
 * What the address says. Search, order and part take effect as soon as they are chosen: the rows are here already, and
 * nothing is waited for.
 */
export function useScorecardSearch(): ScorecardSearch {
  const location = useLocation();
  const coming = useNavigation().location;
  const now = useMemo(() => read(location.search), [location.search]);
  const next = useMemo(() => (coming ? read(coming.search) : null), [coming]);
  return next && coming?.pathname === location.pathname && !needsNewRows(now, next) ? next : now;
}

/** The same view with something changed; a new choice starts at the first row and closes the opened cell. */
export function addressWith(search: ScorecardSearch, change: Partial<ScorecardSearch>): string {
  return scorecardSearch.toSearch({ ...search, from: 0, cell: '', ...change }) || '?';
}

const read = (text: string) => scorecardSearch.parse(new URLSearchParams(text));
