import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ScorecardSearch } from './scorecard-search-params.ts';
import { PAGE_ROWS } from './use-row-window.ts';
import { addressWith } from './use-scorecard-search.ts';

/** The way on for readers without JavaScript. */
export function PageLinks({ search, total }: { search: ScorecardSearch; total: number }) {
  const { t } = useTranslation('scorecard');
  const next = search.from + PAGE_ROWS;
  if (search.from === 0 && next >= total) return null;
  return (
    <noscript>
      <p className="page-actions">
        {search.from > 0 && <Link to={addressWith(search, { from: 0 })}>{t('previous')}</Link>}
        {next < total && (
          <Link to={addressWith(search, { from: next })} rel="next">
            {t('next', { from: next + 1, to: Math.min(total, next + PAGE_ROWS), total })}
          </Link>
        )}
      </p>
    </noscript>
  );
}
