import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { isOf, keyOf, type ReportKey } from './ReportRepository.server.ts';

export type Evidence = Awaited<ReturnType<typeof findAllEvidence>>[number];

/** Evidence of a report, of one row or of all; removed pieces too, where `withRemoved`. */
export async function findAllEvidence(
  t: TenantDb,
  key: ReportKey,
  { rowNo = null, withRemoved = false }: { rowNo?: number | null; withRemoved?: boolean } = {},
) {
  return t.trx
    .selectFrom('report_evidence as e')
    .leftJoin('stored_file as f', (join) =>
      join.onRef('f.province_code', '=', 'e.province_code').onRef('f.file_id', '=', 'e.file_id'),
    )
    .select([
      'e.evidence_id as evidenceId',
      'e.row_no as rowNo',
      'e.file_id as fileId',
      'e.url',
      'e.label',
      'e.added_at as addedAt',
      'e.added_by_office as addedByOffice',
      'e.removed_at as removedAt',
      'f.name as fileName',
      'f.byte_size as size',
      'f.content_type as contentType',
      'f.scan',
    ])
    .where('e.province_code', '=', t.provinceCode)
    .where('e.fiscal_year', '=', key.fiscalYear)
    .where('e.agency_code', '=', key.agencyCode)
    .where('e.round', '=', key.round)
    .$if(rowNo !== null, (query) => query.where('e.row_no', '=', rowNo as number))
    .$if(!withRemoved, (query) => query.where('e.removed_at', 'is', null))
    .orderBy('e.row_no')
    .orderBy('e.added_at')
    .orderBy('e.evidence_id')
    .execute();
}

/** Puts a file that is kept already, or a link, beside a row. */
export async function insertEvidence(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  evidence: { fileId: string; url?: never } | { fileId?: never; url: string; label: string | null },
  office: string | null,
): Promise<string> {
  const evidenceId = randomUUID();
  await t.trx
    .insertInto('report_evidence')
    .values({
      ...keyOf(t, key),
      row_no: rowNo,
      evidence_id: evidenceId,
      file_id: evidence.fileId ?? null,
      url: evidence.url ?? null,
      label: evidence.url ? evidence.label : null,
      added_by_office: office,
    })
    .execute();
  return evidenceId;
}

/** Takes a piece of evidence out of a row; it stays in the history. What it was, or null when it was not there. */
export async function removeEvidence(
  t: TenantDb,
  key: ReportKey,
  rowNo: number,
  evidenceId: string,
  office: string | null,
): Promise<{ fileId: string | null; url: string | null } | null> {
  const { rows } = await sql<{ fileId: string | null; url: string | null }>`
    update report_evidence set removed_at = now(), removed_by_office = ${office}
    where ${isOf(t, key)} and row_no = ${rowNo} and evidence_id = ${evidenceId} and removed_at is null
    returning file_id as "fileId", url`.execute(t.trx);
  return rows[0] ?? null;
}

/** Whether other rows, of this round or the other, still show the file. */
export async function isFileShown(t: TenantDb, key: ReportKey, fileId: string): Promise<boolean> {
  const found = await t.trx
    .selectFrom('report_evidence')
    .select('evidence_id')
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', key.agencyCode)
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}
