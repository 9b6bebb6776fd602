import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { type RequestSource, recordAccountEvent, recordBrake } from './account-audit.server.ts';
import { verifyPassword } from './password.server.ts';
import { forgive, signInBrakes, takeAttempt } from './throttle.server.ts';

export type OwnPasswordCheck =
  | { kind: 'right'; passwordHash: string }
  | { kind: 'wrong_password' }
  | { kind: 'throttled'; waitMs: number };

/** Asks the signed-in person for the password again, before something that a stolen session must not do. */
export async function checkOwnPassword(
  db: Database,
  actor: { userId: string; email: string; displayName: string },
  password: string,
  source: RequestSource,
): Promise<OwnPasswordCheck> {
  const brakes = signInBrakes({ email: actor.email, clientAddress: source.clientAddress }, true);
  const waitMs = await takeAttempt(db, brakes);
  if (waitMs > 0) {
    await recordBrake(db, source, actor);
    return { kind: 'throttled', waitMs };
  }
  const account = await withIdentity(db, actor.userId, (trx) =>
    AccountRepository.findById(trx, actor.userId),
  );
  const passwordHash = account?.passwordHash ?? null;
  if (!(await verifyPassword(passwordHash, password)) || passwordHash === null) {
    await withIdentity(db, actor.userId, (trx) =>
      recordAccountEvent(trx, source, actor, 'account.recheck_failed', { factor: 'password' }),
    );
    return { kind: 'wrong_password' };
  }
  await forgive(db, brakes);
  return { kind: 'right', passwordHash };
}
