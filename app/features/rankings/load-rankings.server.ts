import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as RankingRepository from './RankingRepository.server.ts';
import { KEPT_FOR_EVERYTHING, rankingsSearch } from './rankings-search-params.ts';
import { readRanking } from './read-ranking.server.ts';

/** What the page and its export show: the same rows under the same rights, before search and order. */
export async function loadRankings({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const search = rankingsSearch.parse(askedFilters(request, KEPT_FOR_EVERYTHING));
  return withTenant(context.db, tenant, async (t) => {
    const years = await RankingRepository.findAllFiscalYears(t);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) return { province, years, ranking: null };
    const choices = await ScopeRepository.findScopeChoices(t);
    return {
      province,
      years,
      ranking: { fiscalYear, choices, ...(await readRanking(t, { ...search, fiscalYear })) },
    };
  });
}

export type Ranking = NonNullable<Awaited<ReturnType<typeof loadRankings>>['ranking']>;
export type RankedRow = Ranking['rows'][number];
