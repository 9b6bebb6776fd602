import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import type { NewDecision } from './core/decision-form.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';

/** The agency has seen the circular; recorded the first time only. */
export async function openCircular(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  at: Date,
  source: AuditSource,
): Promise<void> {
  if (await ReceiptRepository.updateOpened(t, circularId, agencyCode, at)) {
    await record(t, source, 'circular.opened', circularId, {}, agencyCode);
  }
}

/** The agency acknowledges through the person acting; a second time changes nothing. */
export async function acknowledge(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  at: Date,
  source: AuditSource,
): Promise<boolean> {
  const by = { userId: source.userId, office: source.office, at };
  if (!(await ReceiptRepository.updateAcknowledged(t, circularId, agencyCode, by))) return false;
  await record(
    t,
    source,
    'circular.acknowledged',
    circularId,
    { after: { office: source.office } },
    agencyCode,
  );
  return true;
}

/** The agency adopts, adapts or declines one measure; false when the decision was changed meanwhile. */
export async function decideMeasure(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  decision: NewDecision,
  at: Date,
  source: AuditSource,
): Promise<boolean> {
  const earlier = (await AdoptionRepository.findAll(t, circularId, agencyCode)).find(
    (each) => each.measureNo === decision.measureNo,
  );
  const by = { userId: source.userId, at };
  if (!(await AdoptionRepository.upsertDecision(t, circularId, agencyCode, decision, by))) return false;
  await record(t, source, 'measure.decided', circularId, { before: earlier, after: decision }, agencyCode);
  return true;
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action: 'circular.opened' | 'circular.acknowledged' | 'measure.decided',
  circularId: string,
  change: { before?: unknown; after?: unknown },
  agencyCode: string,
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode,
    subject: `circular:${circularId}`,
    ...change,
  });
}
