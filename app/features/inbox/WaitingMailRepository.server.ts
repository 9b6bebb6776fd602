import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** Provinces in which a notification waits to be mailed; asked as the queue, which sees nothing else. */
export async function findWaitingProvinces(trx: Transaction<DB>): Promise<string[]> {
  const rows = await trx
    .selectFrom('notification')
    .select('province_code')
    .distinct()
    .where('mail_state', '=', 'waiting')
    .execute();
  return rows.map((row) => row.province_code);
}

/** Takes the province's mail for this transaction; false while another server is at it, so that one person gets one mail. */
export async function tryHold(t: TenantDb): Promise<boolean> {
  const { rows } = await sql<{ isHeld: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('notification mail'), hashtext(${t.provinceCode})) as "isHeld"`.execute(
    t.trx,
  );
  return rows[0]?.isHeld ?? false;
}

export type WaitingRow = Awaited<ReturnType<typeof findAllWaiting>>[number];

/** What waits, by person and in the order it came, with where and how much mail the person wants. */
export async function findAllWaiting(t: TenantDb, limit: number) {
  return t.trx
    .selectFrom('notification as n')
    .innerJoin('app_user as u', 'u.user_id', 'n.user_id')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.province_code', '=', 'n.province_code').onRef('m.membership_id', '=', 'n.membership_id'),
    )
    .innerJoin('province as p', 'p.province_code', 'n.province_code')
    .leftJoin('agency as a', (join) =>
      join.onRef('a.province_code', '=', 'n.province_code').onRef('a.agency_code', '=', 'n.agency_code'),
    )
    .select([
      'n.notification_id as notificationId',
      'n.user_id as userId',
      'n.kind',
      'n.agency_code as agencyCode',
      'n.circular_id as circularId',
      'n.duty',
      'n.fiscal_year as fiscalYear',
      'n.due_on as dueOn',
      'n.facts',
      'n.created_at as createdAt',
      'u.email',
      'u.mail_choice as mailChoice',
      'a.name_th as agencyNameTh',
      'p.name_th as provinceNameTh',
      sql<boolean>`u.deactivated_at is null and m.deactivated_at is null and n.read_at is null`.as(
        'isWanted',
      ),
    ])
    .where('n.province_code', '=', t.provinceCode)
    .where('n.mail_state', '=', 'waiting')
    .orderBy('n.user_id')
    .orderBy('n.created_at')
    .orderBy('n.notification_id')
    .limit(limit)
    .execute();
}

/** Says what became of notifications that waited. */
export async function updateMailState(
  t: TenantDb,
  notificationIds: readonly string[],
  state: 'sent' | 'none',
): Promise<void> {
  if (notificationIds.length === 0) return;
  await t.trx
    .updateTable('notification')
    .set({ mail_state: state })
    .where('province_code', '=', t.provinceCode)
    .where('notification_id', 'in', [...notificationIds])
    .execute();
}
