import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { type AdaptationsSearch, adaptationsSearch } from './adaptations-search-params.ts';
import { ENTRY_KINDS } from './core/entries.ts';

interface Props {
  page: {
    search: AdaptationsSearch;
    fiscalYear: number | null;
    years: readonly number[];
    measures: readonly { key: string; title: string; count: number }[];
    choices: { types: readonly string[]; districts: readonly { code: string; nameTh: string }[] };
  };
  clearTo: string;
}

/** The list narrowed by year, kind, measure, type, district and whether it was taken into the library. */
export function AdaptationFilters({ page, clearTo }: Props) {
  const { t } = useTranslation('adaptations');
  const { t: common } = useTranslation('common');
  const { search, fiscalYear, years, measures, choices } = page;
  return (
    <FilterBar search={adaptationsSearch} clearTo={clearTo}>
      {fiscalYear !== null && <YearSelect year={fiscalYear} years={years} />}
      <FilterSelect
        name="kind"
        label={t('kind')}
        value={search.kind}
        all={common('all')}
        choices={ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <FilterSelect
        name="measure"
        label={t('measure')}
        value={search.measure}
        all={common('all')}
        choices={measures.map(({ key, title, count }) => ({ value: key, label: `${title} (${count})` }))}
      />
      <ScopeFilters
        scope={{ type: search.type, district: search.district, size: '' }}
        choices={{ ...choices, sizes: [] }}
      />
      <FilterSelect
        name="mark"
        label={t('mark')}
        value={search.mark}
        all={common('all')}
        choices={(['marked', 'unmarked'] as const).map((mark) => ({
          value: mark,
          label: t(`marks.${mark}`),
        }))}
      />
    </FilterBar>
  );
}
