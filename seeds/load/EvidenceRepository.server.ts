import { createHash } from 'node:crypto';
import type { FileStore } from '~/features/files/FileStore.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import {
  CONTENT_TYPES,
  EVIDENCE_FILES,
  type EvidenceFileName,
  evidenceBytes,
} from '../demo/cycle/evidence-files.ts';
import type { ReportRecord, ReportRowRecord } from '../factories/report.ts';
import { insertNewRows } from './BulkRepository.server.ts';

/*
 * What stands beside the rows of the invented reports: evidence, comments and the history. Keys are made of what they
 * stand for, so that a second load adds nothing.
 */

const FILES = Object.keys(EVIDENCE_FILES) as EvidenceFileName[];
const DIGESTS = new Map(
  FILES.map((name) => [name, createHash('sha256').update(evidenceBytes(name)).digest('hex')]),
);

/** Keeps the bytes of the invented evidence for a province. */
export async function keepEvidenceFiles(store: FileStore, provinceCode: string): Promise<void> {
  for (const name of FILES)
    await store.put({ provinceCode, sha256: DIGESTS.get(name) ?? '' }, evidenceBytes(name));
}

interface Placed {
  report: ReportRecord;
  row: ReportRowRecord;
  rowNo: number;
}

/** Evidence and comments of the reports' rows, and what happened to each report. */
export async function insertProof(t: TenantDb, reports: readonly ReportRecord[]): Promise<void> {
  const placed = reports.flatMap((report) => report.rows.map((row, at) => ({ report, row, rowNo: at + 1 })));
  await insertFiles(t, placed);
  await insertEvidence(t, placed);
  await insertComments(t, placed);
  await insertHistory(t, reports);
}

const keyOf = (t: TenantDb, report: ReportRecord) => ({
  province_code: t.provinceCode,
  fiscal_year: report.fiscalYear,
  agency_code: report.agencyCode,
  round: report.round,
});
const nameOf = ({ agencyCode, fiscalYear, round }: ReportRecord, rest: string) =>
  `demo-${agencyCode}-${fiscalYear}-${round}-${rest}`;

async function insertFiles(t: TenantDb, placed: readonly Placed[]): Promise<void> {
  await insertNewRows(
    t.trx,
    'stored_file',
    placed.flatMap(({ report, row, rowNo }) =>
      (row.evidence ?? []).flatMap((piece) => {
        if (!('file' in piece)) return [];
        const name = piece.file as EvidenceFileName;
        return [
          {
            province_code: t.provinceCode,
            file_id: nameOf(report, `${rowNo}`),
            purpose: 'report_evidence',
            agency_code: report.agencyCode,
            sha256: DIGESTS.get(name),
            byte_size: evidenceBytes(name).length,
            content_type: CONTENT_TYPES[EVIDENCE_FILES[name].kind],
            name: piece.name,
            is_shared: false,
            scan: 'off',
            uploaded_by_office: report.preparedByOffice,
            uploaded_at: report.updatedAt,
          },
        ];
      }),
    ),
  );
}

async function insertEvidence(t: TenantDb, placed: readonly Placed[]): Promise<void> {
  await insertNewRows(
    t.trx,
    'report_evidence',
    placed.flatMap(({ report, row, rowNo }) =>
      (row.evidence ?? []).map((piece, at) => ({
        ...keyOf(t, report),
        row_no: rowNo,
        evidence_id: `demo-${at}`,
        file_id: 'file' in piece ? nameOf(report, `${rowNo}`) : null,
        url: 'url' in piece ? piece.url : null,
        label: 'url' in piece ? piece.label : null,
        added_at: report.updatedAt,
        added_by_office: report.preparedByOffice,
      })),
    ),
  );
}

async function insertComments(t: TenantDb, placed: readonly Placed[]): Promise<void> {
  await insertNewRows(
    t.trx,
    'report_comment',
    placed.flatMap(({ report, row, rowNo }) =>
      row.comment
        ? [
            {
              ...keyOf(t, report),
              row_no: rowNo,
              comment_id: 'demo',
              is_from_province: true,
              office: 'สำนักงานจังหวัด (สมมติ)',
              body: row.comment.body,
              written_at: report.reviewedAt ?? report.updatedAt,
              resolved_at: row.comment.isResolved ? report.reviewedAt : null,
              resolved_by_office: row.comment.isResolved ? report.preparedByOffice : null,
            },
          ]
        : [],
    ),
  );
}

async function insertHistory(t: TenantDb, reports: readonly ReportRecord[]): Promise<void> {
  const known = await t.trx
    .selectFrom('report_history')
    .select(['fiscal_year', 'agency_code', 'round'])
    .distinct()
    .where('province_code', '=', t.provinceCode)
    .execute();
  const has = new Set(known.map((each) => `${each.agency_code} ${each.fiscal_year} ${each.round}`));
  await insertNewRows(
    t.trx,
    'report_history',
    reports
      .filter(({ agencyCode, fiscalYear, round }) => !has.has(`${agencyCode} ${fiscalYear} ${round}`))
      .flatMap((report) => {
        const entry = (act: string, at: string | null, office: string | null) =>
          at ? [{ ...keyOf(t, report), part_no: 1, act, at, office, changes: {} }] : [];
        const province = 'สำนักงานจังหวัด (สมมติ)';
        return [
          ...entry('submitted', report.submittedAt, report.preparedByOffice),
          ...entry(report.state === 'returned' ? 'returned' : 'accepted', report.reviewedAt, province),
        ];
      }),
  );
}
