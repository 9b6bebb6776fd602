import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { agencySearch } from './agency-search-params.ts';
import { KeptFields } from './KeptFields.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** Whether the years are shown under what the agency was or under what it is; only where there is a difference. */
export function IdentityChoice({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { identity } = data.history;
  if (!identity) return null;
  const { view, predecessors } = identity;
  return (
    <div className="stack">
      <FilterBar search={agencySearch}>
        <FilterSelect
          name="identity"
          label={t('identity.label')}
          value={view === 'was' ? '' : view}
          all={t('identity.views.was')}
          choices={[{ value: 'now', label: t('identity.views.now') }]}
        />
        <KeptFields search={data.search} without={['identity']} />
      </FilterBar>
      <p className="small muted">{t(`identity.notes.${view}`)}</p>
      {predecessors.length > 0 && (
        <p className="small muted">
          {predecessors
            .map(({ nameTh, kind, from }) => t(`identity.predecessors.${kind}`, { name: nameTh, from }))
            .join(' · ')}{' '}
          {t('identity.never')}
        </p>
      )}
    </div>
  );
}
