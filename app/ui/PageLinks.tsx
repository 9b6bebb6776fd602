import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PAGE_ROWS } from './use-row-window.ts';

/** The way on through a table drawn in parts, for readers without JavaScript. */
export function PageLinks(props: { from: number; total: number; addressFrom: (from: number) => string }) {
  const { from, total } = props;
  const { t } = useTranslation('common');
  const next = from + PAGE_ROWS;
  if (from === 0 && next >= total) return null;
  return (
    <noscript>
      <p className="page-actions">
        {from > 0 && <Link to={props.addressFrom(0)}>{t('rowsFirst')}</Link>}
        {next < total && (
          <Link to={props.addressFrom(next)} rel="next">
            {t('rowsNext', { from: next + 1, to: Math.min(total, next + PAGE_ROWS), total })}
          </Link>
        )}
      </p>
    </noscript>
  );
}
