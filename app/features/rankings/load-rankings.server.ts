import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as RankingRepository from './RankingRepository.server.ts';
import { rankingsSearch } from './rankings-search-params.ts';

/** What the page and its export show: the same rows under the same rights. */
export async function loadRankings({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = rankingsSearch.parse(askedFilters(request, ['year', 'sort']));
  return withTenant(context.db, tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    const choices = await RankingRepository.findFilterChoices(t);
    const rows =
      fiscalYear === null ? [] : await RankingRepository.findAllByFiscalYear(t, { ...search, fiscalYear });
    const scheme =
      fiscalYear === null ? undefined : await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
    return { province, search, years, fiscalYear, choices, rows, gap: gapOf(scheme, 'overall') };
  });
}
