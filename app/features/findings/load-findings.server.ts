import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters, asksForEverything } from '~/lib/search-params.ts';
import { namesOfScheme } from './core/figure-name.ts';
import { findingsSearch } from './findings-search-params.ts';
import * as LedgerRepository from './LedgerRepository.server.ts';
import { readRows, scopeOf } from './read-ledger.server.ts';

/** What the page and its export show: the same rows under the same rights. */
export async function loadFindings(
  { request, params, context }: LoaderFunctionArgs,
  rangeOf: (page: number) => { offset: number; limit: number },
) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'findings.read');
  const asked = findingsSearch.parse(askedFilters(request));
  const search = asksForEverything(request) ? { ...asked, state: 'all' as const } : asked;
  return withTenant(context.db, tenant, async (t) => {
    const years = await LedgerRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) return { province, search, years, ledger: null };
    const scope = await scopeOf(t, fiscalYear, search.q);
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
    return {
      province,
      search,
      years,
      ledger: {
        fiscalYear,
        names: scheme ? namesOfScheme(scheme, context.lang) : {},
        counts: await LedgerRepository.countAll(t, { fiscalYear, agencyCodes: null }),
        ...(await readRows(t, scope, search, rangeOf(search.page))),
      },
    };
  });
}
