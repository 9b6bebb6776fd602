import { accountChangedLetter } from '~/features/mail/letters.server.ts';
import * as OutboxRepository from '~/features/mail/OutboxRepository.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { withIdentity } from '~/lib/db.server.ts';
import { recordAccountEvent } from './account-audit.server.ts';
import {
  checkOwnFactors,
  type FactorContext,
  type OwnFactors,
  type OwnFactorsCheck,
  withCodeBrake,
} from './own-factors.server.ts';
import { checkOwnPassword } from './own-password.server.ts';
import * as SecondFactorRepository from './SecondFactorRepository.server.ts';
import { beginSetup, confirmSetup, findSetup, renewRecoveryCodes } from './second-factor.server.ts';
import { renewSession } from './sessions.server.ts';

/** A `token` is this browser's new one; with it every other session has ended. */
export type FactorResult =
  | Exclude<OwnFactorsCheck, { kind: 'right' }>
  | { kind: 'begun' }
  | { kind: 'turned_off'; token: string }
  | { kind: 'codes'; codes: string[]; token: string | null };

/** Where the person stands with the second factor. */
export async function findState({ db, secretKey }: FactorContext, actor: Actor) {
  return withIdentity(db, actor.userId, async (trx) => {
    const isOn = await SecondFactorRepository.existsConfirmed(trx, actor.userId);
    return {
      isOn,
      setup: isOn ? null : await findSetup(trx, secretKey, actor),
      codesLeft: isOn ? await SecondFactorRepository.countUnusedRecoveryCodes(trx, actor.userId) : 0,
    };
  });
}

/** Starts a setup after the password was given again. */
export async function begin(context: FactorContext, actor: Actor, password: string): Promise<FactorResult> {
  const check = await checkOwnPassword(context.db, actor, password, context.origin);
  if (check.kind !== 'right') return check;
  await withIdentity(context.db, actor.userId, (trx) => beginSetup(trx, context.secretKey, actor.userId));
  return { kind: 'begun' };
}

/** Turns the factor on with the first code of the app; returns the recovery codes, shown this once. */
export async function confirm(context: FactorContext, actor: Actor, code: string): Promise<FactorResult> {
  return withCodeBrake(context, actor, () =>
    withIdentity(context.db, actor.userId, async (trx): Promise<FactorResult> => {
      const codes = await confirmSetup(trx, context.secretKey, actor.userId, code);
      if (!codes) return { kind: 'wrong_code' };
      const letter = accountChangedLetter(actor.email, 'secondFactorOn', new Date());
      await OutboxRepository.insertMail(trx, letter);
      await recordAccountEvent(trx, context.origin, actor, 'account.second_factor_enabled');
      const token = await renewSession(trx, actor.userId, context.origin, context.token);
      return { kind: 'codes', codes, token };
    }),
  );
}

/** New recovery codes; needs both factors. */
export async function renew(
  context: FactorContext,
  actor: Actor,
  factors: OwnFactors,
): Promise<FactorResult> {
  const check = await checkOwnFactors(context, actor, factors);
  if (check.kind !== 'right') return check;
  return withIdentity(context.db, actor.userId, async (trx): Promise<FactorResult> => {
    if (!(await SecondFactorRepository.existsConfirmed(trx, actor.userId))) return { kind: 'wrong_code' };
    const codes = await renewRecoveryCodes(trx, actor.userId);
    await recordAccountEvent(trx, context.origin, actor, 'account.recovery_codes_renewed');
    return { kind: 'codes', codes, token: null };
  });
}

/** Turns the factor off; needs both factors. */
export async function turnOff(
  context: FactorContext,
  actor: Actor,
  factors: OwnFactors,
): Promise<FactorResult> {
  const check = await checkOwnFactors(context, actor, factors);
  if (check.kind !== 'right') return check;
  return withIdentity(context.db, actor.userId, async (trx): Promise<FactorResult> => {
    if (!(await SecondFactorRepository.existsConfirmed(trx, actor.userId))) return { kind: 'wrong_code' };
    await SecondFactorRepository.deleteOfUser(trx, actor.userId);
    const letter = accountChangedLetter(actor.email, 'secondFactorOff', new Date());
    await OutboxRepository.insertMail(trx, letter);
    await recordAccountEvent(trx, context.origin, actor, 'account.second_factor_disabled');
    const token = await renewSession(trx, actor.userId, context.origin, context.token);
    return { kind: 'turned_off', token };
  });
}
