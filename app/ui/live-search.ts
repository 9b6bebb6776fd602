import { type ShouldRevalidateFunction, useLocation, useNavigation } from '@remix-run/react';
import { useMemo } from 'react';
import type { SearchDefinition, SearchOf } from '~/lib/search-params.ts';

/** What a page keeps in its address, and whether another address needs more than the rows that are here. */
export interface LiveSearch<P> {
  definition: SearchDefinition<P>;
  needsNewRows(now: SearchOf<SearchDefinition<P>>, next: SearchOf<SearchDefinition<P>>): boolean;
}

/**
 * What the address says. Choices among the rows that are here take effect as soon as they are made: nothing is waited for.
 */
export function useLiveSearch<P>({ definition, needsNewRows }: LiveSearch<P>): SearchOf<SearchDefinition<P>> {
  const location = useLocation();
  const coming = useNavigation().location;
  const now = useMemo(() => read(definition, location.search), [definition, location.search]);
  const next = useMemo(() => (coming ? read(definition, coming.search) : null), [definition, coming]);
  return next && coming?.pathname === location.pathname && !needsNewRows(now, next) ? next : now;
}

/** Asks for nothing when the rows that are here are merely searched, ordered or chosen among. */
export function revalidatesForNewRows<P>({
  definition,
  needsNewRows,
}: LiveSearch<P>): ShouldRevalidateFunction {
  return ({ currentUrl, nextUrl, defaultShouldRevalidate }) => {
    if (currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search)
      return defaultShouldRevalidate;
    return needsNewRows(read(definition, currentUrl.search), read(definition, nextUrl.search));
  };
}

function read<P>(definition: SearchDefinition<P>, text: string): SearchOf<SearchDefinition<P>> {
  return definition.parse(new URLSearchParams(text)) as never;
}
