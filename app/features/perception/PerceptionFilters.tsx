import { useTranslation } from 'react-i18next';
import type { SearchOf } from '~/lib/search-params.ts';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { SHOWN } from './core/quadrants.ts';
import type { PerceptionResult } from './load-perception.server.ts';
import { EXPERIENCES, type perceptionSearch, SPANS } from './perception-search-params.ts';

interface Props {
  search: SearchOf<typeof perceptionSearch>;
  result: PerceptionResult;
  clearTo: string;
}

export function PerceptionFilters({ search, result, clearTo }: Props) {
  const { t } = useTranslation('perception');
  const { t: common } = useTranslation('common');
  const { choices } = result;
  return (
    <FilterBar clearTo={clearTo}>
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
      <FilterSelect
        name="type"
        label={common('agencyType')}
        value={search.type}
        all={common('all')}
        choices={choices.types.map((value) => ({ value, label: common(`types.${value}` as 'types.tao') }))}
      />
      {choices.districts.length > 0 && (
        <FilterSelect
          name="district"
          label={common('district')}
          value={search.district}
          all={common('all')}
          choices={choices.districts.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
        />
      )}
    </FilterBar>
  );
}
