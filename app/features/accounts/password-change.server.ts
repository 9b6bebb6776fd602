import { accountChangedLetter } from '~/features/mail/letters.server.ts';
import * as OutboxRepository from '~/features/mail/OutboxRepository.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { recordAccountEvent } from './account-audit.server.ts';
import { findPasswordFault, type PasswordFault } from './core/password-rules.ts';
import {
  checkOwnFactors,
  type FactorContext,
  type OwnFactors,
  type OwnFactorsCheck,
} from './own-factors.server.ts';
import { hashPassword, verifyPassword } from './password.server.ts';
import { renewSession } from './sessions.server.ts';

export type ChangeResult =
  | { kind: 'done'; token: string }
  | Exclude<OwnFactorsCheck, { kind: 'right' }>
  | { kind: 'fault'; fault: PasswordFault };

/** Changes the own password; every other session ends, and this browser goes on with a new token. */
export async function changePassword(
  context: FactorContext,
  actor: Actor,
  factors: OwnFactors,
  newPassword: string,
): Promise<ChangeResult> {
  // First, because a code of the second factor works once and is not to be spent on a password that will not do.
  const fault = findPasswordFault(newPassword, actor);
  if (fault) return { kind: 'fault', fault };
  const check = await checkOwnFactors(context, actor, factors);
  if (check.kind !== 'right') return check;
  if (await verifyPassword(check.passwordHash, newPassword)) return { kind: 'fault', fault: 'same' };
  const passwordHash = await hashPassword(newPassword);
  const token = await withIdentity(context.db, actor.userId, async (trx) => {
    await AccountRepository.updatePasswordHash(trx, actor.userId, passwordHash);
    await OutboxRepository.insertMail(trx, accountChangedLetter(actor.email, 'password', new Date()));
    await recordAccountEvent(trx, context.origin, actor, 'account.password_changed');
    return renewSession(trx, actor.userId, context.origin, context.token);
  });
  return { kind: 'done', token };
}
