import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import { Pieces } from './EvidenceCard.tsx';
import type { RowPageData } from './load-report.server.ts';

/** What the 6-month report said of the measure, beside its 12-month row. */
export function RowBefore({ page }: { page: RowPageData }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  const { row } = page;
  if (row.statusBefore === null) return null;
  return (
    <section className="report-before stack">
      <h2 className="small">{t('before.title')}</h2>
      <p>
        <span className="badge">{t(`statuses.${row.statusBefore}`)}</span> {row.statusTextBefore}
      </p>
      {row.doneOnBefore && (
        <p className="small">{t('doneOnIs', { date: formatDate(row.doneOnBefore, lang) })}</p>
      )}
      {row.obstacleBefore && (
        <p className="small">
          {t('obstacle')}: {row.obstacleBefore}
        </p>
      )}
      {page.evidenceBefore.length > 0 && <Pieces pieces={page.evidenceBefore} />}
    </section>
  );
}
