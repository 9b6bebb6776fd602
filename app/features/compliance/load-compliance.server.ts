import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { complianceSearch, KEPT_FOR_EVERYTHING } from './compliance-search-params.ts';
import * as MatrixRepository from './MatrixRepository.server.ts';
import { readCompliance } from './read-compliance.server.ts';

export type Compliance = NonNullable<Awaited<ReturnType<typeof loadCompliance>>['matrix']>;

/** What the page and its export show: agencies by the measures of a fiscal year or of one circular. */
export async function loadCompliance({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'compliance.read');
  const asked = complianceSearch.parse(askedFilters(request, KEPT_FOR_EVERYTHING));
  return withTenant(context.db, tenant, async (t) => {
    const known = await MatrixRepository.findAllCirculars(t);
    const years = [...new Set(known.map((each) => each.measuresFiscalYear))].sort((a, b) => b - a);
    const circular = known.find((each) => each.circularId === asked.circular) ?? null;
    const search = { ...asked, circular: circular?.circularId ?? '' };
    const fiscalYear =
      circular?.measuresFiscalYear ?? years.find((year) => year === search.year) ?? years[0] ?? null;
    if (fiscalYear === null) return { province, search, years, matrix: null };
    const filter: MatrixRepository.MatrixFilter = {
      fiscalYear,
      circularId: circular?.circularId ?? '',
      round: search.round,
      scope: { type: search.type, district: search.district, size: search.size },
      tree: search.tree,
      today: todayInThailand(),
    };
    const choices = await ScopeRepository.findScopeChoices(t);
    return {
      province,
      search,
      years,
      matrix: {
        fiscalYear,
        circular,
        circulars: known.filter((each) => each.measuresFiscalYear === fiscalYear),
        choices: { ...choices, types: await MatrixRepository.findAllTypes(t, fiscalYear) },
        ...(await readCompliance(t, filter)),
        mayRemind: can(actor, 'circulars.send', province),
        today: filter.today,
      },
    };
  });
}
