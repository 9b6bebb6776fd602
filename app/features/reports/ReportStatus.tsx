import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '~/lib/format.ts';
import { Notice, StatusStrip } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { STATUSES } from './core/report-form.ts';
import type { Report, ReportRow } from './ReportRepository.server.ts';

interface Props {
  report: Report | null;
  rows: readonly ReportRow[];
  dueOn: string | null;
  today: string;
  mayWrite: boolean;
}

/** Where the report stands, who acts next and by when, and the rows counted by status. */
export function ReportStatus({ report, rows, dueOn, today, mayWrite }: Props) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  const state = report?.state ?? 'draft';
  const isLate = dueOn !== null && today > dueOn && (state === 'draft' || state === 'returned');
  const steps = ['draft', 'submitted', ...(state === 'returned' ? ['returned'] : []), 'accepted'] as const;
  return (
    <>
      <Card>
        <StatusStrip
          current={state}
          steps={steps.map((key) => ({ key, label: t(`states.${key as 'draft'}`) }))}
          next={
            <>
              {t(`next.${state}`)} {dueOn && t(isLate ? 'late' : 'due', { date: formatDate(dueOn, lang) })}
              {report?.submittedAt &&
                ` · ${t('submittedAt', { at: formatMoment(report.submittedAt, lang) })}`}
              {report?.preparedByOffice && ` · ${t('preparedBy', { office: report.preparedByOffice })}`}
            </>
          }
        />
        {!mayWrite && (state === 'submitted' || state === 'accepted') && (
          <p className="muted small">{t('locked')}</p>
        )}
      </Card>
      {report?.reviewComment && (
        <Notice kind={state === 'returned' ? 'warn' : 'info'} title={t('reviewComment')}>
          <p style={{ whiteSpace: 'pre-line' }}>{report.reviewComment}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <StatRow>
          {[...STATUSES].reverse().map((status) => (
            <Stat
              key={status}
              label={t(`statuses.${status}`)}
              value={rows.filter((row) => row.status === status).length}
              unit={t('ofRows', { count: rows.length })}
            />
          ))}
        </StatRow>
      )}
    </>
  );
}
