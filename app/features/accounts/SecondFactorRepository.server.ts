import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';

/** A person's second factor, confirmed or being set up; its row is locked until the transaction ends. */
export async function findForUpdate(trx: Transaction<DB>, userId: string) {
  return trx
    .selectFrom('second_factor')
    .select([
      'sealed_secret as sealedSecret',
      'confirmed_at as confirmedAt',
      'last_step as lastStep',
      'created_at as createdAt',
    ])
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
}

export async function existsConfirmed(trx: Transaction<DB>, userId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('second_factor')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Begins a setup anew; a confirmed factor is left alone. */
export async function upsertUnconfirmed(
  trx: Transaction<DB>,
  userId: string,
  sealedSecret: string,
): Promise<void> {
  await trx
    .insertInto('second_factor')
    .values({ user_id: userId, sealed_secret: sealedSecret })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ sealed_secret: sealedSecret, created_at: new Date(), last_step: null })
        .where('second_factor.confirmed_at', 'is', null),
    )
    .execute();
}

export async function updateConfirmed(trx: Transaction<DB>, userId: string, lastStep: number): Promise<void> {
  await trx
    .updateTable('second_factor')
    .set({ confirmed_at: new Date(), last_step: lastStep })
    .where('user_id', '=', userId)
    .execute();
}

export async function updateLastStep(trx: Transaction<DB>, userId: string, lastStep: number): Promise<void> {
  await trx.updateTable('second_factor').set({ last_step: lastStep }).where('user_id', '=', userId).execute();
}

export async function deleteOfUser(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
  await trx.deleteFrom('second_factor').where('user_id', '=', userId).execute();
}

/** The only valid recovery codes from now on. */
export async function replaceRecoveryCodes(
  trx: Transaction<DB>,
  userId: string,
  codeHashes: string[],
): Promise<void> {
  await trx.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
  await trx
    .insertInto('recovery_code')
    .values(codeHashes.map((codeHash) => ({ user_id: userId, code_hash: codeHash })))
    .execute();
}

/** Uses a recovery code up; false when there is no such unused code. */
export async function redeemRecoveryCode(
  trx: Transaction<DB>,
  userId: string,
  codeHash: string,
): Promise<boolean> {
  const used = await trx
    .updateTable('recovery_code')
    .set({ used_at: new Date() })
    .where('user_id', '=', userId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

export async function countUnusedRecoveryCodes(trx: Transaction<DB>, userId: string): Promise<number> {
  const row = await trx
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
