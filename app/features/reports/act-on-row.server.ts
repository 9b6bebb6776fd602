import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { type ReportRowForm, readEvidenceLink, readReportRow } from './core/report-form.ts';
import { readKey, readRowNo, reportSource } from './load-report.server.ts';
import type { ReportRow } from './ReportRowRepository.server.ts';
import { addEvidence, commentOnRow, removeEvidence, resolveComment, saveRow } from './row-acts.server.ts';

/** `bad`: one field of a form cannot be taken as typed; everything else of it was kept. */
export type RowAnswer =
  | { kind: 'done'; to: string }
  | { kind: 'locked' }
  | { kind: 'bad'; field: 'doneOn' | 'url' | 'comment' | 'status'; typed: ReportRowForm | null }
  | { kind: 'conflict'; present: ReportRow; typed: ReportRowForm };

const INTENTS = ['save', 'next', 'link', 'remove', 'comment', 'resolve'] as const;

/** What the page of a row is asked to do. */
export async function actOnRow({ request, params, context }: ActionFunctionArgs): Promise<RowAnswer> {
  const key = readKey(params);
  const rowNo = readRowNo(params);
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'reports.read');
  const form = await readForm(request);
  const intent = INTENTS.find((each) => each === form.get('intent')) ?? 'save';
  const isTalk = intent === 'comment' || intent === 'resolve';
  const isFromProvince = can(actor, 'reports.review', agency);
  if (!can(actor, 'reports.write', agency) && !(isTalk && isFromProvince)) throw forbidden();
  const source = reportSource(context, actor);
  const run = <T>(fn: (t: TenantDb) => Promise<T>) => withTenant(context.db, tenant, fn);
  const place = `/agencies/${key.agencyCode}/reports/${key.fiscalYear}/${key.round}`;
  const here = `${place}/rows/${rowNo}`;

  if (intent === 'save' || intent === 'next') {
    const version = readVersion(form);
    const typed = readReportRow(form);
    if (!typed) return { kind: 'bad', field: 'status', typed };
    const result = await run((t) =>
      saveRow(t, key, { rowNo, version }, typed, { today: todayInThailand(), source }),
    );
    if (result.kind === 'unknown') throw notFound();
    if (result.kind === 'locked') return { kind: 'locked' };
    if (result.kind === 'conflict') return { ...result, typed };
    if (result.badDate) return { kind: 'bad', field: 'doneOn', typed };
    const next = String(form.get('next') ?? '');
    const goesOn = intent === 'next' && /^[1-9]\d{0,3}$/.test(next);
    return { kind: 'done', to: goesOn ? `${place}/rows/${next}` : `${here}?done=save` };
  }

  const act = async (): Promise<['done' | 'unknown' | 'locked', string] | RowAnswer> => {
    if (intent === 'link') {
      const url = readEvidenceLink(String(form.get('url') ?? ''));
      if (!url) return { kind: 'bad', field: 'url', typed: null };
      const label =
        String(form.get('label') ?? '')
          .trim()
          .slice(0, 200) || null;
      return [await run((t) => addEvidence(t, key, rowNo, { url, label }, source)), 'evidence'];
    }
    if (intent === 'remove') {
      const evidenceId = String(form.get('evidenceId') ?? '');
      return [await run((t) => removeEvidence(t, key, rowNo, evidenceId, source)), 'removed'];
    }
    if (intent === 'resolve') {
      const commentId = String(form.get('commentId') ?? '');
      return [await run((t) => resolveComment(t, key, rowNo, commentId, source)), 'resolved'];
    }
    const body = String(form.get('body') ?? '')
      .trim()
      .slice(0, 4000);
    if (!body) return { kind: 'bad', field: 'comment', typed: null };
    return [await run((t) => commentOnRow(t, key, rowNo, { body, isFromProvince, source })), 'comment'];
  };
  const result = await act();
  if (!Array.isArray(result)) return result;
  const [outcome, done] = result;
  if (outcome === 'unknown') throw notFound();
  return outcome === 'locked' ? { kind: 'locked' } : { kind: 'done', to: `${here}?done=${done}` };
}
