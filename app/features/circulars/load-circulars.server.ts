import type { LoaderFunctionArgs } from '@remix-run/node';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { circularsSearch } from './circulars-search-params.ts';

/** What the list of circulars and its export show. */
export async function loadCirculars({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'circulars.read');
  const search = circularsSearch.parse(askedFilters(request, []));
  return withTenant(context.db, tenant, async (t) => ({
    province,
    search,
    circulars: await CircularRepository.findAll(t, { state: search.state, measuresFiscalYear: search.year }),
    ...(await CircularRepository.findChoices(t)),
    mayWrite: can(actor, 'circulars.write', province),
    today: todayInThailand(),
  }));
}
