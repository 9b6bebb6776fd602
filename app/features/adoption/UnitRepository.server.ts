import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type AgencyUnit = Awaited<ReturnType<typeof findAll>>[number];

/** The units inside an agency, those in use first, in the agency's order. */
export async function findAll(t: TenantDb, agencyCode: string) {
  return t.trx
    .selectFrom('agency_unit')
    .select(['unit_id as unitId', 'name', 'is_retired as isRetired', 'version'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .orderBy('is_retired')
    .orderBy('position_no')
    .orderBy(sql`name collate "und-x-icu"`)
    .execute();
}

/** Adds units at the end of the list; names that are there already are left alone. Returns how many are new. */
export async function insertUnits(t: TenantDb, agencyCode: string, names: readonly string[]) {
  const known = await findAll(t, agencyCode);
  const wanted = [...new Set(names)].filter((name) => !known.some((unit) => unit.name === name));
  if (wanted.length === 0) return 0;
  const result = await t.trx
    .insertInto('agency_unit')
    .values(
      wanted.map((name, at) => ({
        province_code: t.provinceCode,
        agency_code: agencyCode,
        unit_id: randomUUID(),
        name,
        position_no: known.length + at + 1,
      })),
    )
    .onConflict((conflict) => conflict.columns(['province_code', 'agency_code', 'name']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
}

/** Renames a unit, or takes it out of use and back; false when it was changed meanwhile. */
export async function updateUnit(
  t: TenantDb,
  agencyCode: string,
  unit: { unitId: string; version: number },
  change: { name: string } | { isRetired: boolean },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('agency_unit')
    .set({
      ...('name' in change ? { name: change.name } : { is_retired: change.isRetired }),
      version: unit.version + 1,
      updated_at: new Date(),
    })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('unit_id', '=', unit.unitId)
    .where('version', '=', unit.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
