import { type Database, mintTenant, type Tenant, type TenantDb, withTenant } from '~/lib/db.server.ts';

/**
 * Reads item scores. They carry no district, so that row security shows them to nobody of a district; its chief reads
 * the published ones as the public may. The reader must set the filter to the own district.
 */
export function withFigures<T>(db: Database, tenant: Tenant, fn: (t: TenantDb) => Promise<T>): Promise<T> {
  const isDistrict = tenant.scope === 'district';
  return withTenant(
    db,
    isDistrict ? mintTenant({ provinceCode: tenant.provinceCode, scope: 'public' }) : tenant,
    fn,
  );
}
