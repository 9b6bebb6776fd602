import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DemoMark, EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { JobTable } from './JobTable.tsx';
import { actOnNewJob } from './job-acts.server.ts';
import { loadJobs } from './load-jobs.server.ts';
import { NewJobForm } from './NewJobForm.tsx';

export const meta: MetaFunction = () => [{ title: 'เอกสารหลายหน่วยงาน — โปร่งใส' }];

export async function loader(args: LoaderFunctionArgs) {
  return loadJobs(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnNewJob(args);
}

/** `/provinces/:code/document-jobs`: a new job, and those there were. */
export default function DocumentJobsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('documentJobs');
  const { t: documents } = useTranslation('documents');
  const { province, kind, year } = page;
  const home = `/provinces/${province.provinceCode}`;
  return (
    <Page
      title={t('title')}
      lead={t('lead', { name: province.nameTh })}
      crumbs={[{ label: documents('title'), to: `${home}/documents` }]}
      actions={province.isDemo && <DemoMark />}
    >
      <Card title={t('new')}>
        {kind && year !== null ? (
          <NewJobForm {...page} kind={kind} year={year} answer={answer ?? null} />
        ) : (
          <EmptyState title={documents('empty.title')}>{documents('empty.no_result')}</EmptyState>
        )}
      </Card>
      <Card title={t('list')}>
        {page.jobs.length === 0 ? (
          <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
        ) : (
          <JobTable rows={page.jobs} address={`${home}/document-jobs`} />
        )}
      </Card>
    </Page>
  );
}
