import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import { completeSignIn, type SignedInAccount } from './complete-sign-in.server.ts';
import * as SecondFactorRepository from './SecondFactorRepository.server.ts';
import { startChallenge } from './second-factor-sign-in.server.ts';
import { findMemberships, type SignInOrigin } from './sessions.server.ts';

/** `no_position`: the person is who they say, but holds no active position any more. */
export type FirstFactorResult =
  | { kind: 'signed_in'; token: string }
  | { kind: 'second_factor'; challenge: string }
  | { kind: 'no_position' };

/** The first factor (password or single sign-on) was right: a session, or the question for the second factor. */
export async function passFirstFactor(
  trx: Transaction<DB>,
  account: SignedInAccount,
  origin: SignInOrigin,
  earlierToken: string | null,
): Promise<FirstFactorResult> {
  const memberships = await findMemberships(trx, account.userId);
  if (memberships.length === 0 && !account.isPlatformAdmin) return { kind: 'no_position' };
  if (await SecondFactorRepository.existsConfirmed(trx, account.userId)) {
    return { kind: 'second_factor', challenge: await startChallenge(trx, account.userId) };
  }
  return { kind: 'signed_in', token: await completeSignIn(trx, account, origin, earlierToken) };
}
