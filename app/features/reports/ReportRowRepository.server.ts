import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Status } from './core/report-form.ts';
import { isOf, type ReportKey } from './ReportRepository.server.ts';

/** A row with what stands around it. Dates are `YYYY-MM-DD`. */
export interface ReportRow {
  rowNo: number;
  partNo: number;
  version: number;
  circularId: string | null;
  circularNumber: string | null;
  measureNo: number | null;
  instrument: string | null;
  indicatorNumber: number | null;
  weakness: string | null;
  action: string;
  responsible: string | null;
  status: Status;
  statusText: string | null;
  doneOn: string | null;
  noEvidenceReason: string | null;
  obstacle: string | null;
  remark: string | null;
  confirmed: string | null;
  confirmedQuestions: string[];
  updatedAt: Date;
  /** Pieces of evidence that were not removed. */
  evidence: number;
  comments: number;
  /** Comments of the province that are not settled. */
  openComments: number;
  /** The same measure in the 6-month report, for a 12-month one. */
  statusBefore: Status | null;
  statusTextBefore: string | null;
  doneOnBefore: string | null;
  obstacleBefore: string | null;
  /** Row of the 6-month report. */
  rowNoBefore: number | null;
}

/** All rows of a report in order, of all its parts. */
export async function findAllRows(t: TenantDb, key: ReportKey): Promise<ReportRow[]> {
  const ofRow = (alias: string) => sql`${sql.ref(`${alias}.province_code`)} = w.province_code
    and ${sql.ref(`${alias}.fiscal_year`)} = w.fiscal_year and ${sql.ref(`${alias}.agency_code`)} = w.agency_code
    and ${sql.ref(`${alias}.round`)} = w.round and ${sql.ref(`${alias}.row_no`)} = w.row_no`;
  const { rows } = await sql<ReportRow>`
    select w.row_no as "rowNo", w.part_no as "partNo", w.version, w.circular_id as "circularId",
      c.number as "circularNumber", w.measure_no as "measureNo", w.instrument, w.indicator_number as "indicatorNumber",
      w.weakness, w.action, w.responsible, w.status, w.status_text as "statusText", w.done_on as "doneOn",
      w.no_evidence_reason as "noEvidenceReason", w.obstacle, w.remark, w.confirmed,
      w.confirmed_questions as "confirmedQuestions", w.updated_at as "updatedAt",
      (select count(*)::int from report_evidence e where ${ofRow('e')} and e.removed_at is null) as evidence,
      (select count(*)::int from report_comment m where ${ofRow('m')}) as comments,
      (select count(*)::int from report_comment m where ${ofRow('m')} and m.is_from_province and m.resolved_at is null)
        as "openComments",
      b.status as "statusBefore", b.status_text as "statusTextBefore", b.done_on as "doneOnBefore",
      b.obstacle as "obstacleBefore", b.row_no as "rowNoBefore"
    from (select * from compliance_report_row where ${isOf(t, key)}) w
    left join circular c on c.province_code = w.province_code and c.circular_id = w.circular_id
    left join compliance_report_row b on w.round = '12m' and b.province_code = w.province_code
      and b.fiscal_year = w.fiscal_year and b.agency_code = w.agency_code and b.round = '6m'
      and b.circular_id = w.circular_id and b.measure_no = w.measure_no
    order by w.row_no`.execute(t.trx);
  return rows;
}

/** What a person writes in a row. */
export interface RowContent {
  action: string;
  responsible: string | null;
  status: Status;
  statusText: string | null;
  doneOn: string | null;
  noEvidenceReason: string | null;
  obstacle: string | null;
  remark: string | null;
  confirmed: string | null;
  confirmedQuestions: string[];
}

/** Writes a row if it still has the version that was read; its new version, or null when someone was faster. */
export async function updateRow(
  t: TenantDb,
  key: ReportKey,
  { rowNo, version }: { rowNo: number; version: number },
  content: RowContent,
): Promise<number | null> {
  const result = await t.trx
    .updateTable('compliance_report_row')
    .set({
      version: version + 1,
      action: content.action,
      responsible: content.responsible,
      status: content.status,
      status_text: content.statusText,
      done_on: content.doneOn,
      no_evidence_reason: content.noEvidenceReason,
      obstacle: content.obstacle,
      remark: content.remark,
      confirmed: content.confirmed,
      confirmed_questions: content.confirmedQuestions,
      updated_at: new Date(),
    })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('round', '=', key.round)
    .where('row_no', '=', rowNo)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n ? version + 1 : null;
}
