import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { disclosureGroups } from './core/items.ts';
import * as ProvinceReadinessRepository from './ProvinceReadinessRepository.server.ts';
import { provinceReadinessSearch } from './readiness-search-params.ts';

/** What the province's list and its export show: the same bodies under the same rights. */
export async function loadProvinceReadiness({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'readiness.read');
  const search = provinceReadinessSearch.parse(askedFilters(request));
  return withTenant(context.db, tenant, async (t) => {
    const years = await SchemeRepository.findAllFiscalYears(t.trx);
    const fiscalYear = pickYear(search.year, years);
    const scheme =
      fiscalYear === null ? undefined : await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
    const groups = (scheme ? disclosureGroups(scheme) : []).map(({ code, name, items }) => ({
      code,
      name,
      items: items.map((item) => ({ code: item.code, label: item.label })),
    }));
    const all = groups.flatMap((group) => group.items);
    if (fiscalYear === null || all.length === 0) return { province, search, years, fiscalYear, result: null };
    const item = all.some(({ code }) => code === search.item) ? search.item : '';
    const filter = { ...search, fiscalYear, items: all.map(({ code }) => code) };
    const counted = item ? { ...filter, items: [item] } : filter;
    return {
      province,
      search: { ...search, item },
      years,
      fiscalYear,
      result: {
        groups,
        items: all,
        choices: await ScopeRepository.findScopeChoices(t),
        rows: await ProvinceReadinessRepository.findAllByFiscalYear(t, counted),
        byItem: await ProvinceReadinessRepository.countByItem(t, filter),
      },
    };
  });
}
