import { accountChangedLetter } from '~/features/mail/letters.server.ts';
import * as OutboxRepository from '~/features/mail/OutboxRepository.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { recordAccountEvent } from './account-audit.server.ts';
import { findPasswordFault, type PasswordFault } from './core/password-rules.ts';
import { checkOwnPassword } from './own-password.server.ts';
import { hashPassword, verifyPassword } from './password.server.ts';
import * as SessionRepository from './SessionRepository.server.ts';
import { hashToken } from './session-token.server.ts';
import { type SignInOrigin, startSession } from './sessions.server.ts';

export type ChangeResult =
  | { kind: 'done'; token: string }
  | { kind: 'wrong_password' }
  | { kind: 'throttled'; waitMs: number }
  | { kind: 'fault'; fault: PasswordFault };

/** Changes the own password; every other session ends, and this browser goes on with a new token. */
export async function changePassword(
  db: Database,
  actor: Actor,
  passwords: { current: string; next: string },
  origin: SignInOrigin,
  token: string,
): Promise<ChangeResult> {
  const check = await checkOwnPassword(db, actor, passwords.current, origin.clientAddress);
  if (check.kind !== 'right') return check;
  const fault = findPasswordFault(passwords.next, actor);
  if (fault) return { kind: 'fault', fault };
  if (await verifyPassword(check.passwordHash, passwords.next)) return { kind: 'fault', fault: 'same' };
  const passwordHash = await hashPassword(passwords.next);
  const newToken = await withIdentity(db, actor.userId, async (trx) => {
    const membership = await SessionRepository.findMembership(trx, hashToken(token));
    await AccountRepository.updatePasswordHash(trx, actor.userId, passwordHash);
    const fresh = await startSession(trx, actor.userId, origin, token);
    await SessionRepository.deleteOthersOfUser(trx, actor.userId, hashToken(fresh));
    if (membership) await SessionRepository.updateMembership(trx, hashToken(fresh), membership);
    await OutboxRepository.insertMail(trx, accountChangedLetter(actor.email, 'password', new Date()));
    await recordAccountEvent(trx, origin, actor, 'account.password_changed');
    return fresh;
  });
  return { kind: 'done', token: newToken };
}
