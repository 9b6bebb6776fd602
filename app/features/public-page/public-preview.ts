import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { loadBody } from './load-public.server.ts';
import { bodyPage } from './pages.server.tsx';

/** `/provinces/:code/public-pages/:agencyCode`: what the page would say, before it is turned on. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'agencies.write');
  const body = await withTenant(context.db, tenant, async (t) => {
    const agency = await TenancyRepository.findAgencyByCode(t, params.agencyCode ?? '');
    return agency ? loadBody(t, agency, province, true) : null;
  });
  if (!body) throw notFound();
  return bodyPage({ request, context }, body, province.isDemo, true);
}
