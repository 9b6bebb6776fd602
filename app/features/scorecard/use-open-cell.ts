import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { Scorecard } from './load-scorecard.server.ts';
import type { OpenCell } from './read-open-cell.server.ts';
import { cellQuery, readCell, type ScorecardSearch } from './scorecard-search-params.ts';

/**
 * The opened cell: its row and column, which are here, and the rest as it came with the page or else is asked for by
 * itself; null until it is there. Nothing where no cell that is shown is opened.
 */
export function useOpenCell(card: Scorecard, search: ScorecardSearch, page: string) {
  const fetcher = useFetcher<OpenCell>({ key: 'scorecard cell' });
  const opened = readCell(search.cell);
  const row = card.rows.find(({ agencyCode }) => agencyCode === opened?.agencyCode);
  const column = card.view.columns.find(({ id }) => id === opened?.column);
  const query = cellQuery(search);
  const more = [card.open, fetcher.data].find((each) => each?.query === query) ?? null;
  const isWanted = row !== undefined && column !== undefined && more === null;
  const { load } = fetcher;
  useEffect(() => {
    if (isWanted) load(`${page}/cell${query}`);
  }, [isWanted, load, page, query]);
  return row && column ? { row, column, more } : null;
}
