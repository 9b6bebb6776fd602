import type { AppLoadContext } from '@remix-run/node';
import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import * as AuditRepository from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import { onceAMinute } from '~/lib/once-a-minute.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { addressGroup } from './core/address-group.ts';

/** The request an account event came with; all that is known while nobody is signed in. */
export type RequestSource = Pick<AppLoadContext, 'clientAddress' | 'requestId'>;

/**
 * Appends an event of an account to the trail of each province the person holds a position in, so that each
 * province's administrator sees it; to the trail of no province where there is none.
 */
export async function recordAccountEvent(
  trx: Transaction<DB>,
  source: RequestSource,
  account: { userId: string; displayName: string } | null,
  action: AuditAction,
  after?: unknown,
): Promise<void> {
  const memberships = account ? await AccountRepository.findAllMemberships(trx, account.userId) : [];
  const provinceCodes = [...new Set(memberships.map((membership) => membership.provinceCode))].sort();
  if (provinceCodes.length === 0) provinceCodes.push(AuditRepository.NO_PROVINCE);
  for (const provinceCode of provinceCodes) {
    await AuditRepository.insertEvent(
      trx,
      {
        userId: account?.userId ?? null,
        office: account?.displayName ?? null,
        role: memberships.find((membership) => membership.provinceCode === provinceCode)?.role ?? null,
        clientAddress: source.clientAddress,
        requestId: source.requestId,
      },
      { provinceCode, action, ...(account ? { subject: `account:${account.userId}` } : {}), after },
    );
  }
}

const mayRecord = onceAMinute();

/** An attempt that was not even looked at because too many went before; once a minute for each address and account. */
export async function recordBrake(
  db: Database,
  source: RequestSource,
  account: { userId: string; displayName: string } | null,
  after?: unknown,
): Promise<void> {
  if (!mayRecord(`brake ${addressGroup(source.clientAddress)} ${account?.userId ?? ''}`)) return;
  await withIdentity(db, null, (trx) =>
    recordAccountEvent(trx, source, account, 'account.sign_in_braked', after),
  );
}

/** An event that anybody can cause without an account; once a minute for each address. */
export async function recordStranger(
  db: Database,
  source: RequestSource,
  action: AuditAction,
  after: unknown,
): Promise<void> {
  if (!mayRecord(`${action} ${addressGroup(source.clientAddress)}`)) return;
  await withIdentity(db, null, (trx) => recordAccountEvent(trx, source, null, action, after));
}
