import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { isOf, keyOf, type ReportKey } from './ReportRepository.server.ts';

export type Comment = Awaited<ReturnType<typeof findAllComments>>[number];
export type HistoryEntry = Awaited<ReturnType<typeof findAllHistory>>[number];

/** What was said about a row (`rowNo`) or about all rows, oldest first. */
export async function findAllComments(t: TenantDb, key: ReportKey, rowNo: number | null = null) {
  return t.trx
    .selectFrom('report_comment')
    .select([
      'comment_id as commentId',
      'row_no as rowNo',
      'is_from_province as isFromProvince',
      'office',
      'body',
      'written_at as writtenAt',
      'resolved_at as resolvedAt',
      'resolved_by_office as resolvedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('round', '=', key.round)
    .$if(rowNo !== null, (query) => query.where('row_no', '=', rowNo as number))
    .orderBy('row_no')
    .orderBy('written_at')
    .orderBy('comment_id')
    .execute();
}

export async function insertComment(
  t: TenantDb,
  key: ReportKey,
  comment: { rowNo: number; isFromProvince: boolean; office: string | null; body: string },
): Promise<void> {
  await t.trx
    .insertInto('report_comment')
    .values({
      ...keyOf(t, key),
      row_no: comment.rowNo,
      comment_id: randomUUID(),
      is_from_province: comment.isFromProvince,
      office: comment.office,
      body: comment.body,
    })
    .execute();
}

/** Marks a comment as settled; false when it was not there or was settled already. */
export async function resolveComment(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  commentId: string,
  office: string | null,
): Promise<boolean> {
  const result = await sql`
    update report_comment set resolved_at = now(), resolved_by_office = ${office}
    where ${isOf(t, key)} and row_no = ${rowNo} and comment_id = ${commentId} and resolved_at is null`.execute(
    t.trx,
  );
  return (result.numAffectedRows ?? 0n) > 0n;
}

/** What can happen to a report and its rows, as the history names it. */
export type HistoryAct =
  | 'begun'
  | 'row_changed'
  | 'evidence_added'
  | 'evidence_removed'
  | 'commented'
  | 'resolved'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'acceptance_undone';

/** Writes down a change: of a row, or (rowNo null) of a part as a whole. */
export async function insertHistory(
  t: TenantDb,
  key: ReportKey & { partNo: number },
  entry: {
    rowNo: number | null;
    act: HistoryAct;
    office: string | null;
    role: string | null;
    changes?: Record<string, [unknown, unknown]>;
  },
): Promise<void> {
  await t.trx
    .insertInto('report_history')
    .values({
      ...keyOf(t, key),
      part_no: key.partNo,
      row_no: entry.rowNo,
      act: entry.act,
      office: entry.office,
      role: entry.role,
      changes: JSON.stringify(entry.changes ?? {}),
    })
    .execute();
}

/** Everything that happened to a report, or to one of its rows, newest first. */
export async function findAllHistory(
  t: TenantDb,
  key: ReportKey,
  { rowNo = null, limit }: { rowNo?: number | null; limit: number },
) {
  return t.trx
    .selectFrom('report_history')
    .select([
      'entry_no as entryNo',
      'part_no as partNo',
      'row_no as rowNo',
      'act',
      'at',
      'office',
      'role',
      'changes',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('round', '=', key.round)
    .$if(rowNo !== null, (query) => query.where('row_no', '=', rowNo as number))
    .orderBy('entry_no', 'desc')
    .limit(limit)
    .execute();
}
