import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatDate } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { RowPageData } from './load-report.server.ts';

/** A row for those who read it. */
export function RowSheet({ page }: { page: RowPageData }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  const { row } = page;
  const lines: [string, string | null][] = [
    [t('status'), t(`statuses.${row.status}`)],
    [t('statusText'), row.statusText],
    [t('doneOn'), row.doneOn ? formatDate(row.doneOn, lang) : null],
    [t('responsible'), row.responsible],
    [t('obstacle'), row.obstacle],
    [t('remark'), row.remark],
    ...(row.noEvidenceReason ? [[t('noEvidenceReason'), row.noEvidenceReason] as [string, string]] : []),
  ];
  return (
    <Card title={t('result')}>
      <dl className="facts">
        {lines.map(([label, text]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{text ?? ABSENT}</dd>
          </Fragment>
        ))}
      </dl>
      {page.questions.length > 0 && (
        <ul className="small">
          {page.questions.map((question) => (
            <li key={question}>? {t(`questions.${question}`)}</li>
          ))}
        </ul>
      )}
      {row.confirmed && (
        <p>
          <span className="badge">{t('confirmedMark')}</span> {row.confirmed}
        </p>
      )}
    </Card>
  );
}
