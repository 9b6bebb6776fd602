import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { topicOf } from './core/weak-items.ts';
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
    const { state, due, bodies } = search;
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, fiscalYear - 1);
    const weak = scheme ? weakRule(scheme) : null;
    const today = todayInThailand();
    return {
      province,
      search,
      result: {
        fiscalYear,
        years,
        /** Whether the year has no scheme, so that nobody can say which items are weak. */
        isThresholdUnknown: weak === null,
        choices: await ScopeRepository.findScopeChoices(t),
        plans: await PlanListRepository.findAllByFiscalYear(t, {
          fiscalYear,
          state,
          due,
          bodies,
          scope: search,
          today,
          weak,
        }),
      },
    };
  });
}

/** What makes an item weak under the scheme, and the topic each item is put to. */
function weakRule(scheme: Scheme) {
  const topics = scheme.items.flatMap((item) => {
    const topicNo = topicOf(scheme, item);
    return topicNo === null ? [] : [{ code: item.code, topicNo }];
  });
  return { threshold: String(scheme.itemThreshold.value), topics };
}
