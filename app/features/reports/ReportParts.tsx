import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ReportPageData } from './load-report.server.ts';

/** The report and its supplements side by side; nothing where there is the report alone. */
export function ReportParts({ page }: { page: ReportPageData }) {
  const { t } = useTranslation('reports');
  if (page.parts.length < 2) return null;
  return (
    <nav className="stack report-parts" aria-label={t('parts.label')}>
      <div className="row">
        {page.parts.map(({ partNo, state }) => (
          <Link
            key={partNo}
            className="button"
            to={`?part=${partNo}`}
            aria-current={partNo === page.partNo ? 'page' : undefined}
          >
            {partNo === 1 ? t('parts.main') : t('parts.supplement', { no: partNo - 1 })} ·{' '}
            {t(`states.${state}`)}
          </Link>
        ))}
      </div>
      <p className="muted small">{t('parts.note')}</p>
    </nav>
  );
}
