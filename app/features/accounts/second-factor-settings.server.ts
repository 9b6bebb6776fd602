import { accountChangedLetter } from '~/features/mail/letters.server.ts';
import * as OutboxRepository from '~/features/mail/OutboxRepository.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import { recordAccountEvent } from './account-audit.server.ts';
import { checkOwnPassword, type OwnPasswordCheck } from './own-password.server.ts';
import * as SecondFactorRepository from './SecondFactorRepository.server.ts';
import {
  beginSetup,
  confirmSetup,
  findSetup,
  renewRecoveryCodes,
  verifyCode,
} from './second-factor.server.ts';
import type { SignInOrigin } from './sessions.server.ts';
import { brake, forgive, takeAttempt } from './throttle.server.ts';

/** What a change of the second factor needs besides the person. */
export interface FactorContext {
  db: Database;
  secretKey: string;
  origin: SignInOrigin;
}

export type FactorResult =
  | Exclude<OwnPasswordCheck, { kind: 'right' }>
  | { kind: 'wrong_code' }
  | { kind: 'begun' }
  | { kind: 'turned_off' }
  | { kind: 'codes'; codes: string[] };

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
  const check = await checkOwnPassword(context.db, actor, password, context.origin.clientAddress);
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
      return { kind: 'codes', codes };
    }),
  );
}

/** New recovery codes, after the password was given again. */
export async function renew(context: FactorContext, actor: Actor, password: string): Promise<FactorResult> {
  const check = await checkOwnPassword(context.db, actor, password, context.origin.clientAddress);
  if (check.kind !== 'right') return check;
  return withIdentity(context.db, actor.userId, async (trx): Promise<FactorResult> => {
    if (!(await SecondFactorRepository.existsConfirmed(trx, actor.userId))) return { kind: 'wrong_code' };
    return { kind: 'codes', codes: await renewRecoveryCodes(trx, actor.userId) };
  });
}

/** Turns the factor off; needs both factors. */
export async function turnOff(
  context: FactorContext,
  actor: Actor,
  password: string,
  code: string,
): Promise<FactorResult> {
  const check = await checkOwnPassword(context.db, actor, password, context.origin.clientAddress);
  if (check.kind !== 'right') return check;
  return withCodeBrake(context, actor, () =>
    withIdentity(context.db, actor.userId, async (trx): Promise<FactorResult> => {
      if (!(await verifyCode(trx, context.secretKey, actor.userId, code))) return { kind: 'wrong_code' };
      await SecondFactorRepository.deleteOfUser(trx, actor.userId);
      const letter = accountChangedLetter(actor.email, 'secondFactorOff', new Date());
      await OutboxRepository.insertMail(trx, letter);
      await recordAccountEvent(trx, context.origin, actor, 'account.second_factor_disabled');
      return { kind: 'turned_off' };
    }),
  );
}

async function withCodeBrake(
  context: FactorContext,
  actor: Actor,
  run: () => Promise<FactorResult>,
): Promise<FactorResult> {
  const brakes = [brake('code', `${actor.userId}\nown settings`)];
  const waitMs = await takeAttempt(context.db, brakes);
  if (waitMs > 0) return { kind: 'throttled', waitMs };
  const result = await run();
  if (result.kind !== 'wrong_code') await forgive(context.db, brakes);
  return result;
}
