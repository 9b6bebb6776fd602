import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { DemoMark, EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { History } from './History.tsx';
import { readKey } from './load-report.server.ts';
import styles from './reports.css?url';
import { findAllHistory } from './ThreadRepository.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'ประวัติรายงาน — โปร่งใส' }];

const MOST = 500;

/** `/agencies/:agencyCode/reports/:fiscalYear/:round/history`: every change of a report, for agency and province alike. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const key = readKey(params);
  const { tenant, agency } = await requireAgency({ request, params, context }, 'reports.read');
  const entries = await withTenant(context.db, tenant, (t) => findAllHistory(t, key, { limit: MOST }));
  return { key, agency, entries };
}

export default function ReportHistoryPage() {
  const { key, agency, entries } = useLoaderData<typeof loader>();
  const { t } = useTranslation('reports');
  const { t: common } = useTranslation('common');
  const home = `/agencies/${agency.agencyCode}`;
  const report = t('title', { round: t(`rounds.${key.round}`), year: key.fiscalYear });
  return (
    <Page
      title={t('history.title')}
      lead={report}
      crumbs={[
        { label: agency.nameTh, to: home },
        { label: report, to: `${home}/reports/${key.fiscalYear}/${key.round}` },
      ]}
      printed={[[common('agency'), agency.nameTh]]}
      actions={agency.isDemo && <DemoMark />}
    >
      {entries.length === 0 ? (
        <Card>
          <EmptyState title={t('history.empty')}>{t('history.emptyText')}</EmptyState>
        </Card>
      ) : (
        <History title={t('history.title')} entries={entries} withRows />
      )}
    </Page>
  );
}
