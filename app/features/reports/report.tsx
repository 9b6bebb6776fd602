import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { roundPeriod, todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { formatDate } from '~/lib/format.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { BothVersions, type VersionRow } from '~/ui/BothVersions.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { isOpen } from './core/lifecycle.ts';
import { type ReportRowForm, ROUNDS, readReportRows } from './core/report-form.ts';
import { ReportForm } from './ReportForm.tsx';
import type { ReportKey } from './ReportRepository.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';
import { ReportReview } from './ReportReview.tsx';
import { ReportStatus } from './ReportStatus.tsx';
import { ReportTable } from './ReportTable.tsx';
import { openReport, reviewReport, saveReport } from './report-acts.server.ts';

export const meta: MetaFunction = () => [{ title: 'รายงานผลการดำเนินการตามมาตรการ — โปร่งใส' }];

/** What was just done, said back to the person who did it. */
const DONE = ['save', 'submit', 'accept', 'return'] as const;

function readKey(params: LoaderFunctionArgs['params']): ReportKey {
  const round = ROUNDS.find((each) => each === params.round);
  if (!round || !/^2[45]\d\d$/.test(params.fiscalYear ?? '')) throw notFound();
  return { agencyCode: params.agencyCode ?? '', fiscalYear: Number(params.fiscalYear), round };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const key = readKey(params);
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'reports.read');
  const mayWrite = can(actor, 'reports.write', agency);
  return withTenant(context.db, tenant, async (t) => {
    if (mayWrite) await openReport(t, key, actor.displayName);
    const report = (await ReportRepository.findReport(t, key)) ?? null;
    return {
      agency,
      key,
      report,
      rows: await ReportRepository.findAllRows(t, key),
      dueOn: await ReportRepository.findDueOn(t, key),
      today: todayInThailand(),
      mayWrite: mayWrite && isOpen(report?.state ?? 'none'),
      mayReview: can(actor, 'reports.review', agency) && report?.state === 'submitted',
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = readKey(params);
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'reports.read');
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const isReview = intent === 'accept' || intent === 'return';
  if (!can(actor, isReview ? 'reports.review' : 'reports.write', agency)) throw forbidden();
  const version = readVersion(form);
  const source = auditSource(context, actor);
  const rows = readReportRows(form);
  const comment =
    String(form.get('comment') ?? '')
      .trim()
      .slice(0, 4000) || null;
  if (intent === 'return' && !comment)
    return data({ result: { kind: 'no_comment' as const }, rows, present: null }, { status: 400 });
  const result = await withTenant(context.db, tenant, (t) =>
    intent === 'accept' || intent === 'return'
      ? reviewReport(t, key, version, { act: intent, comment, at: new Date(), source })
      : saveReport(t, key, version, rows, { submit: intent === 'submit', at: new Date(), source }),
  );
  const done = DONE.find((each) => each === intent) ?? 'save';
  if (result.kind === 'done') {
    return redirect(`/agencies/${key.agencyCode}/reports/${key.fiscalYear}/${key.round}?done=${done}`);
  }
  // The page is not loaded anew after a refusal, so the answer says how the report stands now.
  const present = await withTenant(context.db, tenant, async (t) => ({
    rows: await ReportRepository.findAllRows(t, key),
    version: (await ReportRepository.findReport(t, key))?.version ?? version,
  }));
  return data({ result, rows, present }, { status: result.kind === 'incomplete' ? 400 : 409 });
}

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  const { agency, key, report, rows } = page;
  const period = roundPeriod(key.fiscalYear, key.round);
  const kind = answer?.result.kind;
  const [search] = useSearchParams();
  const done = DONE.find((each) => each === search.get('done'));
  return (
    <Page
      title={t('title', { round: t(`rounds.${key.round}`), year: key.fiscalYear })}
      lead={t('lead', { from: formatDate(period.from, lang), to: formatDate(period.to, lang) })}
      crumbs={[{ label: agency.nameTh, to: `/agencies/${agency.agencyCode}` }]}
    >
      {kind && (
        <Notice kind={kind === 'incomplete' ? 'warn' : 'error'} title={t(`problems.${kind}`)}>
          {answer?.result.kind === 'conflict' && answer.present && (
            <BothVersions rows={versionRows(answer.present.rows, answer.rows, t)} />
          )}
          {answer?.result.kind === 'incomplete' && (
            <ul>
              {answer.result.missing.map((each) => (
                <li key={`${each.rowNo}${each.what}`}>
                  <a href={`#row-${each.rowNo}`}>{t(`missing.${each.what}`, { no: each.rowNo })}</a>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {done && !kind && <Notice kind="done">{t(`done.${done}`)}</Notice>}
      <ReportStatus
        report={report}
        rows={rows}
        dueOn={page.dueOn}
        today={page.today}
        mayWrite={page.mayWrite}
      />
      {page.mayReview && report && <ReportReview version={report.version} />}
      {rows.length === 0 ? (
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      ) : page.mayWrite && report ? (
        <ReportForm
          key={answer?.present?.version ?? report.version}
          rows={rows}
          typed={answer?.rows ?? null}
          version={answer?.present?.version ?? report.version}
        />
      ) : (
        <ReportTable rows={rows} />
      )}
    </Page>
  );
}

function versionRows(
  present: readonly ReportRepository.ReportRow[],
  typed: readonly ReportRowForm[],
  t: TFunction<'reports'>,
): VersionRow[] {
  const inWords = (row: {
    status: ReportRowForm['status'];
    statusText: string | null;
    remark: string | null;
  }) => [t(`statuses.${row.status}`), row.statusText, row.remark].filter(Boolean).join('\n');
  return present.map((row) => {
    const mine = typed.find((each) => each.rowNo === row.rowNo);
    return { label: `${row.rowNo}. ${row.action}`, present: inWords(row), yours: mine && inWords(mine) };
  });
}
