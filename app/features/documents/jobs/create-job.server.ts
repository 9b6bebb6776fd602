import { randomUUID } from 'node:crypto';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import * as AddresseeRepository from '~/features/circulars/AddresseeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { DocumentKind } from '../core/kind.ts';
import { documentSearch } from '../document-search-params.ts';
import { type Choice, chooseAgencies, type Mode, offeredBodies } from './core/choose-agencies.ts';
import { MOST_AGENCIES } from './core/job-state.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import * as JobChoiceRepository from './JobChoiceRepository.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';
import type { JobForm } from './read-job-form.ts';

export type JobFault = 'formats' | 'year' | 'agencies' | 'too_many';

/** Makes a job that is checked first. Its agencies are those there are now; later ones do not join it. */
export async function createJob(
  t: TenantDb,
  form: JobForm,
  order: { kind: DocumentKind; verifyAt: string; isDemo: boolean; by: AuditSource },
): Promise<{ jobId: string } | { fault: JobFault }> {
  const { kind, by } = order;
  const formats = form.formats.filter((format) => kind.formats.includes(format));
  if (formats.length === 0) return { fault: 'formats' };
  if (form.year === null) return { fault: 'year' };
  if (form.mode === null) return { fault: 'agencies' };
  const bodies = offeredBodies(kind, await AddresseeRepository.findAllChoices(t, form.year));
  const named =
    form.mode === 'circular' ? await JobChoiceRepository.findAllRecipients(t, form.value) : form.agencies;
  const agencies = chooseAgencies(bodies, { mode: form.mode, value: form.value }, new Set(named));
  if (agencies.length === 0) return { fault: 'agencies' };
  if (agencies.length > MOST_AGENCIES) return { fault: 'too_many' };
  const job: DocumentJobRepository.NewJob = {
    jobId: randomUUID(),
    kind: kind.key,
    asked: Object.fromEntries(new URLSearchParams(documentSearch.toSearch(askedOf(form, kind)))),
    fiscalYear: form.year,
    formats,
    choice: await nameChoice(t, form.mode, form.value, bodies),
    verifyAt: order.verifyAt,
    userId: by.userId,
    office: by.office,
    role: by.role,
    isDemo: order.isDemo,
  };
  await DocumentJobRepository.insertJob(t, job);
  await JobItemRepository.insertAll(t, job.jobId, agencies);
  const { asked, fiscalYear, choice } = job;
  await insertEvent(t.trx, by, {
    provinceCode: t.provinceCode,
    action: 'document_job.created',
    subject: `document_job:${job.jobId}`,
    after: { kind: kind.key, fiscalYear, asked, formats, choice, agencies: agencies.length },
  });
  return { jobId: job.jobId };
}

/** The year, the digits and the kind's own questions; what was typed for others is left out. */
function askedOf({ asked }: JobForm, kind: DocumentKind): Partial<JobForm['asked']> {
  const own = Object.fromEntries(kind.questions.map((question) => [question, asked[question]]));
  return { ...own, year: asked.year, digits: asked.digits };
}

async function nameChoice(
  t: TenantDb,
  mode: Mode,
  value: string,
  bodies: readonly AddresseeRepository.AgencyChoice[],
): Promise<Choice> {
  if (mode === 'district')
    return { mode, value, name: bodies.find((body) => body.districtCode === value)?.districtNameTh ?? '' };
  if (mode !== 'circular') return { mode, value, name: '' };
  const circulars = await JobChoiceRepository.findAllCirculars(t);
  const circular = circulars.find(({ circularId }) => circularId === value);
  return { mode, value, name: [circular?.number, circular?.subject].filter(Boolean).join(' ') };
}
