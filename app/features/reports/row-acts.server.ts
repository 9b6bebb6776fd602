import { markRemoved } from '~/features/files/FileRepository.server.ts';
import { keepFile, type TakenFile } from '~/features/files/take-file.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { canAct } from './core/lifecycle.ts';
import { doneOnOf, type ReportRowForm } from './core/report-form.ts';
import { judgeRows } from './core/row-state.ts';
import * as EvidenceRepository from './EvidenceRepository.server.ts';
import type { ReportKey } from './ReportRepository.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';
import { findAllRows, type ReportRow, type RowContent, updateRow } from './ReportRowRepository.server.ts';
import { type ReportSource, record } from './report-acts.server.ts';
import * as ThreadRepository from './ThreadRepository.server.ts';

/** A row and its report, or why nothing can be done with it now. */
async function openRow(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  role: ReportSource['role'],
): Promise<{ row: ReportRow; rows: ReportRow[] } | 'unknown' | 'locked'> {
  const rows = await findAllRows(t, key);
  const row = rows.find((each) => each.rowNo === rowNo);
  if (!row) return 'unknown';
  const part = await ReportRepository.findPart(t, { ...key, partNo: row.partNo });
  return part && canAct(part.state, 'save', role) ? { row, rows } : 'locked';
}

export type SaveResult =
  | { kind: 'unknown' }
  | { kind: 'locked' }
  | { kind: 'conflict'; present: ReportRow }
  /** `badDate`: everything is saved but the day, which cannot be read. */
  | { kind: 'done'; version: number; badDate: boolean };

/** Saves a row as it was typed, complete or not; every changed field is written down. */
export async function saveRow(
  t: TenantDb,
  key: ReportKey,
  { rowNo, version }: { rowNo: number; version: number },
  form: ReportRowForm,
  { today, source }: { today: string; source: ReportSource },
): Promise<SaveResult> {
  const found = await openRow(t, key, rowNo, source.role);
  if (found === 'unknown' || found === 'locked') return { kind: found };
  const { row, rows } = found;
  const doneOn = doneOnOf(form);
  const badDate = doneOn === 'unreadable';
  const content = contentOf(row, form, badDate ? row.doneOn : doneOn);
  const changed = { ...row, ...content };
  const [state] = judgeRows(
    rows.map((each) => (each.rowNo === rowNo ? changed : each)),
    { ...key, today },
  ).filter((each) => each.rowNo === rowNo);
  const settled = [
    ...form.asked,
    ...(form.confirmed === (row.confirmed ?? '') ? row.confirmedQuestions : []),
  ];
  content.confirmedQuestions = content.confirmed
    ? (state?.questions ?? []).filter((question) => settled.includes(question))
    : [];
  const changes = changesBetween(row, content);
  // Also when the same words came twice, once by themselves and once by the button.
  if (Object.keys(changes).length === 0) return { kind: 'done', version: row.version, badDate };
  if (row.version !== version) return { kind: 'conflict', present: row };
  const next = await updateRow(t, key, { rowNo, version }, content);
  if (next === null) return { kind: 'conflict', present: row };
  await record(t, { ...key, partNo: row.partNo }, source, 'row_changed', { rowNo, changes });
  return { kind: 'done', version: next, badDate };
}

function contentOf(row: ReportRow, form: ReportRowForm, doneOn: string | null): RowContent {
  return {
    action: row.action,
    responsible: form.responsible || null,
    status: form.status,
    statusText: form.statusText || null,
    doneOn,
    noEvidenceReason: form.noEvidenceReason || null,
    obstacle: form.obstacle || null,
    remark: form.remark || null,
    confirmed: form.confirmed || null,
    confirmedQuestions: [],
  };
}

function changesBetween(row: ReportRow, content: RowContent): Record<string, [unknown, unknown]> {
  const fields = Object.keys(content) as (keyof RowContent)[];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(row[field]) !== JSON.stringify(content[field]))
      .map((field) => [field, [row[field], content[field]]]),
  );
}

/** Puts a checked file or a link beside a row. */
export async function addEvidence(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  evidence: { file: TakenFile } | { url: string; label: string | null },
  source: ReportSource,
): Promise<'done' | 'unknown' | 'locked'> {
  const found = await openRow(t, key, rowNo, source.role);
  if (found === 'unknown' || found === 'locked') return found;
  const isFile = 'file' in evidence;
  const owner = { purpose: 'report_evidence', agencyCode: key.agencyCode, ownerId: null } as const;
  const kept = isFile ? { fileId: await keepFile(t, evidence.file, owner, source) } : evidence;
  await EvidenceRepository.insertEvidence(t, key, rowNo, kept, source.office);
  const name = isFile ? evidence.file.name : evidence.url;
  await record(t, { ...key, partNo: found.row.partNo }, source, 'evidence_added', {
    rowNo,
    changes: { evidence: [null, name] },
  });
  return 'done';
}

/** Takes a piece of evidence out of a row; it stays in the history, and its bytes stay where they are. */
export async function removeEvidence(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  evidenceId: string,
  source: ReportSource,
): Promise<'done' | 'unknown' | 'locked'> {
  const found = await openRow(t, key, rowNo, source.role);
  if (found === 'unknown' || found === 'locked') return found;
  const pieces = await EvidenceRepository.findAllEvidence(t, key, { rowNo });
  const piece = pieces.find((each) => each.evidenceId === evidenceId);
  const removed = await EvidenceRepository.removeEvidence(t, key, rowNo, evidenceId, source.office);
  if (!piece || !removed) return 'unknown';
  if (removed.fileId && !(await EvidenceRepository.isFileShown(t, key, removed.fileId)))
    await markRemoved(t, removed.fileId, source.office);
  await record(t, { ...key, partNo: found.row.partNo }, source, 'evidence_removed', {
    rowNo,
    changes: { evidence: [piece.fileName ?? piece.url, null] },
  });
  return 'done';
}

/** Says something about a row, as long as its part has not been accepted. */
export async function commentOnRow(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  { body, isFromProvince, source }: { body: string; isFromProvince: boolean; source: ReportSource },
): Promise<'done' | 'unknown' | 'locked'> {
  const part = await findPartOfRow(t, key, rowNo);
  if (!part) return 'unknown';
  if (part.state === 'accepted') return 'locked';
  await ThreadRepository.insertComment(t, key, { rowNo, isFromProvince, office: source.office, body });
  await record(t, { ...key, partNo: part.partNo }, source, 'commented', {
    rowNo,
    changes: { comment: [null, body] },
  });
  return 'done';
}

/** Marks a comment as settled. */
export async function resolveComment(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  commentId: string,
  source: ReportSource,
): Promise<'done' | 'unknown' | 'locked'> {
  const part = await findPartOfRow(t, key, rowNo);
  if (!part) return 'unknown';
  if (part.state === 'accepted') return 'locked';
  if (!(await ThreadRepository.resolveComment(t, key, rowNo, commentId, source.office))) return 'unknown';
  await record(t, { ...key, partNo: part.partNo }, source, 'resolved', { rowNo });
  return 'done';
}

async function findPartOfRow(t: TenantDb, key: ReportKey, rowNo: number) {
  const row = (await findAllRows(t, key)).find((each) => each.rowNo === rowNo);
  return row ? ReportRepository.findPart(t, { ...key, partNo: row.partNo }) : undefined;
}
