import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatMoment } from '~/lib/format.ts';
import { DemoMark, Notice, StatusStrip } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useFollow } from '~/ui/use-follow.ts';
import { useLanguage } from '~/ui/use-language.ts';
import { useKindName } from '../use-kind-name.ts';
import { isOpen } from './core/job-state.ts';
import { JobActs } from './JobActs.tsx';
import { MadeItems, MissingItems } from './JobItems.tsx';
import { JobProgress } from './JobProgress.tsx';
import { JobResult } from './JobResult.tsx';
import { JobStateBadge } from './JobStateBadge.tsx';
import { actOnOneJob } from './job-acts.server.ts';
import { loadJob } from './load-job.server.ts';
import { useChoiceWords } from './use-choice-words.ts';

export const meta: MetaFunction = () => [{ title: 'เอกสารหลายหน่วยงาน — โปร่งใส' }];

export async function loader(args: LoaderFunctionArgs) {
  return loadJob(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnOneJob(args);
}

const STEPS = ['check', 'start', 'make', 'take'] as const;
const STEP_OF = {
  checking: 'check',
  ready: 'start',
  waiting: 'make',
  running: 'make',
  done: 'take',
  cancelled: 'take',
  failed: 'make',
} as const;

/** `/provinces/:code/document-jobs/:jobId`: who has nothing, then how far it is, then the files. */
export default function DocumentJobPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('documentJobs');
  const lang = useLanguage();
  const summary = useSummary(page);
  const { province, job, counts, items } = page;
  const isBusy = isOpen(job.state);
  useFollow(isBusy);
  const address = `/provinces/${province.provinceCode}/document-jobs`;
  const made = items.filter(({ hasFiles }) => hasFiles);
  const missing = items.filter(
    ({ hasFiles, state }) => !hasFiles && (state !== 'waiting' || (!isBusy && job.state !== 'ready')),
  );
  return (
    <Page
      title={summary}
      lead={t('byWhom', { office: job.createdByOffice ?? ABSENT, at: formatMoment(job.createdAt, lang) })}
      crumbs={[{ label: t('title'), to: address }]}
      actions={job.isDemo && <DemoMark />}
    >
      {answer && <Notice kind="error">{t('conflict')}</Notice>}
      <Card>
        <div className="spread">
          <StatusStrip
            current={STEP_OF[job.state]}
            steps={STEPS.map((key) => ({ key, label: t(`steps.${key}`) }))}
          />
          <JobStateBadge state={job.state} />
        </div>
        {job.state === 'ready' && (
          <p>
            <strong>{counts.waiting > 0 ? t('ready', { count: counts.waiting }) : t('nothing')}</strong>
            {counts.waiting > 0 && counts.missing > 0 && (
              <> · {t('readyMissing', { count: counts.missing })}</>
            )}
          </p>
        )}
        <JobActs page={page} />
      </Card>
      {isBusy && <JobProgress page={page} />}
      {!isBusy && job.state !== 'ready' && <JobResult page={page} address={`${address}/${job.jobId}`} />}
      {missing.length > 0 && (
        <Card title={`${t('missing.title')} (${missing.length})`}>
          <MissingItems items={missing} />
        </Card>
      )}
      {made.length > 0 && (
        <Card title={`${t('made')} (${made.length})`}>
          <MadeItems items={made} hasPages={job.bound !== null} />
        </Card>
      )}
    </Page>
  );
}

function useSummary({ job }: ReturnType<typeof useLoaderData<typeof loader>>): string {
  const { t } = useTranslation('documentJobs');
  const { t: documents } = useTranslation('documents');
  const kindName = useKindName();
  const choiceWords = useChoiceWords();
  return t('summary', {
    kind: kindName(job.kind),
    year: job.fiscalYear,
    choice: choiceWords(job.choice),
    formats: job.formats.map((format) => documents(`formats.${format}`)).join(' '),
  });
}
