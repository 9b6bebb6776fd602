import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { LEDGER_CLASSES } from './core/ledger.ts';
import { type FindingsSearch, findingsSearch, STATE_FILTERS } from './findings-search-params.ts';

/** Year, class, state and agency. */
export function LedgerFilters(props: {
  search: FindingsSearch;
  fiscalYear: number;
  years: readonly number[];
  address: string;
}) {
  const { search } = props;
  const { t } = useTranslation(['findings', 'common']);
  return (
    <FilterBar clearTo={`${props.address}${findingsSearch.toSearch({ year: search.year })}`}>
      <YearSelect year={props.fiscalYear} years={props.years} />
      <FilterSelect
        name="state"
        label={t('state')}
        value={search.state}
        choices={STATE_FILTERS.map((state) => ({ value: state, label: t(`stateFilters.${state}`) }))}
      />
      <FilterSelect
        name="class"
        label={t('class')}
        value={search.class}
        all={t('common:all')}
        choices={LEDGER_CLASSES.map((name) => ({ value: name, label: t(`classes.${name}`) }))}
      />
      <label className="field">
        <span className="field-label">{t('common:agency')}</span>
        <input
          type="search"
          name="q"
          defaultValue={search.q}
          key={search.q}
          placeholder={t('common:searchPlaceholder')}
        />
      </label>
    </FilterBar>
  );
}
