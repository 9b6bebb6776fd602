import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { recordAccountEvent, recordBrake } from './account-audit.server.ts';
import { type FirstFactorResult, passFirstFactor } from './first-factor.server.ts';
import { verifyPassword } from './password.server.ts';
import type { SignInOrigin } from './sessions.server.ts';
import * as ThrottleRepository from './ThrottleRepository.server.ts';
import { addressHash, forgive, signInBrakes, takeAttempt } from './throttle.server.ts';

/** `refused` says no more than that e-mail and password do not fit an active account. */
export type SignInResult = FirstFactorResult | { kind: 'refused' } | { kind: 'throttled'; waitMs: number };

export interface Credentials {
  email: string;
  password: string;
}

/** Checks e-mail and password behind the brakes on guessing and opens a session (or asks for the second factor). */
export async function signIn(
  db: Database,
  credentials: Credentials,
  origin: SignInOrigin,
  earlierToken: string | null,
): Promise<SignInResult> {
  const { account, isKnown } = await findAccount(db, credentials.email, origin.clientAddress);
  const brakes = signInBrakes({ email: credentials.email, clientAddress: origin.clientAddress }, isKnown);
  const waitMs = await takeAttempt(db, brakes);
  if (waitMs > 0) {
    await recordBrake(db, origin, account ?? null);
    return { kind: 'throttled', waitMs };
  }
  const fits = await verifyPassword(account?.passwordHash ?? null, credentials.password);
  if (!account || !fits || account.deactivatedAt) {
    await withIdentity(db, null, (trx) =>
      recordAccountEvent(trx, origin, account ?? null, 'account.sign_in_failed'),
    );
    return { kind: 'refused' };
  }
  await forgive(db, brakes);
  return withIdentity(db, account.userId, (trx) => passFirstFactor(trx, account, origin, earlierToken));
}

async function findAccount(db: Database, email: string, clientAddress: string) {
  return withIdentity(db, null, async (trx) => {
    const account = await AccountRepository.findByEmail(trx, email);
    const isKnown =
      account !== undefined &&
      (await ThrottleRepository.existsKnownAddress(trx, account.userId, addressHash(clientAddress)));
    return { account, isKnown };
  });
}
