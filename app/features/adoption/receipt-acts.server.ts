import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';

/** The agency has seen the circular, and the version in force of it; each recorded the first time only. */
export async function openCircular(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  at: Date,
  source: AuditSource,
): Promise<void> {
  if (await ReceiptRepository.updateOpened(t, circularId, agencyCode, at))
    await record(t, source, 'circular.opened', circularId, undefined, agencyCode);
  const letterVersion = await ReceiptRepository.insertVersionOpened(t, circularId, agencyCode, at);
  if (letterVersion !== null)
    await record(t, source, 'circular.version_opened', circularId, { letterVersion }, agencyCode);
}

/**
 * The agency acknowledges through the person acting, the letter and the version in force of it alike; a second time
 * changes nothing (false).
 */
export async function acknowledge(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  at: Date,
  source: AuditSource,
): Promise<boolean> {
  const by = { userId: source.userId, office: source.office, at };
  const { office } = source;
  const isFirst = await ReceiptRepository.updateAcknowledged(t, circularId, agencyCode, by);
  if (isFirst) await record(t, source, 'circular.acknowledged', circularId, { office }, agencyCode);
  const letterVersion = await ReceiptRepository.upsertVersionAcknowledged(t, circularId, agencyCode, by);
  if (letterVersion !== null) {
    const after = { office, letterVersion };
    await record(t, source, 'circular.version_acknowledged', circularId, after, agencyCode);
  }
  return isFirst || letterVersion !== null;
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action:
    | 'circular.opened'
    | 'circular.acknowledged'
    | 'circular.version_opened'
    | 'circular.version_acknowledged',
  circularId: string,
  after: object | undefined,
  agencyCode: string,
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode,
    subject: `circular:${circularId}`,
    after,
  });
}
