import { type RawBuilder, sql } from 'kysely';
import { hasNotEnded, isScored } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { SizeClass } from '~/lib/size-class.ts';
import type { ListedBody } from './core/listed-agency.ts';

/** A stored body as lists and files find it, with its version. */
export type StoredBody = ListedBody & { isDemo: boolean; version: number };

/**
 * Every scored agency of the province with the names it has borne; of a fiscal year only those that had not ended by
 * then or have results in it.
 */
export async function findAllAgencies(t: TenantDb, fiscalYear?: number): Promise<StoredBody[]> {
  if (fiscalYear === undefined) return selectBodies(t, isScored);
  const hasResults = sql<boolean>`exists (select from agency_year y where y.province_code = a.province_code
    and y.agency_code = a.agency_code and y.fiscal_year = ${fiscalYear})`;
  return selectBodies(t, sql<boolean>`${isScored} and (${hasNotEnded(fiscalYear)} or ${hasResults})`);
}

export async function findAgency(t: TenantDb, agencyCode: string): Promise<StoredBody | undefined> {
  return (await selectBodies(t, sql<boolean>`a.agency_code = ${agencyCode}`))[0];
}

async function selectBodies(t: TenantDb, condition: RawBuilder<boolean>): Promise<StoredBody[]> {
  const { rows } = await sql<StoredBody>`
    select a.agency_code as "agencyCode", a.official_code as "officialCode", a.name_th as "nameTh", a.name_en as "nameEn",
      a.agency_type as "agencyType", a.district_code as "districtCode", a.size_class as "sizeClass",
      a.is_demo as "isDemo", a.version, d.name_th as "districtNameTh",
      coalesce((select jsonb_agg(jsonb_build_object('nameTh', i.name_th, 'from', i.valid_from_fiscal_year,
          'to', i.valid_to_fiscal_year) order by i.valid_from_fiscal_year)
        from agency_identity i where i.province_code = a.province_code and i.agency_code = a.agency_code), '[]') as names
    from agency a
    left join district d on d.province_code = a.province_code and d.district_code = a.district_code
    where a.province_code = ${t.provinceCode} and ${condition}
    order by a.name_th collate "und-x-icu"`.execute(t.trx);
  return rows;
}

/** A new agency of a master list; one that is there meanwhile stays as it is. */
export async function insertAgency(
  t: TenantDb,
  agencyCode: string,
  listed: { agency: { name: string; district: string }; agencyType: string | null; size: SizeClass | null },
): Promise<void> {
  const { agency, agencyType, size } = listed;
  await sql`
    insert into agency (province_code, agency_code, official_code, name_th, agency_type, size_class, district_code, is_demo)
    select ${t.provinceCode}, ${agencyCode}, ${/^\d{8}$/.test(agencyCode) ? agencyCode : null}, ${agency.name},
      ${agencyType}, ${size}::text,
      (select district_code from district where province_code = ${t.provinceCode} and replace(name_th, ' ', '') =
        regexp_replace(replace(${agency.district}, ' ', ''), '^(อำเภอ|อ\.)', '')),
      (select is_demo from province where province_code = ${t.provinceCode})
    on conflict (province_code, agency_code) do nothing`.execute(t.trx);
  await sql`
    insert into agency_directory (agency_code, province_code) values (${agencyCode}, ${t.provinceCode})
    on conflict do nothing`.execute(t.trx);
}
