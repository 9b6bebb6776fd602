import { useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { type ScorecardSearch, scorecardSearch } from './scorecard-search-params.ts';

/** What the address says now; search, order and part take effect without asking the server again. */
export function useScorecardSearch(): ScorecardSearch {
  const [params] = useSearchParams();
  const text = params.toString();
  return useMemo(() => scorecardSearch.parse(new URLSearchParams(text)), [text]);
}

/** The same view with something changed; a new choice starts at the first row and closes the opened cell. */
export function addressWith(search: ScorecardSearch, change: Partial<ScorecardSearch>): string {
  return scorecardSearch.toSearch({ ...search, from: 0, cell: '', ...change }) || '?';
}
