import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/marks.tsx';
import { addressWith, type RankingsSearch, rankingsSearch } from './rankings-search-params.ts';

/** Why no agency is shown, and what brings some back. */
export function NoRankings({ search, chosen }: { search: RankingsSearch; chosen: number }) {
  const { t } = useTranslation('rankings');
  return chosen === 0 ? (
    <EmptyState
      title={t('nothing.filter')}
      action={<Link to={rankingsSearch.toSearch({ year: search.year }) || '?'}>{t('nothing.clearAll')}</Link>}
    />
  ) : (
    <EmptyState
      title={t('nothing.search', { q: search.q })}
      action={<Link to={addressWith(search, { q: '' })}>{t('nothing.clearSearch')}</Link>}
    />
  );
}
