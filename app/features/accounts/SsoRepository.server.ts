import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';

export interface SsoAttempt {
  browserHash: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  nextPath: string;
  expiresAt: Date;
}

export async function insertAttempt(trx: Transaction<DB>, attempt: SsoAttempt): Promise<void> {
  await trx.deleteFrom('sso_attempt').where('expires_at', '<=', new Date()).execute();
  await trx
    .insertInto('sso_attempt')
    .values({
      browser_hash: attempt.browserHash,
      state: attempt.state,
      nonce: attempt.nonce,
      code_verifier: attempt.codeVerifier,
      next_path: attempt.nextPath,
      expires_at: attempt.expiresAt,
    })
    .execute();
}

/** Takes the browser's attempt out, so that it is answered once; undefined when there is none or it is too old. */
export async function takeAttempt(trx: Transaction<DB>, browserHash: string) {
  const attempt = await trx
    .deleteFrom('sso_attempt')
    .where('browser_hash', '=', browserHash)
    .returning([
      'state',
      'nonce',
      'code_verifier as codeVerifier',
      'next_path as nextPath',
      'expires_at as expiresAt',
    ])
    .executeTakeFirst();
  return attempt && attempt.expiresAt > new Date() ? attempt : undefined;
}

/** The account that an identity of the provider was linked with, or undefined. */
export async function findUserId(
  trx: Transaction<DB>,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('sso_identity')
    .select('user_id as userId')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.userId;
}

/** Links an identity with an account; false when the account is linked with another identity already. */
export async function insertIdentity(
  trx: Transaction<DB>,
  identity: { issuer: string; subject: string; userId: string },
): Promise<boolean> {
  const result = await trx
    .insertInto('sso_identity')
    .values({ issuer: identity.issuer, subject: identity.subject, user_id: identity.userId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
