import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import * as AccountRepository from './AccountRepository.server.ts';
import { recordAccountEvent } from './account-audit.server.ts';
import { THROTTLE_RULES } from './core/throttle.ts';
import { type SignInOrigin, startSession } from './sessions.server.ts';
import * as ThrottleRepository from './ThrottleRepository.server.ts';
import { addressHash } from './throttle.server.ts';

export interface SignedInAccount {
  userId: string;
  displayName: string;
  isPlatformAdmin: boolean;
}

/** All factors were right: opens the session, remembers when and from where, and returns the new token. */
export async function completeSignIn(
  trx: Transaction<DB>,
  account: SignedInAccount,
  origin: SignInOrigin,
  earlierToken: string | null,
): Promise<string> {
  const token = await startSession(trx, account.userId, origin, earlierToken);
  await AccountRepository.updateLastSignIn(trx, account.userId);
  await ThrottleRepository.upsertKnownAddress(trx, account.userId, addressHash(origin.clientAddress));
  const forgotten = new Date(Date.now() - 2 * THROTTLE_RULES.pair.forgetAfterMs);
  await ThrottleRepository.deleteOlderThan(trx, forgotten);
  await recordAccountEvent(trx, origin, account, 'account.signed_in');
  return token;
}
