import type { AppLoadContext } from '@remix-run/node';
import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import { accountChangedLetter, passwordResetLetter } from '~/features/mail/letters.server.ts';
import * as OutboxRepository from '~/features/mail/OutboxRepository.server.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { type RequestSource, recordAccountEvent } from './account-audit.server.ts';
import * as ChallengeRepository from './ChallengeRepository.server.ts';
import { addressGroup } from './core/address-group.ts';
import { findPasswordFault, type PasswordFault } from './core/password-rules.ts';
import * as PasswordResetRepository from './PasswordResetRepository.server.ts';
import { hashPassword } from './password.server.ts';
import * as SessionRepository from './SessionRepository.server.ts';
import { hashToken, newToken } from './session-token.server.ts';
import * as ThrottleRepository from './ThrottleRepository.server.ts';
import { addressHash, brake, forgive, signInBrakes, takeAttempt } from './throttle.server.ts';

/** A link to set a new password works this long. */
export const RESET_MS = 60 * 60 * 1000;
/** The answer takes this long whether or not there is an account, so that its time tells nothing. */
const ANSWER_MS = 400;

/** Sends a link to the account's address, if there is an active account; the caller learns nothing either way. */
export async function requestPasswordReset(
  context: Pick<AppLoadContext, 'db' | 'config'> & RequestSource,
  email: string,
): Promise<void> {
  const answerTime = new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
  await Promise.all([sendResetLink(context, email), answerTime]);
}

async function sendResetLink(
  context: Pick<AppLoadContext, 'db' | 'config'> & RequestSource,
  email: string,
): Promise<void> {
  const brakes = [
    brake('resetOfAccount', email.trim().toLowerCase()),
    brake('resetFromAddress', addressGroup(context.clientAddress)),
  ];
  if ((await takeAttempt(context.db, brakes)) > 0) return;
  await withIdentity(context.db, null, async (trx) => {
    const account = await AccountRepository.findByEmail(trx, email);
    if (!account || account.deactivatedAt) return;
    const { link, expiresAt } = await makeResetLink(trx, account.userId, context.config.publicUrl);
    await OutboxRepository.insertMail(trx, passwordResetLetter(account.email, link, expiresAt));
    await recordAccountEvent(trx, context, account, 'account.password_reset_requested');
  });
}

/** A link that sets the person's password, once and within the hour; the database keeps its hash. */
export async function makeResetLink(
  trx: Transaction<DB>,
  userId: string,
  publicUrl: string,
): Promise<{ link: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + RESET_MS);
  await PasswordResetRepository.deleteExpired(trx, new Date(Date.now() - RESET_MS));
  await PasswordResetRepository.insertReset(trx, { tokenHash: hashToken(token), userId, expiresAt });
  return { link: `${publicUrl}/reset-password?token=${token}`, expiresAt };
}

/** Whose password a link may set, or null when it is unknown, used or too old. */
export async function findResetAccount(db: Database, token: string): Promise<{ email: string } | null> {
  const account = await withIdentity(db, null, (trx) =>
    PasswordResetRepository.findAccountByTokenHash(trx, hashToken(token)),
  );
  return account ? { email: account.email } : null;
}

export type ResetResult = { kind: 'done' } | { kind: 'expired' } | { kind: 'fault'; fault: PasswordFault };

/**
 * Sets a new password by link. Every session of the person ends and every other link is void; the second factor
 * stays. The address counts as the owner's from now on, so nobody elsewhere can hold the owner up.
 */
export async function resetPassword(
  db: Database,
  token: string,
  newPassword: string,
  source: RequestSource,
): Promise<ResetResult> {
  const tokenHash = hashToken(token);
  const account = await withIdentity(db, null, (trx) =>
    PasswordResetRepository.findAccountByTokenHash(trx, tokenHash),
  );
  if (!account) return { kind: 'expired' };
  const fault = findPasswordFault(newPassword, account);
  if (fault) return { kind: 'fault', fault };
  const passwordHash = await hashPassword(newPassword);
  const isDone = await withIdentity(db, account.userId, async (trx) => {
    if (!(await PasswordResetRepository.updateUsed(trx, tokenHash))) return false;
    await PasswordResetRepository.updateAllUsedOfUser(trx, account.userId);
    await AccountRepository.updatePasswordHash(trx, account.userId, passwordHash);
    await SessionRepository.deleteAllOfUser(trx, account.userId);
    await ChallengeRepository.deleteAllOfUser(trx, account.userId);
    await ThrottleRepository.upsertKnownAddress(trx, account.userId, addressHash(source.clientAddress));
    await OutboxRepository.insertMail(trx, accountChangedLetter(account.email, 'password', new Date()));
    await recordAccountEvent(trx, source, account, 'account.password_reset');
    return true;
  });
  if (!isDone) return { kind: 'expired' };
  await forgive(db, signInBrakes({ email: account.email, clientAddress: source.clientAddress }, true));
  return { kind: 'done' };
}
