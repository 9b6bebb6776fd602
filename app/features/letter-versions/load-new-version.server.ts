import type { LoaderFunctionArgs } from '@remix-run/node';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { isSameText, textOf } from '~/lib/measure-text.ts';
import type { InForce, VersionForm } from './core/version-form.ts';
import * as VersionRepository from './VersionRepository.server.ts';

/** What the form of a new version begins with: the letter and its measures in force, and the library beside them. */
export async function loadNewVersion({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'circulars.send');
  const chosen = new URL(request.url).searchParams.get('measure');
  return withTenant(context.db, tenant, async (t) => {
    const found = await findInForce(t, params.circularId ?? '');
    if (!found) throw notFound();
    const library = await MeasureRepository.findAll(t, found.circular.measuresFiscalYear);
    const measures = found.measures.map((measure) => {
      const kept = library.find(({ measureId }) => measureId === measure.measureId);
      const isBehind = kept !== undefined && !isSameText(kept, measure);
      const text = textOf(isBehind && chosen === measure.measureId ? kept : measure);
      return { ...measure, isBehind, text };
    });
    const carried = new Set(found.measures.map(({ measureId }) => measureId));
    return {
      province,
      circular: found.circular,
      letterVersion: found.letterVersion,
      measures,
      library: library
        .filter(({ measureId, isRetired }) => !isRetired && !carried.has(measureId))
        .map(({ measureId, title }) => ({ measureId, title })),
      start: startOf(found.inForce, measures),
    };
  });
}

/** The sent circular with the measures in force; null where there is none, or it was not sent. */
export async function findInForce(t: TenantDb, circularId: string) {
  const circular = await CircularRepository.findById(t, circularId);
  if (circular?.state !== 'sent') return null;
  const { letterVersion, removedIn } = await VersionRepository.findInForce(t, circularId);
  const all = await CircularRepository.findAllMeasures(t, circularId);
  const measures = all.filter(({ measureNo }) => !removedIn.has(measureNo));
  const inForce: InForce = { ...circular, measures };
  return { circular, letterVersion, measures, inForce };
}

function startOf(
  now: InForce,
  measures: readonly { measureNo: number; text: VersionForm['measures'][number]['text'] }[],
): VersionForm {
  const { subject, body, acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn } = now;
  return {
    ...{ number: null, datedOn: null, reason: '', subject, body, addIds: [] },
    ...{ acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn },
    measures: measures.map(({ measureNo, text }) => ({ measureNo, isRemoved: false, text })),
  };
}
