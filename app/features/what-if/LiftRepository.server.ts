import type { TenantDb } from '~/lib/db.server.ts';

/** Codes of the bodies with a result in the year that the tenant may see. */
export async function findAllAgencyCodes(t: TenantDb, fiscalYear: number): Promise<string[]> {
  const rows = await t.trx
    .selectFrom('agency_year')
    .select('agency_code')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .execute();
  return rows.map((row) => row.agency_code);
}
