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
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { roundPeriod, todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { formatDate } from '~/lib/format.ts';
import { forbidden } from '~/lib/http.server.ts';
import { DemoMark, EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { AcceptanceUndo } from './AcceptanceUndo.tsx';
import { loadReport, readKey, readPartNo, reportSource } from './load-report.server.ts';
import { MissingList } from './MissingList.tsx';
import { ReportDraftMark } from './ReportDraftMark.tsx';
import { ReportParts } from './ReportParts.tsx';
import { ReportReview } from './ReportReview.tsx';
import { ReportRows } from './ReportRows.tsx';
import { ReportStatus } from './ReportStatus.tsx';
import { ReportSubmit } from './ReportSubmit.tsx';
import { reviewReport, submitReport, takeAcceptanceBack } from './report-acts.server.ts';
import styles from './reports.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'รายงานผลการดำเนินการตามมาตรการ — โปร่งใส' }];

/** What was just done, said back to the person who did it. */
const DONE = ['submit', 'accept', 'return', 'unaccept'] as const;

/** `/agencies/:agencyCode/reports/:fiscalYear/:round?part=2`: a report of a round, or one of its supplements. */
export async function loader(args: LoaderFunctionArgs) {
  return loadReport(args);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = readKey(params);
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'reports.read');
  const form = await readForm(request);
  const intent = DONE.find((each) => each === form.get('intent')) ?? 'submit';
  if (!can(actor, intent === 'submit' ? 'reports.submit' : 'reports.review', agency)) throw forbidden();
  const version = readVersion(form);
  const part = { ...key, partNo: readPartNo(form.get('part')) };
  const source = reportSource(context, actor);
  const comment =
    String(form.get('comment') ?? '')
      .trim()
      .slice(0, 4000) || null;
  const at = new Date();
  const result = await withTenant(context.db, tenant, (t) => {
    if (intent === 'submit') return submitReport(t, part, version, { at, today: todayInThailand(), source });
    if (intent === 'unaccept') return takeAcceptanceBack(t, part, version, { at, source });
    return reviewReport(t, part, version, { act: intent, comment, at, source });
  });
  if (result.kind === 'done') {
    const place = `/agencies/${key.agencyCode}/reports/${key.fiscalYear}/${key.round}`;
    return redirect(`${place}?part=${part.partNo}&done=${intent}`);
  }
  const isTyping = result.kind === 'incomplete' || result.kind === 'no_comment';
  return data({ result, comment }, { status: isTyping ? 400 : 409 });
}

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('reports');
  const { t: common } = useTranslation('common');
  const lang = useLanguage();
  const [search] = useSearchParams();
  const { agency, key, part, rows } = page;
  const home = `/agencies/${agency.agencyCode}`;
  const period = roundPeriod(key.fiscalYear, key.round);
  const isDraft = part?.state === 'draft' || part?.state === 'returned';
  const done = DONE.find((each) => each === search.get('done'));
  const result = answer?.result;
  const title = t('title', { round: t(`rounds.${key.round}`), year: key.fiscalYear });
  return (
    <Page
      title={page.partNo > 1 ? `${title} ${t('parts.supplement', { no: page.partNo - 1 })}` : title}
      lead={t('lead', { from: formatDate(period.from, lang), to: formatDate(period.to, lang) })}
      crumbs={[{ label: agency.nameTh, to: home }]}
      printed={[
        [common('agency'), agency.nameTh],
        [t('status'), t(`states.${part?.state ?? 'draft'}`)],
      ]}
      actions={
        <>
          {agency.isDemo && <DemoMark />}
          {isDraft && <ReportDraftMark />}
          {page.isWriter && rows.length > 0 && (
            <Link
              className="button"
              to={`${home}/documents/progress-report/texts?year=${key.fiscalYear}&round=${key.round}`}
            >
              {t('texts')}
            </Link>
          )}
          {part && (
            <Link className="button" to={`${home}/reports/${key.fiscalYear}/${key.round}/history`}>
              {t('history.title')}
            </Link>
          )}
        </>
      }
    >
      {isDraft && <p className="print-only report-draft-print">{t('draftPrint')}</p>}
      {result && (
        <Notice
          kind={result.kind === 'incomplete' || result.kind === 'no_comment' ? 'warn' : 'error'}
          title={t(`problems.${result.kind}`)}
        >
          {result.kind === 'incomplete' && <MissingList page={page} missing={result.missing} />}
        </Notice>
      )}
      {done && !result && <Notice kind="done">{t(`done.${done}`)}</Notice>}
      <ReportParts page={page} />
      <ReportStatus page={page} />
      {page.mayReview && part && <ReportReview part={part} typed={answer?.comment ?? ''} />}
      {page.undoUntil && part && <AcceptanceUndo part={part} until={page.undoUntil} />}
      {rows.length === 0 ? (
        <Card>
          <EmptyState
            title={t('empty.title')}
            action={
              page.isWriter && (
                <Link className="button" to={`${home}/circulars`}>
                  {t('empty.act')}
                </Link>
              )
            }
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      ) : (
        <ReportRows page={page} />
      )}
      {page.mayWrite && part && rows.length > 0 && <ReportSubmit page={page} part={part} />}
    </Page>
  );
}
