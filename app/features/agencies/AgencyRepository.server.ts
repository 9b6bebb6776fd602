import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/**
 * What the agency was called, and its type and district, in a fiscal year (BE): as its result of the year has it, else
 * as its recorded history has it; undefined where neither is there.
 */
export async function findIdentity(t: TenantDb, agencyCode: string, fiscalYear: number) {
  const { rows } = await sql<{
    nameTh: string;
    /** Where the recorded history has it. */
    nameEn: string | null;
    agencyType: string;
    districtNameTh: string | null;
    districtNameEn: string | null;
  }>`
    select n.name_th as "nameTh", (
        select i.name_en from agency_identity i where i.province_code = ${t.provinceCode}
          and i.agency_code = ${agencyCode} and i.name_th = n.name_th and i.name_en is not null
        order by i.valid_from_fiscal_year desc limit 1
      ) as "nameEn", n.agency_type as "agencyType", d.name_th as "districtNameTh",
      d.name_en as "districtNameEn"
    from (
      select 0 as place, name_th, agency_type, district_code from agency_year
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and fiscal_year = ${fiscalYear}
      union all
      select 5000 - valid_from_fiscal_year, name_th, agency_type, district_code from agency_identity
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode}
        and ${fiscalYear} between valid_from_fiscal_year and coalesce(valid_to_fiscal_year, ${fiscalYear})
    ) n
    left join district d on d.province_code = ${t.provinceCode} and d.district_code = n.district_code
    order by n.place limit 1`.execute(t.trx);
  return rows[0];
}

/**
 * Fiscal years (BE) that hold something of the agency besides a result, newest first: the results year that its
 * plan or a circular it received answers, and the year of a compliance report.
 */
export async function findAllYearsWithDocuments(t: TenantDb, agencyCode: string): Promise<number[]> {
  const { rows } = await sql<{ fiscalYear: number }>`
    select results_fiscal_year as "fiscalYear" from plan_row
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and removed_at is null
    union
    select fiscal_year from compliance_report
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode}
    union
    select c.results_fiscal_year from circular_recipient r join circular c using (province_code, circular_id)
      where r.province_code = ${t.provinceCode} and r.agency_code = ${agencyCode} and c.state = 'sent'
    order by 1 desc`.execute(t.trx);
  return rows.map((row) => row.fiscalYear);
}
