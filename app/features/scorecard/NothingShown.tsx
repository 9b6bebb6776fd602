import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/marks.tsx';
import { addressWith, type ScorecardSearch, scorecardSearch } from './scorecard-search-params.ts';

/** Why no agency is shown, and what brings some back. */
export function NothingShown(props: { search: ScorecardSearch; chosen: number; column: string }) {
  const { search } = props;
  const { t } = useTranslation('scorecard');
  if (props.chosen === 0) {
    return (
      <EmptyState
        title={t('nothing.filter')}
        action={
          <Link to={scorecardSearch.toSearch({ year: search.year }) || '?'}>{t('nothing.clearAll')}</Link>
        }
      />
    );
  }
  if (search.q) {
    return (
      <EmptyState
        title={t('nothing.search', { q: search.q })}
        action={<Link to={addressWith(search, { q: '' })}>{t('nothing.clearSearch')}</Link>}
      />
    );
  }
  return (
    <EmptyState
      title={t('nothing.part', { column: props.column })}
      action={<Link to={addressWith(search, { show: '' })}>{t('nothing.clearPart')}</Link>}
    />
  );
}
