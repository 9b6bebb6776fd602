import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import type { JobAct } from './core/job-state.ts';
import type { JobPage } from './load-job.server.ts';

/** What can be done with the job now. */
export function JobActs({ page }: { page: Pick<JobPage, 'job' | 'counts' | 'acts'> }) {
  const { job, counts, acts } = page;
  const { t } = useTranslation('documentJobs');
  const words = (act: JobAct): string => {
    if (act === 'start') return t('acts.start', { count: counts.waiting });
    if (act === 'cancel') return job.state === 'ready' ? t('acts.discard') : t('acts.cancel');
    if (act === 'retry' && counts.unfinished > 0) return t('acts.retry', { count: counts.unfinished });
    if (act === 'continue' && counts.waiting > 0) return t('acts.continue', { count: counts.waiting });
    return t('acts.finish');
  };
  if (acts.length === 0) return null;
  return (
    <Form method="post" className="page-actions">
      {acts.map((act) => (
        <SubmitButton
          key={act}
          name="intent"
          value={act}
          kind={act === 'start' || act === 'continue' ? 'primary' : 'plain'}
        >
          {words(act)}
        </SubmitButton>
      ))}
    </Form>
  );
}
