import { inScope } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

/** Codes of the bodies in the scope with a result in the year that the tenant may see. */
export async function findAllAgencyCodes(t: TenantDb, fiscalYear: number, scope: Scope): Promise<string[]> {
  const rows = await t.trx
    .selectFrom('agency_year as y')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.province_code', '=', 'y.province_code').onRef('a.agency_code', '=', 'y.agency_code'),
    )
    .select('y.agency_code as agencyCode')
    .where('y.province_code', '=', t.provinceCode)
    .where('y.fiscal_year', '=', fiscalYear)
    .where(inScope(scope))
    .execute();
  return rows.map((row) => row.agencyCode);
}
