import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type AgencyIdentity = NonNullable<Awaited<ReturnType<typeof findIdentity>>>;

/** What the agency was called, and its type and district, in a fiscal year (BE); undefined where no change is recorded. */
export async function findIdentity(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('agency_identity as identity')
    .leftJoin('district', (join) =>
      join
        .onRef('district.province_code', '=', 'identity.province_code')
        .onRef('district.district_code', '=', 'identity.district_code'),
    )
    .select([
      'identity.name_th as nameTh',
      'identity.agency_type as agencyType',
      'district.name_th as districtNameTh',
      'district.name_en as districtNameEn',
    ])
    .where('identity.province_code', '=', t.provinceCode)
    .where('identity.agency_code', '=', agencyCode)
    .where('valid_from_fiscal_year', '<=', fiscalYear)
    .where((eb) =>
      eb.or([eb('valid_to_fiscal_year', 'is', null), eb('valid_to_fiscal_year', '>=', fiscalYear)]),
    )
    .orderBy('valid_from_fiscal_year', 'desc')
    .limit(1)
    .executeTakeFirst();
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
