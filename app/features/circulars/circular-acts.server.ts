import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { tellOfCircular } from '~/features/inbox/tell.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import type { CircularForm } from './core/circular-form.ts';
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
  await RecipientRepository.deleteEnded(t, circularId, fiscalYearOf(todayInThailand(at)));
  const recipients = (await RecipientRepository.findAll(t, circularId)).map(
    (recipient) => recipient.agencyCode,
  );
  if (measures === 0 || recipients.length === 0) {
    throw new Error('A circular without measures or recipients cannot be sent.');
  }
  await record(t, source, 'circular.sent', circularId, { after: { measures, recipients } });
  const sent = await CircularRepository.findById(t, circularId);
  if (sent) await tellOfCircular(t, sent, recipients, { at });
  return true;
}

async function fillDraft(t: TenantDb, circularId: string, form: CircularForm): Promise<void> {
  await CircularRepository.replaceMeasures(t, circularId, form.measureIds);
  await RecipientRepository.replaceRecipients(
    t,
    circularId,
    form,
    fiscalYearOf(form.datedOn ?? todayInThailand()),
  );
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action: 'circular.created' | 'circular.changed' | 'circular.sent',
  circularId: string,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    subject: `circular:${circularId}`,
    ...change,
  });
}
