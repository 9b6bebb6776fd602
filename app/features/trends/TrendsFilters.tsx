import { useTranslation } from 'react-i18next';
import type { SearchOf } from '~/lib/search-params.ts';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { TrendsResult } from './load-trends.server.ts';
import { trendsSearch } from './trends-search-params.ts';

interface Props {
  search: SearchOf<typeof trendsSearch>;
  result: TrendsResult;
  clearTo: string;
}

export function TrendsFilters({ search, result, clearTo }: Props) {
  const { t } = useTranslation('trends');
  const { t: agencies } = useTranslation('agencies');
  const pick = usePick();
  const { known, years } = result;
  const yearChoices = known.map((year) => ({ value: String(year), label: String(year) }));
  return (
    <>
      <FilterBar clearTo={clearTo} search={trendsSearch}>
        <FilterSelect
          name="node"
          label={t('filters.node')}
          value={result.node}
          choices={result.choices.map(({ value, label }) => ({ value, label: pick(label) }))}
        />
        <FilterSelect name="from" label={t('filters.from')} value={String(years[0])} choices={yearChoices} />
        <FilterSelect name="to" label={t('filters.to')} value={String(years.at(-1))} choices={yearChoices} />
        <FilterSelect
          name="agency"
          label={t('filters.agency')}
          value={search.agency}
          all={t('filters.allAgencies')}
          choices={result.agencies.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
        />
        {result.identity && (
          <FilterSelect
            name="identity"
            label={agencies('identity.label')}
            value={search.identity === 'was' ? '' : search.identity}
            all={agencies('identity.views.was')}
            choices={[{ value: 'now', label: agencies('identity.views.now') }]}
          />
        )}
        <ScopeFilters scope={search} choices={result.scopeChoices} />
      </FilterBar>
      {result.agency && (search.type || search.district || search.size) && (
        <p className="small muted">{t('scope.agencyNote')}</p>
      )}
    </>
  );
}
