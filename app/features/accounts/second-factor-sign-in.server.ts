import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import { recordAccountEvent, recordBrake } from './account-audit.server.ts';
import * as ChallengeRepository from './ChallengeRepository.server.ts';
import { completeSignIn } from './complete-sign-in.server.ts';
import { addressGroup } from './core/address-group.ts';
import { verifyCode } from './second-factor.server.ts';
import { hashToken, newToken } from './session-token.server.ts';
import type { SignInOrigin } from './sessions.server.ts';
import { brake, forgive, takeAttempt } from './throttle.server.ts';

/** A right password waits this long for the second factor. */
export const CHALLENGE_MS = 10 * 60 * 1000;

/** Remembers that the password was right; the browser gets the token, which opens nothing by itself. */
export async function startChallenge(trx: Transaction<DB>, userId: string): Promise<string> {
  const token = newToken();
  await ChallengeRepository.deleteExpired(trx);
  await ChallengeRepository.insertChallenge(trx, {
    tokenHash: hashToken(token),
    userId,
    expiresAt: new Date(Date.now() + CHALLENGE_MS),
  });
  return token;
}

/** `expired`: the sign-in has to begin anew with the password. */
export type CodeResult =
  | { kind: 'signed_in'; token: string }
  | { kind: 'wrong_code' }
  | { kind: 'expired' }
  | { kind: 'throttled'; waitMs: number };

/** Checks the code of a waiting sign-in and opens the session. */
export async function passSecondFactor(
  db: Database,
  secretKey: string,
  challenge: string,
  code: string,
  origin: SignInOrigin,
  earlierToken: string | null,
): Promise<CodeResult> {
  const tokenHash = hashToken(challenge);
  const account = await withIdentity(db, null, (trx) => ChallengeRepository.findByTokenHash(trx, tokenHash));
  if (!account) return { kind: 'expired' };
  const brakes = [brake('code', `${account.userId}\n${addressGroup(origin.clientAddress)}`)];
  const waitMs = await takeAttempt(db, brakes);
  if (waitMs > 0) {
    await recordBrake(db, origin, account, { factor: 'second' });
    return { kind: 'throttled', waitMs };
  }
  const result = await withIdentity(db, account.userId, async (trx): Promise<CodeResult> => {
    if (!(await verifyCode(trx, secretKey, account.userId, code))) {
      await recordAccountEvent(trx, origin, account, 'account.sign_in_failed', { factor: 'second' });
      return { kind: 'wrong_code' };
    }
    await ChallengeRepository.deleteByTokenHash(trx, tokenHash);
    return { kind: 'signed_in', token: await completeSignIn(trx, account, origin, earlierToken) };
  });
  if (result.kind === 'signed_in') await forgive(db, brakes);
  return result;
}

/** Whether a sign-in still waits under this token. */
export async function isChallengeOpen(db: Database, challenge: string): Promise<boolean> {
  const account = await withIdentity(db, null, (trx) =>
    ChallengeRepository.findByTokenHash(trx, hashToken(challenge)),
  );
  return account !== undefined;
}
