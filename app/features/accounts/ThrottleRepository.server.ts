import { createHash } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import type { ThrottleCount, ThrottleKind } from './core/throttle.ts';

/** Hashed, because people type passwords and other people's addresses into sign-in fields. */
export function hashSubject(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url');
}

/** The count of a subject, locked until the transaction ends; made when it is not there yet. */
export async function findForUpdate(
  trx: Transaction<DB>,
  kind: ThrottleKind,
  subjectHash: string,
): Promise<ThrottleCount> {
  await trx
    .insertInto('sign_in_throttle')
    .values({ kind, subject_hash: subjectHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return trx
    .selectFrom('sign_in_throttle')
    .select(['failures', 'last_failed_at as lastFailedAt', 'blocked_until as blockedUntil'])
    .where('kind', '=', kind)
    .where('subject_hash', '=', subjectHash)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function update(
  trx: Transaction<DB>,
  kind: ThrottleKind,
  subjectHash: string,
  count: ThrottleCount,
): Promise<void> {
  await trx
    .updateTable('sign_in_throttle')
    .set({
      failures: count.failures,
      last_failed_at: count.lastFailedAt,
      blocked_until: count.blockedUntil,
    })
    .where('kind', '=', kind)
    .where('subject_hash', '=', subjectHash)
    .execute();
}

/** Clears away counts that no rule remembers any more. */
export async function deleteOlderThan(trx: Transaction<DB>, moment: Date): Promise<void> {
  await trx.deleteFrom('sign_in_throttle').where('last_failed_at', '<', moment).execute();
}

export async function existsKnownAddress(
  trx: Transaction<DB>,
  userId: string,
  addressHash: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('known_address')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('address_hash', '=', addressHash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function upsertKnownAddress(
  trx: Transaction<DB>,
  userId: string,
  addressHash: string,
): Promise<void> {
  await trx
    .insertInto('known_address')
    .values({ user_id: userId, address_hash: addressHash })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'address_hash']).doUpdateSet({ last_seen_at: new Date() }),
    )
    .execute();
}
