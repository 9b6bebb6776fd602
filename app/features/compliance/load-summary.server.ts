import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import * as SummaryRepository from './SummaryRepository.server.ts';

/** A measure of a sent circular with what became of it at every recipient. */
export async function loadSummary({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'compliance.read');
  const measureNo = Number(/^\d{1,3}$/.exec(params.measureNo ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(measureNo)) throw notFound();
  return withTenant(context.db, tenant, async (t) => {
    const measure = await SummaryRepository.findMeasure(t, params.circularId ?? '', measureNo);
    if (!measure) throw notFound();
    return { province, measure, rows: await SummaryRepository.findAllByMeasure(t, measure) };
  });
}
