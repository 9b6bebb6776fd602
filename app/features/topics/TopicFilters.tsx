import type { SearchOf } from '~/lib/search-params.ts';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import type { ShownFrame } from './load-topics.server.ts';
import { topicsSearch } from './topics-search-params.ts';

interface Props {
  search: SearchOf<typeof topicsSearch>;
  frame: ShownFrame;
  clearTo: string;
}

export function TopicFilters({ search, frame, clearTo }: Props) {
  return (
    <FilterBar clearTo={clearTo} search={topicsSearch}>
      <YearSelect year={frame.fiscalYear} years={frame.years} />
      <ScopeFilters scope={search} choices={frame.choices} />
    </FilterBar>
  );
}
