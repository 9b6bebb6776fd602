import type { DecisionRecord } from 'db/tables/adoption.ts';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type ChangeAct = 'decide' | 'adopt_all' | 'take' | 'keep' | 'undo';

export interface NewChange {
  measureNo: number;
  before: DecisionRecord | null;
  after: DecisionRecord | null;
}

/** Every change of the agency's decisions on the circular, newest first. */
export async function findAll(t: TenantDb, circularId: string, agencyCode: string) {
  return t.trx
    .selectFrom('adoption_change')
    .select([
      'change_no as changeNo',
      'batch_no as batchNo',
      'measure_no as measureNo',
      'act',
      'before',
      'after',
      'changed_at as changedAt',
      'changed_by_office as changedByOffice',
      'undone_at as undoneAt',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .orderBy('change_no', 'desc')
    .execute();
}

/** Makes acts of one agency on one circular wait for each other, so that changes are counted without gaps. */
export async function lockRecipient(t: TenantDb, circularId: string, agencyCode: string): Promise<void> {
  await sql`
    select agency_code from circular_recipient
    where province_code = ${t.provinceCode} and circular_id = ${circularId} and agency_code = ${agencyCode}
    for update`.execute(t.trx);
}

/** Keeps the changes of one act; returns the number of the batch. Call after `lockRecipient`. */
export async function insertBatch(
  t: TenantDb,
  key: { circularId: string; agencyCode: string },
  act: ChangeAct,
  changes: readonly NewChange[],
  by: { userId: string | null; office: string | null; at: Date },
): Promise<number> {
  const [last] = await findAll(t, key.circularId, key.agencyCode);
  const batchNo = (last?.batchNo ?? 0) + 1;
  const first = (last?.changeNo ?? 0) + 1;
  if (changes.length === 0) return batchNo;
  await t.trx
    .insertInto('adoption_change')
    .values(
      changes.map((change, index) => ({
        province_code: t.provinceCode,
        circular_id: key.circularId,
        agency_code: key.agencyCode,
        change_no: first + index,
        batch_no: batchNo,
        measure_no: change.measureNo,
        act,
        before: change.before && JSON.stringify(change.before),
        after: change.after && JSON.stringify(change.after),
        changed_at: by.at,
        changed_by_user_id: by.userId,
        changed_by_office: by.office,
      })),
    )
    .execute();
  return batchNo;
}

/** Notes that a batch was undone; false when it had been. */
export async function updateUndone(
  t: TenantDb,
  key: { circularId: string; agencyCode: string },
  batchNo: number,
  at: Date,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('adoption_change')
    .set({ undone_at: at })
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', key.circularId)
    .where('agency_code', '=', key.agencyCode)
    .where('batch_no', '=', batchNo)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
