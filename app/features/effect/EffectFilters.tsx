import { useTranslation } from 'react-i18next';
import type { SearchOf } from '~/lib/search-params.ts';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { ADOPTERS, effectSearch } from './effect-search-params.ts';
import type { EffectResult } from './load-effect.server.ts';

interface Props {
  search: SearchOf<typeof effectSearch>;
  result: EffectResult;
  /** Years with circulated measures, newest first. */
  years: readonly number[];
  clearTo: string;
}

export function EffectFilters({ search, result, years, clearTo }: Props) {
  const { t } = useTranslation('effect');
  const { year, defaultYear, choices } = result;
  return (
    <FilterBar clearTo={clearTo} search={effectSearch}>
      <FilterSelect
        name="year"
        label={t('year')}
        value={year.fiscalYear === defaultYear ? '' : String(year.fiscalYear)}
        all={String(defaultYear)}
        choices={years
          .filter((each) => each !== defaultYear)
          .map((each) => ({ value: String(each), label: String(each) }))}
      />
      <FilterSelect
        name="by"
        label={t('by')}
        value={search.by}
        choices={ADOPTERS.map((value) => ({ value, label: t(`rules.${value}`) }))}
      />
      <ScopeFilters scope={search} choices={choices} />
      {search.measure && <input type="hidden" name="measure" value={search.measure} />}
    </FilterBar>
  );
}
