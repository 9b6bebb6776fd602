import { sql } from 'kysely';
import { hasNotEnded, inScope, isThere } from '~/features/agencies/ScopeRepository.server.ts';
import { openFindingCount } from '~/features/findings/settled.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

/** Points that one bar of the distribution holds. */
export const BAR_POINTS = 2;

/**
 * How many bodies of the scope have an overall from `from` to under `from` + 2 points (100 belongs to the last), in
 * the year and in the one before; from the least score of either on. Overalls as published, rounded to two places.
 */
export async function findSpread(t: TenantDb, fiscalYear: number, scope: Scope) {
  const { rows } = await sql<{ from: number; n: number; before: number }>`
    with score as (
      select y.fiscal_year, round(y.overall, 2) as overall
      from agency_year y join agency a on a.province_code = y.province_code and a.agency_code = y.agency_code
      where y.province_code = ${t.provinceCode} and y.fiscal_year in (${fiscalYear}, ${fiscalYear - 1})
        and y.overall is not null and ${inScope(scope)}
    ), bar as (
      select generate_series((select least((floor(min(overall) / ${BAR_POINTS}) * ${BAR_POINTS})::int,
        ${100 - BAR_POINTS}) from score), ${100 - BAR_POINTS}, ${BAR_POINTS}) as at
    )
    select b.at as "from", (count(*) filter (where s.fiscal_year = ${fiscalYear}))::int as n,
      (count(*) filter (where s.fiscal_year = ${fiscalYear - 1}))::int as before
    from bar b
    left join score s on s.overall >= b.at
      and (s.overall < b.at + ${BAR_POINTS} or b.at = ${100 - BAR_POINTS})
    group by b.at order by b.at`.execute(t.trx);
  return rows;
}

/**
 * Every district of the visible bodies in scope: how many, how many with an overall, their mean (points, rounded),
 * how many pass. Bodies of the whole province (its office, its PAO) belong to none and are left out.
 */
export async function findAllDistricts(t: TenantDb, fiscalYear: number, scope: Scope) {
  const { rows } = await sql<{
    districtCode: string;
    nameTh: string;
    agencies: number;
    assessed: number;
    mean: number | null;
    passed: number;
  }>`
    select d.district_code as "districtCode", d.name_th as "nameTh", count(*)::int as agencies,
      count(y.overall)::int as assessed, round(avg(y.overall), 2)::float8 as mean,
      (count(*) filter (where y.passed))::int as passed
    from agency a
    left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${fiscalYear}
      and y.agency_code = a.agency_code
    join district d on d.province_code = a.province_code
      and d.district_code = coalesce(y.district_code, a.district_code)
    where a.province_code = ${t.provinceCode} and ${inScope({ ...scope, district: '' })}
      and ${isThere(fiscalYear)}
    group by d.district_code, d.name_th order by d.district_code`.execute(t.trx);
  return rows;
}

export type BodyRow = Awaited<ReturnType<typeof findAllBodies>>[number];

/**
 * Every body of the scope in the year, by overall, with what decides whether it needs attention; points rounded,
 * absent ones null. `missingYears`: years of `known` after its first result and up to this year in which it has none.
 */
export async function findAllBodies(
  t: TenantDb,
  fiscalYear: number,
  { known, scope }: { known: readonly number[]; scope: Scope },
) {
  const years = known.filter((year) => year <= fiscalYear);
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    agencyType: string;
    overall: number | null;
    level: string | null;
    passed: boolean | null;
    iit: number | null;
    eit: number | null;
    eitPublic: number | null;
    eitSurvey: number | null;
    oit: number | null;
    change: number | null;
    /** Disagreements that nobody has settled. */
    findingCount: number;
    missingYears: number[];
  }>`
    select a.agency_code as "agencyCode", coalesce(y.name_th, a.name_th) as "nameTh",
      coalesce(y.agency_type, a.agency_type) as "agencyType", round(y.overall, 2)::float8 as overall, y.level, y.passed,
      round(y.iit, 2)::float8 as iit, round(y.eit, 2)::float8 as eit, round(y.eit_public, 2)::float8 as "eitPublic",
      round(y.eit_survey, 2)::float8 as "eitSurvey", round(y.oit, 2)::float8 as oit,
      round(y.change, 2)::float8 as change, ${openFindingCount} as "findingCount",
      array(
        select p.year from unnest(${years}::int[]) p (year)
        where p.year > (select min(f.fiscal_year) from agency_year f where f.province_code = ${t.provinceCode}
            and f.agency_code = a.agency_code and f.overall is not null)
          and ${hasNotEnded(sql`p.year`)}
          and not exists (select from agency_year g where g.province_code = ${t.provinceCode}
            and g.agency_code = a.agency_code and g.fiscal_year = p.year and g.overall is not null)
        order by p.year
      ) as "missingYears"
    from agency a
    left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${fiscalYear}
      and y.agency_code = a.agency_code
    where a.province_code = ${t.provinceCode} and ${inScope(scope)} and ${isThere(fiscalYear)}
    order by y.overall desc nulls last, a.agency_code`.execute(t.trx);
  return rows;
}
