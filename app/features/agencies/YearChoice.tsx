import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import type { AgencySearch } from './agency-search-params.ts';
import type { PageYear } from './core/choose-year.ts';
import { KeptFields } from './KeptFields.tsx';

/** The years the agency has something of; a year asked for in the address is named even when it is empty. */
export function YearChoice(props: { year: number; years: readonly PageYear[]; search: AgencySearch }) {
  const { t } = useTranslation('agencies');
  const { year, years } = props;
  const isListed = years.some(({ fiscalYear }) => fiscalYear === year);
  const all: PageYear[] = isListed ? [...years] : [{ fiscalYear: year, result: 'none' }, ...years];
  return (
    <FilterBar>
      <FilterSelect
        name="year"
        label={t('resultsYear')}
        value={String(year)}
        choices={all.map(({ fiscalYear, result }) => ({
          value: String(fiscalYear),
          label: t(`yearChoice.${result}`, { year: fiscalYear }),
        }))}
      />
      <KeptFields search={props.search} without={['year']} />
    </FilterBar>
  );
}
