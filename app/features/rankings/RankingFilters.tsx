import { useTranslation } from 'react-i18next';
import { FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { LiveFilterBar } from '~/ui/LiveFilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { ORDERS } from './core/order-rows.ts';
import type { Ranking } from './load-rankings.server.ts';
import { addressWith, type RankingsSearch, rankingsSearch } from './rankings-search-params.ts';

interface Props {
  search: RankingsSearch;
  ranking: Ranking;
  years: readonly number[];
}

export function RankingFilters({ search, ranking, years }: Props) {
  const { t } = useTranslation('rankings');
  function addressOf(fields: URLSearchParams) {
    const chosen = rankingsSearch.parse(fields);
    // The order that is chosen here is the one that is meant, whatever column was pressed before.
    const sort = chosen.order === search.order ? search.sort : '';
    return addressWith(chosen, { sort });
  }
  return (
    <LiveFilterBar
      q={search.q}
      searchLabel={t('searchLabel')}
      searchHint={t('searchHint')}
      addressOf={addressOf}
      clearTo={rankingsSearch.toSearch({ year: search.year }) || '?'}
      kept={{ sort: search.sort }}
    >
      <YearSelect year={ranking.fiscalYear} years={years} />
      <FilterSelect
        name="order"
        label={t('order')}
        value={search.order}
        choices={ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
      />
      <ScopeFilters scope={search} choices={ranking.choices} />
    </LiveFilterBar>
  );
}
