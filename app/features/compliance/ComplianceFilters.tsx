import { useTranslation } from 'react-i18next';
import { FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { LiveFilterBar } from '~/ui/LiveFilterBar.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { addressWith, type ComplianceSearch, complianceSearch } from './compliance-search-params.ts';
import { CELL_LOOKS } from './core/cell-state.ts';
import { BUCKETS } from './core/open-duties.ts';
import type { Compliance } from './load-compliance.server.ts';

interface Props {
  search: ComplianceSearch;
  matrix: Compliance;
  years: readonly number[];
}

export function ComplianceFilters({ search, matrix, years }: Props) {
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  return (
    <LiveFilterBar
      q={search.q}
      searchLabel={t('searchLabel')}
      searchHint={t('searchHint')}
      addressOf={(fields) => {
        const asked = complianceSearch.parse(fields);
        const newest = years[0] ?? matrix.fiscalYear;
        // Another year has other circulars; a circular brings its year.
        const isOtherYear = (asked.year ?? newest) !== matrix.fiscalYear;
        return addressWith(asked, { sort: search.sort, ...(isOtherYear ? { circular: '' } : {}) });
      }}
      clearTo="?"
      kept={{ sort: search.sort }}
    >
      <YearSelect year={matrix.fiscalYear} years={years} />
      <FilterSelect
        name="circular"
        label={t('circular')}
        value={matrix.circular?.circularId ?? ''}
        all={t('allCirculars')}
        choices={matrix.circulars.map(({ circularId, number, subject }) => ({
          value: circularId,
          label: [number, subject].filter(Boolean).join(' '),
        }))}
      />
      <FilterSelect
        name="round"
        label={t('round')}
        value={search.round}
        choices={[
          { value: '6m', label: t('rounds.6m') },
          { value: '12m', label: t('rounds.12m') },
        ]}
      />
      <ScopeFilters scope={search} choices={matrix.choices} />
      <FilterSelect
        name="tree"
        label={t('tree')}
        value={search.tree}
        all={common('all')}
        choices={[
          { value: 'scored', label: t('trees.scored') },
          { value: 'regional', label: t('trees.regional') },
        ]}
      />
      <FilterSelect
        name="state"
        label={t('state')}
        value={search.state}
        all={common('all')}
        choices={CELL_LOOKS.map((look) => ({ value: look, label: t(`looks.${look}`) }))}
      />
      <FilterSelect
        name="due"
        label={t('due')}
        value={search.due}
        all={common('all')}
        choices={BUCKETS.map((bucket) => ({ value: bucket, label: t(`buckets.${bucket}`) }))}
      />
    </LiveFilterBar>
  );
}
