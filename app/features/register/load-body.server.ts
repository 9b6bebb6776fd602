import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SuccessionRepository from '~/features/agencies/SuccessionRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import * as RegisterRepository from './RegisterRepository.server.ts';

/** A change can be recorded up to the fiscal year (BE) after this one. */
export function latestYear(): number {
  return fiscalYearOf(todayInThailand()) + 1;
}

/** One body with what it was, what it came of, and what the forms choose from. */
export async function loadBody({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'agencies.write');
  const agencyCode = params.agencyCode ?? '';
  const done = new URL(request.url).searchParams.get('done') === '1';
  return withTenant(context.db, tenant, async (t) => {
    const body = await RegisterRepository.findBody(t, agencyCode);
    if (!body) throw notFound();
    const { isScored } = body;
    const none = { type: '', district: '', size: '' };
    const bodies = await RegisterRepository.findAllBodies(t, none);
    return {
      province,
      body,
      done,
      latestYear: latestYear(),
      today: todayInThailand(),
      successions: await SuccessionRepository.findAllSuccessions(t, agencyCode),
      districts: await RegisterRepository.findAllDistricts(t),
      /** Bodies that this one can have come of: of its own tree. */
      others: bodies
        .filter((other) => other.isScored === isScored)
        .map(({ agencyCode: code, nameTh }) => ({ code, nameTh })),
    };
  });
}
export type BodyData = Awaited<ReturnType<typeof loadBody>>;

/** A form of the page: the body, and after a refusal what was typed and what is wrong with it, by field. */
export interface BodyFormProps {
  loaded: BodyData;
  typed: Record<string, string>;
  errors: Record<string, string>;
}
