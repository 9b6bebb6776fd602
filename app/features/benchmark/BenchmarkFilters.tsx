import { useTranslation } from 'react-i18next';
import type { SearchOf } from '~/lib/search-params.ts';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { benchmarkSearch } from './benchmark-search-params.ts';
import { FIGURES } from './core/groups.ts';
import type { BenchmarkResult } from './load-benchmark.server.ts';
import { useFigureName } from './use-figure-name.ts';

interface Props {
  search: SearchOf<typeof benchmarkSearch>;
  result: BenchmarkResult;
  clearTo: string;
}

export function BenchmarkFilters({ search, result, clearTo }: Props) {
  const { t } = useTranslation('benchmark');
  const { t: common } = useTranslation('common');
  const figureName = useFigureName(result.indicators);
  return (
    <FilterBar search={benchmarkSearch} clearTo={clearTo}>
      <YearSelect year={result.fiscalYear} years={result.years} />
      <FilterSelect
        name="figure"
        label={t('figure')}
        value={search.figure}
        choices={FIGURES.map((value) => ({ value, label: figureName(value) }))}
      />
      <FilterSelect
        name="type"
        label={common('agencyType')}
        value={search.type}
        all={common('all')}
        choices={result.types.map((value) => ({ value, label: common(`types.${value}` as 'types.tao') }))}
      />
    </FilterBar>
  );
}
