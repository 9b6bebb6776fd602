import { adaptedInOne } from '~/features/adoption/core/decision-form.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { CircularRecord, MeasureRecord } from '../factories/circular.ts';
import type { ReportRecord } from '../factories/report.ts';
import { insertNewRows, upsertRows } from './BulkRepository.server.ts';

/*
 * What happened in the past, written in bulk and with its own dates: published circulars and reports, and what the
 * invented agencies did, of which there are thousands. What is there already stays as people have left it.
 */

/** `fiscalYear` (BE): the year in which the measures are carried out. */
export async function insertLibrary(
  t: TenantDb,
  library: readonly MeasureRecord[],
  fiscalYear: number,
): Promise<void> {
  const rows = library.map((measure) => ({
    province_code: t.provinceCode,
    measure_id: measure.measureId,
    fiscal_year: fiscalYear,
    ...textsOf(measure),
    tied_items: measure.tiedItems,
    source: measure.source,
  }));
  await insertNewRows(t.trx, 'measure', rows);
}

export async function insertCirculars(t: TenantDb, circulars: readonly CircularRecord[]): Promise<void> {
  const province_code = t.provinceCode;
  await insertNewRows(
    t.trx,
    'circular',
    circulars.map((circular) => ({
      province_code,
      circular_id: circular.circularId,
      number: circular.number,
      dated_on: circular.datedOn,
      subject: circular.subject,
      body: circular.body,
      signed_role: circular.signedRole,
      results_fiscal_year: circular.resultsFiscalYear,
      measures_fiscal_year: circular.measuresFiscalYear,
      acknowledge_due_on: circular.acknowledgeDueOn,
      plan_due_on: circular.planDueOn,
      report_6m_due_on: circular.report6mDueOn,
      report_12m_due_on: circular.report12mDueOn,
      state: circular.sentAt ? 'sent' : 'draft',
      sent_at: circular.sentAt,
      created_at: circular.sentAt ?? `${circular.datedOn}T08:30:00+07:00`,
      is_demo: circular.isDemo,
      recipients_text: circular.recipientsText,
    })),
  );
  await insertNewRows(
    t.trx,
    'circular_measure',
    circulars.flatMap(({ circularId, measures }) =>
      measures.map((measure, at) => ({
        province_code,
        circular_id: circularId,
        measure_no: at + 1,
        measure_id: measure.measureId,
        measure_version: 1,
        ...textsOf(measure),
      })),
    ),
  );
  for (const circular of circulars) await upsertReceipts(t, circular);
}

/** Receipts of a circular that was just sent, with what was decided on its measures. */
export async function upsertReceipts(
  t: TenantDb,
  { circularId, receipts }: Pick<CircularRecord, 'circularId' | 'receipts'>,
): Promise<void> {
  const key = { province_code: t.provinceCode, circular_id: circularId };
  await upsertRows(
    t.trx,
    'circular_recipient',
    ['province_code', 'circular_id', 'agency_code'],
    receipts.map((receipt) => ({
      ...key,
      agency_code: receipt.agencyCode,
      opened_at: receipt.openedAt,
      acknowledged_at: receipt.acknowledgedAt,
      acknowledged_by_office: receipt.acknowledgedByOffice,
    })),
  );
  await insertNewRows(
    t.trx,
    'adoption',
    receipts.flatMap(({ agencyCode, decisions }) =>
      decisions.map((decision) => ({
        ...key,
        measure_no: decision.measureNo,
        agency_code: agencyCode,
        decision: decision.decision,
        reason: decision.reason,
        adapted_text: decision.adapted ? adaptedInOne(decision.adapted) : decision.adaptedText,
        adapted: decision.adapted ?? null,
        decided_at: decision.decidedAt,
      })),
    ),
  );
}

export async function insertReports(t: TenantDb, reports: readonly ReportRecord[]): Promise<void> {
  const keyOf = ({ agencyCode, fiscalYear, round }: ReportRecord) => ({
    province_code: t.provinceCode,
    fiscal_year: fiscalYear,
    agency_code: agencyCode,
    round,
  });
  await insertNewRows(
    t.trx,
    'compliance_report',
    reports.map((report) => ({
      ...keyOf(report),
      version: report.version,
      state: report.state,
      prepared_by_office: report.preparedByOffice,
      submitted_at: report.submittedAt,
      reviewed_at: report.reviewedAt,
      review_comment: report.reviewComment,
      updated_at: report.updatedAt,
    })),
  );
  await insertNewRows(
    t.trx,
    'compliance_report_row',
    reports.flatMap((report) =>
      report.rows.map((row, at) => ({
        ...keyOf(report),
        row_no: at + 1,
        circular_id: row.circularId,
        measure_no: row.measureNo,
        instrument: row.instrument,
        indicator_number: row.indicatorNumber,
        weakness: row.weakness,
        action: row.action,
        responsible: row.responsible,
        status: row.status,
        status_text: row.statusText,
        remark: row.remark,
        done_on: row.doneOn ?? null,
        no_evidence_reason: row.noEvidenceReason ?? null,
        obstacle: row.obstacle ?? null,
        confirmed: row.confirmed ?? null,
        confirmed_questions: row.confirmed ? ['says_ongoing'] : [],
        version: 1,
        part_no: 1,
        updated_at: report.updatedAt,
      })),
    ),
  );
}

const textsOf = (measure: MeasureRecord) => ({
  title: measure.title,
  steps: measure.steps,
  responsible_pattern: measure.responsiblePattern,
  timeframe_kind: measure.timeframeKind,
  timeframe_text: measure.timeframeText,
  follow_up: measure.followUp,
  topic_nos: measure.topicNos,
});
