import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import { tellOfReturn, tellOfSubmission, tellOfUnacceptance } from '~/features/inbox/tell.server.ts';
import { publishPapers, withdrawReport } from '~/features/public-page/switch-pages.server.ts';
import type { Role } from '~/lib/actor.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { nextState } from '~/lib/state-machine.ts';
import { whyNoUndo } from './core/acceptance.ts';
import { isOpen, reportMachine } from './core/lifecycle.ts';
import type { Missing } from './core/missing.ts';
import { judgeRows } from './core/row-state.ts';
import type { PartKey, ReportKey } from './ReportRepository.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';
import { findAllRows } from './ReportRowRepository.server.ts';
import { type HistoryAct, insertHistory } from './ThreadRepository.server.ts';

/** `conflict`: changed meanwhile; `locked`: cannot be done in its state by this person; `incomplete`: rows lack something. */
export type ActResult =
  | { kind: 'done' }
  | { kind: 'conflict' }
  | { kind: 'locked' }
  | { kind: 'no_comment' }
  /** An acceptance that stands: its time is over, or a later report was written on top of it. */
  | { kind: 'too_late' }
  | { kind: 'built_on' }
  | { kind: 'incomplete'; missing: Missing[] };

/** Who acts, with the role the process asks about. */
export type ReportSource = AuditSource & { role: Role };

/**
 * The report as the agency works on it: begun, with a row for every measure it adopted or adapted. Measures that come
 * when the report has been handed in begin a supplement, which is handed in and accepted by itself.
 */
export async function openReport(t: TenantDb, key: ReportKey, source: ReportSource): Promise<void> {
  if ((await ReportRepository.countUnreported(t, key)) === 0) return;
  const parts = await ReportRepository.findAllParts(t, key);
  const open = parts.find((part) => isOpen(part.state));
  const part = { ...key, partNo: open?.partNo ?? parts.length + 1 };
  if (!open) {
    if (!(await ReportRepository.insertPart(t, part, source.office))) return;
    await record(t, part, source, 'begun');
  }
  await ReportRepository.insertUnreportedRows(t, part);
}

/** Hands a part in, when nothing is missing in its rows. */
export async function submitReport(
  t: TenantDb,
  key: PartKey,
  version: number,
  { at, today, source }: { at: Date; today: string; source: ReportSource },
): Promise<ActResult> {
  const part = await ReportRepository.findPart(t, key);
  const state = part ? nextState(reportMachine, part.state, 'submit', source.role) : null;
  if (!part || state === null) return { kind: 'locked' };
  if (part.version !== version) return { kind: 'conflict' };
  const rows = await findAllRows(t, key);
  const own = new Set(rows.filter((row) => row.partNo === key.partNo).map((row) => row.rowNo));
  const missing = judgeRows(rows, { ...key, today })
    .filter(({ rowNo }) => own.has(rowNo))
    .flatMap((row) => row.missing.map((what) => ({ rowNo: row.rowNo, what })));
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const change = { state, submittedAt: at, preparedByOffice: source.office };
  if (!(await ReportRepository.updatePart(t, key, version, change))) return { kind: 'conflict' };
  await record(t, key, source, 'submitted');
  await tellOfSubmission(t, paperOf(key, version), at);
  return { kind: 'done' };
}

/** The province accepts a submitted part, or returns it: with a comment, or with comments on its rows. */
export async function reviewReport(
  t: TenantDb,
  key: PartKey,
  version: number,
  review: { act: 'accept' | 'return'; comment: string | null; at: Date; source: ReportSource },
): Promise<ActResult> {
  const part = await ReportRepository.findPart(t, key);
  const state = part ? nextState(reportMachine, part.state, review.act, review.source.role) : null;
  if (!part || state === null) return { kind: 'locked' };
  const rows = (await findAllRows(t, key)).filter((row) => row.partNo === key.partNo);
  const saysWhy = review.comment !== null || rows.some((row) => row.openComments > 0);
  if (review.act === 'return' && !saysWhy) return { kind: 'no_comment' };
  const change = { state, reviewedAt: review.at, reviewComment: review.comment };
  if (!(await ReportRepository.updatePart(t, key, version, change))) return { kind: 'conflict' };
  const changes: Changes = review.comment ? { comment: [null, review.comment] } : {};
  await record(t, key, review.source, review.act === 'accept' ? 'accepted' : 'returned', { changes });
  if (review.act === 'accept') await publishPapers(t, key.agencyCode);
  if (review.act === 'return') await tellOfReturn(t, paperOf(key, version), review.at);
  return { kind: 'done' };
}

/**
 * Takes an acceptance back, so that the province can look at the part again. The copy the public reads goes off its
 * page until the next acceptance; one of a supplement goes on without its rows.
 */
export async function takeAcceptanceBack(
  t: TenantDb,
  key: PartKey,
  version: number,
  { at, source }: { at: Date; source: ReportSource },
): Promise<ActResult> {
  const part = await ReportRepository.findPart(t, key);
  const state = part ? nextState(reportMachine, part.state, 'unaccept', source.role) : null;
  if (!part || state === null) return { kind: 'locked' };
  const isYearReported = await isHandedIn(t, { ...key, round: '12m' });
  const why = whyNoUndo({ round: key.round, reviewedAt: part.reviewedAt }, { at, isYearReported });
  if (why) return { kind: why };
  if (!(await ReportRepository.updatePart(t, key, version, { state }))) return { kind: 'conflict' };
  await record(t, key, source, 'acceptance_undone');
  if (key.partNo === 1) await withdrawReport(t, key, at);
  else await publishPapers(t, key.agencyCode);
  await tellOfUnacceptance(t, paperOf(key, version), at);
  return { kind: 'done' };
}

/** Whether the province has the report, accepted or not. */
export async function isHandedIn(t: TenantDb, key: ReportKey): Promise<boolean> {
  const report = await ReportRepository.findReport(t, key);
  return report !== undefined && !isOpen(report.state);
}

/** Versions of supplements are told apart from those of the report by thousands. */
function paperOf({ agencyCode, fiscalYear, round, partNo }: PartKey, version: number) {
  const duty = round === '6m' ? ('report6m' as const) : ('report12m' as const);
  return { agencyCode, fiscalYear, duty, version: (partNo - 1) * 1000 + version };
}

/** By field: what stood there before and what stands there since. */
type Changes = Record<string, [unknown, unknown]>;

const AUDIT_ACTION: Record<HistoryAct, AuditAction> = {
  begun: 'report.begun',
  row_changed: 'report.saved',
  evidence_added: 'report.evidence_added',
  evidence_removed: 'report.evidence_removed',
  commented: 'report.commented',
  resolved: 'report.comment_resolved',
  submitted: 'report.submitted',
  returned: 'report.returned',
  accepted: 'report.accepted',
  acceptance_undone: 'report.acceptance_undone',
};

/** Writes an act down twice: in the report's own history, which the agency reads, and in the province's audit trail. */
export async function record(
  t: TenantDb,
  key: PartKey,
  source: ReportSource,
  act: HistoryAct,
  { rowNo = null, changes = {} }: { rowNo?: number | null; changes?: Changes } = {},
): Promise<void> {
  await insertHistory(t, key, { rowNo, act, office: source.office, role: source.role, changes });
  const places = [
    key.fiscalYear,
    key.round,
    ...(key.partNo > 1 ? [`part-${key.partNo}`] : []),
    ...(rowNo ? [rowNo] : []),
  ];
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: AUDIT_ACTION[act],
    agencyCode: key.agencyCode,
    subject: `report:${places.join('/')}`,
    before: Object.fromEntries(Object.entries(changes).map(([field, [before]]) => [field, before])),
    after: {
      act,
      ...Object.fromEntries(Object.entries(changes).map(([field, [, after]]) => [field, after])),
    },
  });
}
