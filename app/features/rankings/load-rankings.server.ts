import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { placeOf } from './core/place.ts';
import { surveysOf } from './core/surveys.ts';
import * as RankingRepository from './RankingRepository.server.ts';
import { KEPT_FOR_EVERYTHING, rankingsSearch } from './rankings-search-params.ts';
import * as StandingRepository from './StandingRepository.server.ts';

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
      ranking: { fiscalYear, choices, ...(await rank(t, { ...search, fiscalYear })) },
    };
  });
}

/** The agencies with their ranks, and how surely they stand there among all that the actor sees of the year. */
async function rank(t: TenantDb, filter: RankingRepository.RankingFilter) {
  const [scheme] = await SchemeRepository.findAllByFiscalYears(t.trx, [filter.fiscalYear]);
  const asked = { fiscalYear: filter.fiscalYear, surveys: surveysOf(scheme) };
  const standings = await StandingRepository.findAllStandings(t, asked);
  const byCode = new Map(standings.map((standing) => [standing.agencyCode, standing]));
  const isDistrict = t.tenant.scope === 'district';
  const rows = await RankingRepository.findAllByFiscalYear(t, filter);
  return {
    /** What the bands and the order by level are about. */
    whole: isDistrict ? ('district' as const) : ('province' as const),
    outOf: standings.length,
    /** Least change of the overall that is worth an arrow. */
    gap: gapOf(scheme, 'overall'),
    isCounted: standings.some(({ margin }) => margin !== null),
    rows: rows.map((row) => ({
      ...row,
      ...placeOf(isDistrict ? row.rankInDistrict : row.rankInProvince, byCode.get(row.agencyCode)),
    })),
  };
}

export type Ranking = NonNullable<Awaited<ReturnType<typeof loadRankings>>['ranking']>;
export type RankedRow = Ranking['rows'][number];
