import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';

export async function insertChallenge(
  trx: Transaction<DB>,
  challenge: { tokenHash: string; userId: string; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('sign_in_challenge')
    .values({
      token_hash: challenge.tokenHash,
      user_id: challenge.userId,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

/** The active account whose sign-in waits under this token, or undefined. */
export async function findByTokenHash(trx: Transaction<DB>, tokenHash: string) {
  return trx
    .selectFrom('sign_in_challenge')
    .innerJoin('app_user', 'app_user.user_id', 'sign_in_challenge.user_id')
    .select([
      'app_user.user_id as userId',
      'app_user.email',
      'app_user.display_name as displayName',
      'app_user.is_platform_admin as isPlatformAdmin',
    ])
    .where('sign_in_challenge.token_hash', '=', tokenHash)
    .where('sign_in_challenge.expires_at', '>', new Date())
    .where('app_user.deactivated_at', 'is', null)
    .executeTakeFirst();
}

export async function deleteByTokenHash(trx: Transaction<DB>, tokenHash: string): Promise<void> {
  await trx.deleteFrom('sign_in_challenge').where('token_hash', '=', tokenHash).execute();
}

export async function deleteAllOfUser(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx.deleteFrom('sign_in_challenge').where('user_id', '=', userId).execute();
}

export async function deleteExpired(trx: Transaction<DB>): Promise<void> {
  await trx.deleteFrom('sign_in_challenge').where('expires_at', '<=', new Date()).execute();
}
