import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Survey } from './core/surveys.ts';

/** How surely an agency stands where it does among all that the actor sees of the year, whatever is filtered. */
export interface Standing {
  agencyCode: string;
  /** The best and the last rank it may as well have: nobody further away can be told apart from it. */
  best: number;
  last: number;
  /** Agencies of a lower overall that cannot be told apart from it. */
  next: number;
  /** Those of them that rounding alone accounts for. */
  nextByRounding: number;
  /** 95 % margin of the overall, points, rounded half-up; null where the number of respondents is not known. */
  margin: number | null;
  /** Rank by level first and by overall within a level. */
  rankByLevel: number;
}

/** Answers added to each survey, half of them 0 and half 100: full marks from few people are not certainty. */
const ADDED = sql`4`;
const ADDED_SUM = sql`200`;
/** 1.96 squared: 95 % of a normal distribution, for the difference of two agencies. */
const QUANTILE_SQUARED = sql`3.8416`;

/**
 * The agencies with an overall in the year. Two cannot be told apart when their overalls, as published, are no more
 * than 0.01 apart, or when the difference is within the 95 % margin of both; where the respondents of only one are
 * counted, within that one's, which is less than the whole. The margin takes the answers to be as far apart as their mean m allows, variance m(100 - m): an upper bound, for the
 * real spread is not published. In whole hundredths of a point, so that every comparison is exact.
 */
export async function findAllStandings(
  t: TenantDb,
  { fiscalYear, surveys }: { fiscalYear: number; surveys: readonly Survey[] },
): Promise<Standing[]> {
  const isAlike = sql`(b.points - o.points) * (b.points - o.points) <= greatest(1, coalesce(b.variance, 0) + coalesce(o.variance, 0))`;
  const { rows } = await sql<Standing>`
    with ${margins(t, fiscalYear, surveys)}, body as materialized (
      select y.agency_code, y.level_order, (round(y.overall, 2) * 100)::int as points, m.variance
      from agency_year y left join margin m using (agency_code)
      where y.province_code = ${t.provinceCode} and y.fiscal_year = ${fiscalYear} and y.overall is not null
    ), held as (
      select b.agency_code, b.level_order, b.points, b.variance,
        (1 + count(*) filter (where o.points > b.points and not ${isAlike}))::int as best,
        (count(*) filter (where o.points >= b.points or ${isAlike}))::int as last,
        (count(*) filter (where o.points < b.points and ${isAlike}))::int as next,
        (count(*) filter (where o.points = b.points - 1))::int as next_by_rounding
      from body b cross join body o
      group by b.agency_code, b.level_order, b.points, b.variance
    )
    select agency_code as "agencyCode", best, last, next, next_by_rounding as "nextByRounding",
      round(sqrt(variance) / 100, 2)::float8 as margin,
      (rank() over (order by level_order nulls last, points desc))::int as "rankByLevel"
    from held order by points desc, agency_code`.execute(t.trx);
  return rows;
}

/**
 * The 95 % margin of each overall, squared, in hundredths of a point: its surveys by their share of the overall. Absent
 * where a survey has no mean or no count of respondents.
 */
function margins(t: TenantDb, fiscalYear: number, surveys: readonly Survey[]): RawBuilder<unknown> {
  return sql`survey as (
      select y.agency_code, s.share::numeric / 100 as share, c.respondents + ${ADDED} as answers,
        (case s.instrument when 'iit' then y.iit when 'eit' then y.eit when 'eit_public' then y.eit_public
          else y.eit_survey end * c.respondents + ${ADDED_SUM}) / (c.respondents + ${ADDED}) as mean
      from agency_year y
      cross join unnest(${surveys.map(({ instrument }) => instrument)}::text[],
        ${surveys.map(({ weight }) => weight)}::text[]) as s (instrument, share)
      left join respondent_count c on c.province_code = y.province_code and c.fiscal_year = y.fiscal_year
        and c.agency_code = y.agency_code and c.instrument = s.instrument and c.respondents > 0
      where y.province_code = ${t.provinceCode} and y.fiscal_year = ${fiscalYear}
    ), margin as (
      select agency_code,
        round(10000 * ${QUANTILE_SQUARED} * sum(share * share * mean * (100 - mean) / answers)) as variance
      from survey group by agency_code having count(mean) = count(*)
    )`;
}
