import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { JobPage } from './load-job.server.ts';

/** The files of a job that is over, until when they are kept, and what hindered the PDF. */
export function JobResult({ page, address }: { page: Pick<JobPage, 'job' | 'items'>; address: string }) {
  const { job, items } = page;
  const { t } = useTranslation('documentJobs');
  const lang = useLanguage();
  const count = items.filter(({ hasFiles }) => hasFiles).length;
  if (job.removedAt)
    return <Notice kind="info">{t('result.removed', { at: formatMoment(job.removedAt, lang) })}</Notice>;
  return (
    <Card title={t('result.title')}>
      {job.state === 'cancelled' && count > 0 && <p>{t('result.cancelled')}</p>}
      {job.state === 'failed' && <Notice kind="error">{t('result.failed')}</Notice>}
      {job.bindProblem && <Notice kind="warn">{t(`bindProblems.${job.bindProblem}`)}</Notice>}
      {count === 0 && <p>{t('result.none')}</p>}
      <p className="page-actions">
        {count > 0 && (
          <a className="button button-primary" href={`${address}/documents.zip`} download>
            {t('result.zip', { count })}
          </a>
        )}
        {job.bound && (
          <a className="button" href={`${address}/documents.pdf`} download>
            {t('result.pdf', { count: job.bound.pages })}
          </a>
        )}
        <a className="button" href={`${address}/contents.xlsx`} download>
          {t('result.contents')}
        </a>
      </p>
      {count > 0 && (
        <p className="small muted">{t('result.keptUntil', { at: formatMoment(job.expiresAt, lang) })}</p>
      )}
    </Card>
  );
}
