import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { placeOf } from './core/place.ts';
import { surveysOf } from './core/surveys.ts';
import * as RankingRepository from './RankingRepository.server.ts';
import * as StandingRepository from './StandingRepository.server.ts';

/** The agencies with their ranks, and how surely they stand there among all that the actor sees of the year. */
export async function readRanking(t: TenantDb, filter: RankingRepository.RankingFilter) {
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
