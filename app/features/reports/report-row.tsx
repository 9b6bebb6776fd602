import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DemoMark, Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { actOnRow } from './act-on-row.server.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { History } from './History.tsx';
import { loadRow } from './load-report.server.ts';
import { ReportDraftMark } from './ReportDraftMark.tsx';
import { RowBefore } from './RowBefore.tsx';
import { RowConflict } from './RowConflict.tsx';
import { RowForm } from './RowForm.tsx';
import { RowSheet } from './RowSheet.tsx';
import styles from './reports.css?url';
import { Thread } from './Thread.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'รายงานรายข้อ — โปร่งใส' }];

const DONE = ['save', 'evidence', 'removed', 'comment', 'resolved'] as const;

/** `/agencies/:agencyCode/reports/:fiscalYear/:round/rows/:rowNo`: one row at a time, also on a phone. */
export async function loader(args: LoaderFunctionArgs) {
  return loadRow(args);
}

export async function action(args: ActionFunctionArgs) {
  const answer = await actOnRow(args);
  if (answer.kind === 'done') return redirect(answer.to);
  return data(answer, { status: answer.kind === 'conflict' || answer.kind === 'locked' ? 409 : 400 });
}

export default function ReportRowPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('reports');
  const [search] = useSearchParams();
  const { agency, key, row, part, place } = page;
  const home = `/agencies/${agency.agencyCode}`;
  const report = `${home}/reports/${key.fiscalYear}/${key.round}`;
  const done = DONE.find((each) => each === search.get('done'));
  const isDraft = part.state === 'draft' || part.state === 'returned';
  return (
    <Page
      title={`${row.rowNo}. ${row.action}`}
      lead={row.weakness ?? undefined}
      crumbs={[
        { label: agency.nameTh, to: home },
        {
          label: t('title', { round: t(`rounds.${key.round}`), year: key.fiscalYear }),
          to: `${report}?part=${row.partNo}`,
        },
      ]}
      actions={
        <>
          {agency.isDemo && <DemoMark />}
          {isDraft && <ReportDraftMark />}
        </>
      }
    >
      {isDraft && <p className="print-only report-draft-print">{t('draftPrint')}</p>}
      {answer && (
        <Notice kind={answer.kind === 'bad' ? 'warn' : 'error'} title={t(`problems.${answer.kind}`)}>
          {answer.kind === 'conflict' && <RowConflict present={answer.present} typed={answer.typed} />}
        </Notice>
      )}
      {done && !answer && <Notice kind="done">{t(`rowDone.${done}`)}</Notice>}
      {!isDraft && <Notice>{t(`locked.${part.state as 'submitted'}`)}</Notice>}
      <p className="muted small">{t('place', { at: place.at, of: place.of })}</p>
      <RowBefore page={page} />
      {page.mayWrite ? (
        <RowForm
          key={`${row.rowNo} ${answer?.kind === 'conflict' ? answer.present.version : ''}`}
          page={page}
          typed={answer && 'typed' in answer ? answer.typed : null}
          version={answer?.kind === 'conflict' ? answer.present.version : row.version}
        />
      ) : (
        <RowSheet page={page} />
      )}
      <EvidenceCard
        page={page}
        problem={search.get('file')}
        linkError={answer?.kind === 'bad' && answer.field === 'url'}
      />
      <Thread page={page} />
      <nav className="report-turn" aria-label={t('turn')}>
        {page.previous ? (
          <Link className="button" to={`${report}/rows/${page.previous}`}>
            ← {t('previousRow')}
          </Link>
        ) : (
          <span />
        )}
        <Link className="button" to={`${report}?part=${row.partNo}`}>
          {t('allRows')}
        </Link>
        {page.next ? (
          <Link className="button" to={`${report}/rows/${page.next}`}>
            {t('nextRow')} →
          </Link>
        ) : (
          <span />
        )}
      </nav>
      <History title={t('history.ofRow')} entries={page.history} />
    </Page>
  );
}
