import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** Provinces that have published something, with their years (newest first). */
export async function findAllProvinces(trx: Transaction<DB>) {
  const { rows } = await sql<{
    provinceCode: string;
    nameTh: string;
    nameEn: string;
    isDemo: boolean;
    fiscalYears: number[];
    version: number;
  }>`
    select p.province_code as "provinceCode", p.name_th as "nameTh", p.name_en as "nameEn", p.is_demo as "isDemo",
      array_agg(y.fiscal_year order by y.fiscal_year desc) as "fiscalYears", sum(y.data_version)::int as version
    from province p join province_year y using (province_code)
    group by p.province_code order by p.province_code`.execute(trx);
  return rows;
}

/** The year's published aggregate, or the newest one when `fiscalYear` is null; undefined when nothing is published. */
export async function findProvinceYear(
  trx: Transaction<DB>,
  provinceCode: string,
  fiscalYear: number | null,
) {
  const { rows } = await sql<{
    provinceCode: string;
    nameTh: string;
    isDemo: boolean;
    fiscalYear: number;
    agencies: number;
    assessed: number;
    mean: number | null;
    median: number | null;
    min: number | null;
    max: number | null;
    passed: number;
    levels: Record<string, number>;
    iit: number | null;
    eit: number | null;
    oit: number | null;
    indicators: (number | null)[];
    rankAmongProvinces: number | null;
    publishedAt: Date;
    version: number;
  }>`
    select y.province_code as "provinceCode", p.name_th as "nameTh", y.is_demo as "isDemo",
      y.fiscal_year as "fiscalYear", agencies, assessed, round(mean, 2)::float8 as mean,
      round(median, 2)::float8 as median, round(min, 2)::float8 as min, round(max, 2)::float8 as max, passed, levels,
      round(iit, 2)::float8 as iit, round(eit, 2)::float8 as eit, round(oit, 2)::float8 as oit,
      jsonb_build_array(round(ind_1, 2), round(ind_2, 2), round(ind_3, 2), round(ind_4, 2), round(ind_5, 2), round(ind_6, 2),
        round(ind_7, 2), round(ind_8, 2), round(ind_9, 2), round(ind_10, 2)) as indicators,
      rank_among_provinces as "rankAmongProvinces", published_at as "publishedAt", data_version as version
    from province_year y join province p using (province_code)
    where y.province_code = ${provinceCode} and (${fiscalYear}::int is null or y.fiscal_year = ${fiscalYear}::int)
    order by y.fiscal_year desc limit 1`.execute(trx);
  return rows[0];
}

/** An agency's published head figures of a year, or undefined. */
export async function findAgencyYear(t: TenantDb, agencyCode: string, fiscalYear: number) {
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    agencyType: string;
    provinceCode: string;
    districtCode: string | null;
    isDemo: boolean;
    fiscalYear: number;
    level: string | null;
    levelIsPublished: boolean;
    rankInProvince: number | null;
    rankInDistrict: number | null;
    rankInTypeNational: number | null;
    change: number | null;
    rankChange: number | null;
    version: number;
  }>`
    select agency_code as "agencyCode", name_th as "nameTh", agency_type as "agencyType",
      y.province_code as "provinceCode", district_code as "districtCode", is_demo as "isDemo",
      y.fiscal_year as "fiscalYear", level, level_is_published as "levelIsPublished",
      rank_in_province as "rankInProvince", rank_in_district as "rankInDistrict",
      rank_in_type_national as "rankInTypeNational", round(change, 2)::float8 as change, rank_change as "rankChange",
      coalesce(p.data_version, 0) as version
    from agency_year y left join publication p using (province_code, fiscal_year)
    where y.province_code = ${t.provinceCode} and y.fiscal_year = ${fiscalYear} and y.agency_code = ${agencyCode}
      and y.is_published`.execute(t.trx);
  return rows[0];
}

/** Published beside computed for every node, unrounded, as decimal text. */
export async function findAllNodes(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('node_score')
    .select(['node', 'published', 'computed'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .where('is_published', '=', true)
    .execute();
}

export async function findAllItems(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('item_score')
    .select((eb) => [
      'item_code as code',
      sql<number | null>`round(${eb.ref('score')}, 2)::float8`.as('score'),
      'source_text as text',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .where('is_published', '=', true)
    .execute();
}

/** Disagreements and impossibilities; notes about missing children are not errors and stay out. */
export async function findAllFindings(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('finding')
    .select(['kind', 'node', 'published', 'computed', 'required', 'difference'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .where('is_published', '=', true)
    .where(sql<boolean>`detail->>'severity' = 'error'`)
    .orderBy('finding_no')
    .execute();
}
