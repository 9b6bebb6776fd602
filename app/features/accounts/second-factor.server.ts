import { createHash, randomBytes } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import {
  formatRecoveryCode,
  normalizeRecoveryCode,
  RECOVERY_CODE_COUNT,
  RECOVERY_CODE_LENGTH,
} from './core/recovery-code.ts';
import * as SecondFactorRepository from './SecondFactorRepository.server.ts';
import { seal, unseal } from './sealing.server.ts';

/** RFC 6238 as every authenticator app speaks it: SHA-1, six digits, thirty seconds; one step of drift is taken. */
const PERIOD_SECONDS = 30;
const DRIFT_STEPS = 1;
/** A setup that was not finished in this time begins anew. */
const SETUP_MS = 15 * 60 * 1000;

export interface SecondFactorSetup {
  /** For typing into an authenticator app, in groups of four. */
  secretText: string;
  /** `otpauth://` address, for opening the app on the same phone. */
  uri: string;
}

/** Makes a new secret that waits for its first code; a confirmed factor stays as it is. */
export async function beginSetup(trx: Transaction<DB>, secretKey: string, userId: string): Promise<void> {
  const secret = new Secret({ size: 20 });
  await SecondFactorRepository.upsertUnconfirmed(trx, userId, seal(secretKey, userId, secret.base32));
}

/** The setup under way, or null when there is none or it is too old. */
export async function findSetup(
  trx: Transaction<DB>,
  secretKey: string,
  account: { userId: string; email: string },
): Promise<SecondFactorSetup | null> {
  const factor = await SecondFactorRepository.findForUpdate(trx, account.userId);
  if (!factor || factor.confirmedAt || Date.now() - factor.createdAt.getTime() > SETUP_MS) return null;
  const secret = unseal(secretKey, account.userId, factor.sealedSecret);
  return {
    secretText: secret.replace(/(.{4})(?=.)/g, '$1 '),
    uri: totpOf(secret, account.email).toString(),
  };
}

/** Confirms a setup with its first code; the recovery codes in clear, shown this once, or null for a wrong code. */
export async function confirmSetup(
  trx: Transaction<DB>,
  secretKey: string,
  userId: string,
  code: string,
): Promise<string[] | null> {
  const factor = await SecondFactorRepository.findForUpdate(trx, userId);
  if (!factor || factor.confirmedAt || Date.now() - factor.createdAt.getTime() > SETUP_MS) return null;
  const step = matchingStep(unseal(secretKey, userId, factor.sealedSecret), code);
  if (step === null) return null;
  await SecondFactorRepository.updateConfirmed(trx, userId, step);
  return renewRecoveryCodes(trx, userId);
}

/** New recovery codes in clear; the earlier ones are void. */
export async function renewRecoveryCodes(trx: Transaction<DB>, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, () =>
    formatRecoveryCode(randomBytes(RECOVERY_CODE_LENGTH)),
  );
  const hashes = codes.map((code) => hashRecoveryCode(userId, code.replaceAll('-', '')));
  await SecondFactorRepository.replaceRecoveryCodes(trx, userId, hashes);
  return codes;
}

/** Whether the code (six digits of the app, or a recovery code) is right; each works once. */
export async function verifyCode(
  trx: Transaction<DB>,
  secretKey: string,
  userId: string,
  typed: string,
): Promise<boolean> {
  const recoveryCode = normalizeRecoveryCode(typed);
  if (recoveryCode) {
    return SecondFactorRepository.redeemRecoveryCode(trx, userId, hashRecoveryCode(userId, recoveryCode));
  }
  const factor = await SecondFactorRepository.findForUpdate(trx, userId);
  if (!factor?.confirmedAt) return false;
  const step = matchingStep(unseal(secretKey, userId, factor.sealedSecret), typed);
  if (step === null || step <= (factor.lastStep ?? -1)) return false;
  await SecondFactorRepository.updateLastStep(trx, userId, step);
  return true;
}

function matchingStep(secret: string, typed: string): number | null {
  const token = typed.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, window: DRIFT_STEPS });
  return delta === null ? null : Math.floor(Date.now() / 1000 / PERIOD_SECONDS) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Prongsai',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });
}

function hashRecoveryCode(userId: string, code: string): string {
  return createHash('sha256').update(`${userId}\n${code}`).digest('base64url');
}
