import { sql } from 'kysely';
import { inScope, isThere } from '~/features/agencies/ScopeRepository.server.ts';
import { openFindingCount } from '~/features/findings/settled.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

export interface RankingFilter extends Scope {
  fiscalYear: number;
}

export interface RankingRow {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtCode: string | null;
  districtNameTh: string | null;
  overall: number | null;
  level: string | null;
  /** 1 = best level of the year's scale. */
  levelOrder: number | null;
  iit: number | null;
  eit: number | null;
  oit: number | null;
  rankInProvince: number | null;
  rankInDistrict: number | null;
  rankInTypeProvince: number | null;
  rankInTypeNational: number | null;
  /** Among all types of all provinces that are here. */
  rankNational: number | null;
  change: number | null;
  rankChange: number | null;
  /** Figures of the year that disagree and that nobody has settled. */
  openFindingCount: number;
  /** False for a draft, which has no ranks; true where there is no row at all. */
  isPublished: boolean;
}

/**
 * The agencies visible in the year with their ranks, best first; those without a result come last, absent.
 * Points are rounded half-up; ranks are the stored ones (ties share a rank).
 */
export async function findAllByFiscalYear(t: TenantDb, filter: RankingFilter): Promise<RankingRow[]> {
  const { rows } = await sql<RankingRow>`
    select a.agency_code as "agencyCode", coalesce(y.name_th, a.name_th) as "nameTh",
      coalesce(y.agency_type, a.agency_type) as "agencyType",
      coalesce(y.district_code, a.district_code) as "districtCode", d.name_th as "districtNameTh",
      round(y.overall, 2)::float8 as overall, y.level, y.level_order as "levelOrder",
      round(y.iit, 2)::float8 as iit, round(y.eit, 2)::float8 as eit, round(y.oit, 2)::float8 as oit,
      y.rank_in_province as "rankInProvince", y.rank_in_district as "rankInDistrict",
      y.rank_in_type_province as "rankInTypeProvince", y.rank_in_type_national as "rankInTypeNational",
      y.rank_national as "rankNational",
      round(y.change, 2)::float8 as change, y.rank_change as "rankChange",
      ${openFindingCount} as "openFindingCount", coalesce(y.is_published, true) as "isPublished"
    from agency a
    left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${filter.fiscalYear}
      and y.agency_code = a.agency_code
    left join district d on d.province_code = a.province_code
      and d.district_code = coalesce(y.district_code, a.district_code)
    where a.province_code = ${t.provinceCode}
      and ${inScope(filter)} and ${isThere(filter.fiscalYear)}
    order by y.overall desc nulls last, coalesce(y.name_th, a.name_th) collate "und-x-icu"`.execute(t.trx);
  return rows;
}

/** Fiscal years with rows visible to the actor, newest first. */
export async function findAllFiscalYears(t: TenantDb): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('agency_year')
    .select('fiscal_year')
    .where('province_code', '=', t.provinceCode)
    .groupBy('fiscal_year')
    .orderBy('fiscal_year', 'desc')
    .execute();
  return rows.map((row) => row.fiscal_year);
}
