import { useTranslation } from 'react-i18next';
import type { SearchOf } from '~/lib/search-params.ts';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { SHOWN } from './core/quadrants.ts';
import type { PerceptionResult } from './load-perception.server.ts';
import { EXPERIENCES, perceptionSearch, SPANS } from './perception-search-params.ts';

interface Props {
  search: SearchOf<typeof perceptionSearch>;
  result: PerceptionResult;
  clearTo: string;
}

export function PerceptionFilters({ search, result, clearTo }: Props) {
  const { t } = useTranslation('perception');
  return (
    <FilterBar clearTo={clearTo} search={perceptionSearch}>
      <YearSelect year={result.fiscalYear} years={result.years} />
      <FilterSelect
        name="by"
        label={t('by')}
        value={search.by}
        choices={EXPERIENCES.map((value) => ({ value, label: t(`experiences.${value}`) }))}
      />
      <FilterSelect
        name="show"
        label={t('show')}
        value={search.show}
        choices={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
      />
      <FilterSelect
        name="span"
        label={t('span')}
        value={search.span}
        choices={SPANS.map((value) => ({ value, label: t('spanYears', { count: Number(value) }) }))}
      />
      <ScopeFilters scope={search} choices={result.choices} />
    </FilterBar>
  );
}
