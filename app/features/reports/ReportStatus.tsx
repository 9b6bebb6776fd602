import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { StateStrip } from '~/ui/StateStrip.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { isOpen, reportMachine } from './core/lifecycle.ts';
import { STATUSES } from './core/report-form.ts';
import type { ReportPageData } from './load-report.server.ts';

/** Where the report stands, who acts next and by when, and the rows counted by status. */
export function ReportStatus({ page }: { page: ReportPageData }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  const { part, rows } = page;
  const state = part?.state ?? 'draft';
  const facts = [
    part?.submittedAt && t('submittedAt', { at: formatMoment(part.submittedAt, lang) }),
    part?.preparedByOffice && t('preparedBy', { office: part.preparedByOffice }),
  ].filter(Boolean);
  return (
    <>
      <Card>
        <StateStrip
          machine={reportMachine}
          state={state}
          labelOf={(each) => t(`states.${each}`)}
          dueOn={isOpen(state) ? page.dueOn : null}
          today={page.today}
          nextStep={t(`next.${state}`)}
          lockedWhy={isOpen(state) ? null : t(`locked.${state as 'submitted'}`)}
          facts={facts.length > 0 ? facts.join(' · ') : null}
        />
      </Card>
      {part?.reviewComment && (
        <Notice kind={state === 'returned' ? 'warn' : 'info'} title={t('reviewComment')}>
          <p style={{ whiteSpace: 'pre-line' }}>{part.reviewComment}</p>
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
