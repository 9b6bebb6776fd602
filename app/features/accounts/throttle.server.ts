import { type Database, withIdentity } from '~/lib/db.server.ts';
import { addressGroup } from './core/address-group.ts';
import {
  countFailure,
  NO_FAILURES,
  THROTTLE_RULES,
  type ThrottleKind,
  takeBack,
  waitBefore,
} from './core/throttle.ts';
import * as ThrottleRepository from './ThrottleRepository.server.ts';

export interface Brake {
  kind: ThrottleKind;
  subjectHash: string;
}

/** Who is trying, as far as throttling is concerned. */
export interface Attempt {
  /** As typed; letter case and blanks around it do not matter. */
  email: string;
  clientAddress: string;
}

/** The brakes on a sign-in, in the order in which they are locked. */
export function signInBrakes({ email, clientAddress }: Attempt, addressIsKnown: boolean): Brake[] {
  const account = email.trim().toLowerCase();
  const address = addressGroup(clientAddress);
  const pair = brake('pair', `${account}\n${address}`);
  return addressIsKnown ? [pair] : [brake('account', account), brake('address', address), pair];
}

export function brake(kind: ThrottleKind, subject: string): Brake {
  return { kind, subjectHash: ThrottleRepository.hashSubject(subject) };
}

/** What an address is remembered as for an account that signed in from it. */
export function addressHash(clientAddress: string): string {
  return ThrottleRepository.hashSubject(addressGroup(clientAddress));
}

/**
 * Takes one attempt on all brakes at once, or none of them. Returns the milliseconds to wait; 0 = go ahead, and
 * the attempt already counts as failed until `forgive` takes that back.
 */
export async function takeAttempt(db: Database, brakes: Brake[], now = new Date()): Promise<number> {
  return withIdentity(db, null, async (trx) => {
    const counts = [];
    for (const { kind, subjectHash } of brakes) {
      counts.push({
        kind,
        subjectHash,
        count: await ThrottleRepository.findForUpdate(trx, kind, subjectHash),
      });
    }
    const wait = Math.max(0, ...counts.map(({ count }) => waitBefore(count, now)));
    if (wait > 0) return wait;
    for (const { kind, subjectHash, count } of counts) {
      const next = countFailure(count, THROTTLE_RULES[kind], now);
      await ThrottleRepository.update(trx, kind, subjectHash, next);
    }
    return 0;
  });
}

/** The attempt was right: the person's own brake is released, the shared ones lose the one count. */
export async function forgive(db: Database, brakes: Brake[]): Promise<void> {
  await withIdentity(db, null, async (trx) => {
    for (const { kind, subjectHash } of brakes) {
      const count = await ThrottleRepository.findForUpdate(trx, kind, subjectHash);
      const isOwn = kind === 'pair' || kind === 'code';
      await ThrottleRepository.update(trx, kind, subjectHash, isOwn ? NO_FAILURES : takeBack(count));
    }
  });
}
