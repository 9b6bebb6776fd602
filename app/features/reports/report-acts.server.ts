import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import { tellOfReturn, tellOfSubmission } from '~/features/inbox/tell.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { nextState } from './core/lifecycle.ts';
import { type Missing, missingForSubmit, type ReportRowForm } from './core/report-form.ts';
import type { ReportKey } from './ReportRepository.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';

/** `conflict`: changed meanwhile; `locked`: cannot be done in its state; `incomplete`: rows lack something. */
export type ActResult =
  | { kind: 'done' }
  | { kind: 'conflict' }
  | { kind: 'locked' }
  | { kind: 'incomplete'; missing: Missing[] };

/** The report as the agency works on it: begun, with a row for every measure it adopted or adapted. */
export async function openReport(t: TenantDb, key: ReportKey, office: string | null): Promise<void> {
  const report = await ReportRepository.findReport(t, key);
  if (report && nextState(report.state, 'save') === null) return;
  const unreported = await ReportRepository.findAllUnreported(t, key);
  if (unreported.length === 0) return;
  if (!report) await ReportRepository.insertReport(t, key, office);
  const rows = await ReportRepository.findAllRows(t, key);
  const last = Math.max(0, ...rows.map((row) => row.rowNo));
  await ReportRepository.insertRowsFor(t, key, unreported, last + 1);
}

/** Saves what was typed and, when asked, submits it. Nothing is lost when it cannot be submitted yet: it is saved. */
export async function saveReport(
  t: TenantDb,
  key: ReportKey,
  version: number,
  rows: readonly ReportRowForm[],
  { submit, at, source }: { submit: boolean; at: Date; source: AuditSource },
): Promise<ActResult> {
  const report = await ReportRepository.findReport(t, key);
  const saved = nextState(report?.state ?? 'none', 'save');
  if (!report || saved === null) return { kind: 'locked' };
  const missing = submit ? missingForSubmit(rows) : [];
  const state = submit && missing.length === 0 ? nextState(report.state, 'submit') : saved;
  if (state === null) return { kind: 'locked' };
  const before = await ReportRepository.findAllRows(t, key);
  const isSubmitted = state === 'submitted';
  const change = { state, preparedByOffice: source.office, ...(isSubmitted ? { submittedAt: at } : {}) };
  if (!(await ReportRepository.updateReport(t, key, version, change))) return { kind: 'conflict' };
  for (const row of rows) await ReportRepository.updateRow(t, key, row);
  await record(t, key, source, isSubmitted ? 'report.submitted' : 'report.saved', { before, after: rows });
  if (isSubmitted) await tellOfSubmission(t, paperOf(key, version), at);
  return missing.length > 0 ? { kind: 'incomplete', missing } : { kind: 'done' };
}

/** The province accepts a submitted report, or returns it with a comment. */
export async function reviewReport(
  t: TenantDb,
  key: ReportKey,
  version: number,
  review: { act: 'accept' | 'return'; comment: string | null; at: Date; source: AuditSource },
): Promise<ActResult> {
  const report = await ReportRepository.findReport(t, key);
  const state = nextState(report?.state ?? 'none', review.act);
  if (state === null) return { kind: 'locked' };
  const change = { state, reviewedAt: review.at, reviewComment: review.comment };
  if (!(await ReportRepository.updateReport(t, key, version, change))) return { kind: 'conflict' };
  const action = review.act === 'accept' ? 'report.accepted' : 'report.returned';
  await record(t, key, review.source, action, { after: { comment: review.comment } });
  if (review.act === 'return') await tellOfReturn(t, paperOf(key, version), review.at);
  return { kind: 'done' };
}

function paperOf({ agencyCode, fiscalYear, round }: ReportKey, version: number) {
  return {
    agencyCode,
    fiscalYear,
    duty: round === '6m' ? ('report6m' as const) : ('report12m' as const),
    version,
  };
}

async function record(
  t: TenantDb,
  key: ReportKey,
  source: AuditSource,
  action: AuditAction,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode: key.agencyCode,
    subject: `report:${key.fiscalYear}/${key.round}`,
    ...change,
  });
}
