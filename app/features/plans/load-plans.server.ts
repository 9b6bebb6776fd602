import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as PlanListRepository from './PlanListRepository.server.ts';
import { plansSearch } from './plans-search-params.ts';

/** What the list of plans and its export show: the same agencies under the same rights. */
export async function loadPlans({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'plans.read');
  const search = plansSearch.parse(askedFilters(request));
  return withTenant(context.db, tenant, async (t) => {
    const years = await PlanListRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) return { province, search, result: null };
    const { state } = search;
    return {
      province,
      search,
      result: {
        fiscalYear,
        years,
        choices: await ScopeRepository.findScopeChoices(t),
        plans: await PlanListRepository.findAllByFiscalYear(t, { fiscalYear, state, scope: search }),
      },
    };
  });
}
