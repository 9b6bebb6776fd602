import { randomUUID } from 'node:crypto';
import type { TenantDb } from '~/lib/db.server.ts';

/** The units a circular was forwarded to inside the agency, newest first, those taken back with when. */
export async function findAll(t: TenantDb, circularId: string, agencyCode: string) {
  return t.trx
    .selectFrom('circular_forward')
    .select([
      'forward_id as forwardId',
      'unit_id as unitId',
      'unit_name as unitName',
      'note',
      'due_on as dueOn',
      'forwarded_at as forwardedAt',
      'forwarded_by_office as forwardedByOffice',
      'withdrawn_at as withdrawnAt',
      'withdrawn_by_office as withdrawnByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .orderBy('forwarded_at', 'desc')
    .orderBy('unit_name')
    .execute();
}

/** Forwards to units in use that do not have it yet; returns the names of those that got it. */
export async function insertForwards(
  t: TenantDb,
  key: { circularId: string; agencyCode: string },
  forward: { unitIds: readonly string[]; note: string | null; dueOn: string | null },
  by: { userId: string | null; office: string | null; at: Date },
): Promise<string[]> {
  if (forward.unitIds.length === 0) return [];
  const units = await t.trx
    .selectFrom('agency_unit')
    .select(['unit_id', 'name'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', key.agencyCode)
    .where('unit_id', 'in', [...forward.unitIds])
    .where('is_retired', '=', false)
    .execute();
  if (units.length === 0) return [];
  const inserted = await t.trx
    .insertInto('circular_forward')
    .values(
      units.map((unit) => ({
        province_code: t.provinceCode,
        circular_id: key.circularId,
        agency_code: key.agencyCode,
        forward_id: randomUUID(),
        unit_id: unit.unit_id,
        unit_name: unit.name,
        note: forward.note,
        due_on: forward.dueOn,
        forwarded_at: by.at,
        forwarded_by_user_id: by.userId,
        forwarded_by_office: by.office,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['province_code', 'circular_id', 'agency_code', 'unit_id'])
        .where('withdrawn_at', 'is', null)
        .doNothing(),
    )
    .returning('unit_name')
    .execute();
  return inserted.map(({ unit_name }) => unit_name);
}

/** Takes a forwarding back, or lets it stand again; false when it was that way already. */
export async function updateWithdrawn(
  t: TenantDb,
  key: { circularId: string; agencyCode: string; forwardId: string },
  withdrawn: { at: Date; office: string | null } | null,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular_forward')
    .set({ withdrawn_at: withdrawn?.at ?? null, withdrawn_by_office: withdrawn?.office ?? null })
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', key.circularId)
    .where('agency_code', '=', key.agencyCode)
    .where('forward_id', '=', key.forwardId)
    .where('withdrawn_at', withdrawn ? 'is' : 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
