import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { readReportRow } from './core/report-form.ts';
import { readKey, readRowNo, reportSource } from './load-report.server.ts';
import { saveRow } from './row-acts.server.ts';

/** What the page hears when it saves by itself. */
export interface AutosaveAnswer {
  kind: 'done' | 'conflict' | 'locked' | 'bad';
  version: number;
  badDate: boolean;
  /** ISO moment. */
  savedAt: string;
}

/** `…/rows/:rowNo/autosave`: saves a row while it is written, and answers with its new version. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = readKey(params);
  const rowNo = readRowNo(params);
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'reports.read');
  if (!can(actor, 'reports.write', agency)) throw forbidden();
  const form = await readForm(request);
  const version = readVersion(form);
  const typed = readReportRow(form);
  if (!typed) return answer({ kind: 'bad', version }, 400);
  const source = reportSource(context, actor);
  const result = await withTenant(context.db, tenant, (t) =>
    saveRow(t, key, { rowNo, version }, typed, { today: todayInThailand(), source }),
  );
  if (result.kind === 'unknown') throw notFound();
  if (result.kind !== 'done') return answer({ kind: result.kind, version }, 409);
  return answer({ kind: 'done', version: result.version, badDate: result.badDate }, 200);
}

function answer(
  { badDate = false, ...rest }: Pick<AutosaveAnswer, 'kind' | 'version'> & { badDate?: boolean },
  status: number,
): Response {
  const body: AutosaveAnswer = { ...rest, badDate, savedAt: new Date().toISOString() };
  return Response.json(body, { status });
}
