import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import type { CircularForm } from './core/circular-form.ts';
import type { NewDecision } from './core/decision-form.ts';
import * as RecipientRepository from './RecipientRepository.server.ts';

/** Saves a new draft with its measures and recipients; returns its id. */
export async function draftCircular(
  t: TenantDb,
  form: CircularForm,
  source: AuditSource,
  given: { circularId?: string; isDemo?: boolean } = {},
): Promise<string> {
  const circularId = await CircularRepository.insertCircular(t, form, given);
  await fillDraft(t, circularId, form);
  await record(t, source, 'circular.created', circularId, { after: form });
  return circularId;
}

/** Changes a draft; false (and nothing changed) when it has another version by now or was sent. */
export async function changeDraft(
  t: TenantDb,
  circularId: string,
  version: number,
  form: CircularForm,
  source: AuditSource,
): Promise<boolean> {
  const before = await CircularRepository.findById(t, circularId);
  if (!(await CircularRepository.updateCircular(t, circularId, version, form))) return false;
  await fillDraft(t, circularId, form);
  await record(t, source, 'circular.changed', circularId, { before, after: form });
  return true;
}

/**
 * Sends a draft to its recipients: the measures are frozen as the library has them now, and every recipient gets it
 * exactly once. Pressing twice sends once: false = it had been sent before.
 */
export async function sendCircular(
  t: TenantDb,
  circularId: string,
  at: Date,
  source: AuditSource,
): Promise<boolean> {
  if (!(await CircularRepository.updateToSent(t, circularId, at))) return false;
  const carried = await CircularRepository.findAllMeasures(t, circularId);
  const ids = carried.flatMap((measure) => (measure.measureId ? [measure.measureId] : []));
  const measures = await CircularRepository.replaceMeasures(t, circularId, ids);
  const recipients = (await RecipientRepository.findAll(t, circularId)).map(
    (recipient) => recipient.agencyCode,
  );
  if (measures === 0 || recipients.length === 0) {
    throw new Error('A circular without measures or recipients cannot be sent.');
  }
  await record(t, source, 'circular.sent', circularId, { after: { measures, recipients } });
  return true;
}

/** The agency has seen the circular; recorded the first time only. */
export async function openCircular(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  at: Date,
  source: AuditSource,
): Promise<void> {
  if (await RecipientRepository.updateOpened(t, circularId, agencyCode, at)) {
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
  if (!(await RecipientRepository.updateAcknowledged(t, circularId, agencyCode, by))) return false;
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

async function fillDraft(t: TenantDb, circularId: string, form: CircularForm): Promise<void> {
  await CircularRepository.replaceMeasures(t, circularId, form.measureIds);
  await RecipientRepository.replaceRecipients(t, circularId, form);
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action:
    | 'circular.created'
    | 'circular.changed'
    | 'circular.sent'
    | 'circular.opened'
    | 'circular.acknowledged'
    | 'measure.decided',
  circularId: string,
  change: { before?: unknown; after?: unknown },
  agencyCode: string | null = null,
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode,
    subject: `circular:${circularId}`,
    ...change,
  });
}
