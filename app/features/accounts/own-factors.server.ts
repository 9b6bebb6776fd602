import { type Database, withIdentity } from '~/lib/db.server.ts';
import { recordAccountEvent, recordBrake } from './account-audit.server.ts';
import { checkOwnPassword, type OwnPasswordCheck } from './own-password.server.ts';
import * as SecondFactorRepository from './SecondFactorRepository.server.ts';
import { verifyCode } from './second-factor.server.ts';
import type { SignInOrigin } from './sessions.server.ts';
import { brake, forgive, takeAttempt } from './throttle.server.ts';

/** What a change of how the person signs in needs besides the person. */
export interface FactorContext {
  db: Database;
  secretKey: string;
  origin: SignInOrigin;
  /** Token of this browser's session. */
  token: string;
}

/** What the person gave again; the code counts only where the second factor is on. */
export interface OwnFactors {
  password: string;
  code: string;
}

export type OwnFactorsCheck = OwnPasswordCheck | { kind: 'wrong_code' };
interface Person {
  userId: string;
  email: string;
  displayName: string;
}

/** Asks the signed-in person for everything a sign-in needs, before something that a stolen session must not do. */
export async function checkOwnFactors(
  context: FactorContext,
  actor: Person,
  { password, code }: OwnFactors,
): Promise<OwnFactorsCheck> {
  const check = await checkOwnPassword(context.db, actor, password, context.origin);
  if (check.kind !== 'right') return check;
  const isOn = await withIdentity(context.db, actor.userId, (trx) =>
    SecondFactorRepository.existsConfirmed(trx, actor.userId),
  );
  if (!isOn) return check;
  return withCodeBrake(context, actor, () =>
    withIdentity(context.db, actor.userId, async (trx): Promise<OwnFactorsCheck> => {
      if (await verifyCode(trx, context.secretKey, actor.userId, code)) return check;
      await recordAccountEvent(trx, context.origin, actor, 'account.recheck_failed', { factor: 'second' });
      return { kind: 'wrong_code' };
    }),
  );
}

/** Runs a check of a code behind the brake on guessing codes. */
export async function withCodeBrake<T extends { kind: string }>(
  { db, origin }: FactorContext,
  actor: Person,
  run: () => Promise<T>,
): Promise<T | { kind: 'throttled'; waitMs: number }> {
  const brakes = [brake('code', `${actor.userId}\nown settings`)];
  const waitMs = await takeAttempt(db, brakes);
  if (waitMs > 0) {
    await recordBrake(db, origin, actor, { factor: 'second' });
    return { kind: 'throttled', waitMs };
  }
  const result = await run();
  if (result.kind !== 'wrong_code') await forgive(db, brakes);
  return result;
}
