import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { recordInfected, takeFile } from '~/features/files/take-file.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { readKey, readRowNo, reportSource } from './load-report.server.ts';
import { addEvidence } from './row-acts.server.ts';

/** `…/rows/:rowNo/files`: takes a file or a photo as evidence; whoever comes here by hand is led to the row. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAgency({ request, params, context }, 'reports.read');
  return redirect(placeOf(params));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = readKey(params);
  const rowNo = readRowNo(params);
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'reports.read');
  if (!can(actor, 'reports.write', agency)) throw forbidden();
  const form = await readForm(request);
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return redirect(`${placeOf(params)}?file=empty#evidence`);
  const source = reportSource(context, actor);
  const { provinceCode } = agency;
  const found = await takeFile(context.config, file, { provinceCode, purpose: 'report_evidence' });
  if ('refused' in found) {
    if (found.refused === 'infected')
      await withTenant(context.db, tenant, (t) => recordInfected(t, file.name, key.agencyCode, source));
    return redirect(`${placeOf(params)}?file=${found.refused}#evidence`);
  }
  const result = await withTenant(context.db, tenant, (t) =>
    addEvidence(t, key, rowNo, { file: found.taken }, source),
  );
  if (result === 'unknown') throw notFound();
  return redirect(`${placeOf(params)}?${result === 'locked' ? 'file=locked' : 'done=evidence'}#evidence`);
}

function placeOf(params: LoaderFunctionArgs['params']): string {
  const { agencyCode, fiscalYear, round } = readKey(params);
  return `/agencies/${agencyCode}/reports/${fiscalYear}/${round}/rows/${readRowNo(params)}`;
}
