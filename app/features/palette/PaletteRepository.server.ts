import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** The bodies the session may see, by name. */
export async function findAllAgencies(t: TenantDb) {
  const { rows } = await sql<{ code: string; nameTh: string; districtNameTh: string | null }>`
    select a.agency_code as code, a.name_th as "nameTh", d.name_th as "districtNameTh"
    from agency a
    left join district d on d.province_code = a.province_code and d.district_code = a.district_code
    where a.province_code = ${t.provinceCode}
    order by a.name_th collate "und-x-icu"`.execute(t.trx);
  return rows;
}
