import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';

export async function insertReset(
  trx: Transaction<DB>,
  reset: { tokenHash: string; userId: string; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('password_reset')
    .values({ token_hash: reset.tokenHash, user_id: reset.userId, expires_at: reset.expiresAt })
    .execute();
}

/** The active account a usable link opens, or undefined. */
export async function findAccountByTokenHash(trx: Transaction<DB>, tokenHash: string) {
  return trx
    .selectFrom('password_reset')
    .innerJoin('app_user', 'app_user.user_id', 'password_reset.user_id')
    .select([
      'app_user.user_id as userId',
      'app_user.email',
      'app_user.display_name as displayName',
      'password_reset.expires_at as expiresAt',
    ])
    .where('password_reset.token_hash', '=', tokenHash)
    .where('password_reset.used_at', 'is', null)
    .where('password_reset.expires_at', '>', new Date())
    .where('app_user.deactivated_at', 'is', null)
    .executeTakeFirst();
}

/** Uses the link up; false when somebody was faster. */
export async function updateUsed(trx: Transaction<DB>, tokenHash: string): Promise<boolean> {
  const result = await trx
    .updateTable('password_reset')
    .set({ used_at: new Date() })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Voids every other link of the person. */
export async function updateAllUsedOfUser(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx
    .updateTable('password_reset')
    .set({ used_at: new Date() })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute();
}

export async function deleteExpired(trx: Transaction<DB>, before: Date): Promise<void> {
  await trx.deleteFrom('password_reset').where('expires_at', '<', before).execute();
}
