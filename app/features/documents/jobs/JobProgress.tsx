import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import type { JobPage } from './load-job.server.ts';

/** How far the work is, whom it is at, and about how long it will take. */
export function JobProgress({ page }: { page: Pick<JobPage, 'job' | 'progress' | 'before'> }) {
  const { job, progress, before } = page;
  const { t } = useTranslation('documentJobs');
  const { done, total, now, secondsLeft } = progress;
  const isWaiting = job.state === 'waiting';
  return (
    <Card>
      <div className="stack" role="status">
        <strong>
          {isWaiting
            ? before > 0
              ? t('inLine', { count: before })
              : t('inLineNext')
            : now === null
              ? t('binding')
              : t(`states.${job.state}`)}
        </strong>
        <progress aria-label={t('columns.made')} max={total} value={done} style={{ width: '100%' }} />
        <span className="muted">
          {t('progress', { done, total })}
          {!isWaiting && now !== null && ` · ${t('now', { name: now })}`}
          {!isWaiting && secondsLeft !== null && ` · ${leftWords(secondsLeft, t)}`}
        </span>
        {job.isCancelAsked && <span>{t('stopping')}</span>}
        <span className="small muted">{t('reload')}</span>
      </div>
    </Card>
  );
}

function leftWords(seconds: number, t: ReturnType<typeof useTranslation<'documentJobs'>>['t']): string {
  return seconds < 90 ? t('timeLeft', { seconds }) : t('minutesLeft', { minutes: Math.ceil(seconds / 60) });
}
