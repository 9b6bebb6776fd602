import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ReportState } from './core/lifecycle.ts';
import type { ReportRowForm, Round } from './core/report-form.ts';

/** Which report: one an agency, fiscal year of the measures (BE) and round. */
export interface ReportKey {
  agencyCode: string;
  fiscalYear: number;
  round: Round;
}

export type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>;
export type ReportRow = Awaited<ReturnType<typeof findAllRows>>[number];

export async function findReport(t: TenantDb, key: ReportKey) {
  return t.trx
    .selectFrom('compliance_report')
    .select([
      'state',
      'version',
      'prepared_by_office as preparedByOffice',
      'submitted_at as submittedAt',
      'reviewed_at as reviewedAt',
      'review_comment as reviewComment',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('round', '=', key.round)
    .executeTakeFirst();
}

export async function findAllRows(t: TenantDb, key: ReportKey) {
  return t.trx
    .selectFrom('compliance_report_row')
    .select([
      'row_no as rowNo',
      'circular_id as circularId',
      'measure_no as measureNo',
      'instrument',
      'indicator_number as indicatorNumber',
      'weakness',
      'action',
      'responsible',
      'status',
      'status_text as statusText',
      'remark',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('round', '=', key.round)
    .orderBy('row_no')
    .execute();
}

/** Measures the agency adopted or adapted for the year that its report has no row for yet, with the round's due date. */
export async function findAllUnreported(t: TenantDb, key: ReportKey) {
  const { rows } = await sql<{ circularId: string; measureNo: number; title: string; responsible: string }>`
    select a.circular_id as "circularId", a.measure_no as "measureNo",
      case when a.decision = 'adapted' then coalesce(a.adapted->>'title', a.adapted_text)
        else coalesce(v.title, m.title) end as title,
      coalesce(a.adapted->>'responsiblePattern', v.responsible_pattern, m.responsible_pattern) as responsible
    from adoption a
    join circular c using (province_code, circular_id)
    join circular_measure m using (province_code, circular_id, measure_no)
    left join circular_measure_version v on v.province_code = a.province_code and v.circular_id = a.circular_id
      and v.measure_no = a.measure_no and v.version_no = a.letter_version
    where a.province_code = ${t.provinceCode} and a.agency_code = ${key.agencyCode}
      and a.decision in ('adopted', 'adapted') and a.ended_in is null and c.state = 'sent' and c.measures_fiscal_year = ${key.fiscalYear}
      and not exists (
        select from compliance_report_row r where r.province_code = a.province_code
          and r.fiscal_year = ${key.fiscalYear} and r.agency_code = a.agency_code and r.round = ${key.round}
          and r.circular_id = a.circular_id and r.measure_no = a.measure_no)
    order by c.sent_at, a.circular_id, a.measure_no`.execute(t.trx);
  return rows;
}

/** The earliest due date of the round among the circulars the agency received for the year. */
export async function findDueOn(t: TenantDb, key: ReportKey): Promise<string | null> {
  const column = key.round === '6m' ? sql.ref('c.report_6m_due_on') : sql.ref('c.report_12m_due_on');
  const { rows } = await sql<{ dueOn: string | null }>`
    select min(${column}) as "dueOn" from circular_recipient r join circular c using (province_code, circular_id)
    where r.province_code = ${t.provinceCode} and r.agency_code = ${key.agencyCode} and c.state = 'sent'
      and c.measures_fiscal_year = ${key.fiscalYear}`.execute(t.trx);
  return rows[0]?.dueOn ?? null;
}

/** Begins the report (version 1); false when there is one already. */
export async function insertReport(
  t: TenantDb,
  key: ReportKey,
  preparedByOffice: string | null,
): Promise<boolean> {
  const result = await t.trx
    .insertInto('compliance_report')
    .values({ ...keyOf(t, key), prepared_by_office: preparedByOffice, review_comment: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Moves the report to a state if it still has the version that was read; false when someone was faster. */
export async function updateReport(
  t: TenantDb,
  key: ReportKey,
  version: number,
  change: {
    state: ReportState;
    submittedAt?: Date;
    reviewedAt?: Date;
    reviewComment?: string | null;
    preparedByOffice?: string | null;
  },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('compliance_report')
    .set({
      state: change.state,
      version: version + 1,
      updated_at: new Date(),
      ...(change.submittedAt ? { submitted_at: change.submittedAt } : {}),
      ...(change.reviewedAt
        ? { reviewed_at: change.reviewedAt, review_comment: change.reviewComment ?? null }
        : {}),
      ...(change.preparedByOffice ? { prepared_by_office: change.preparedByOffice } : {}),
    })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('round', '=', key.round)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Adds a row for each measure that has none, after the rows there are; all begin as not started. */
export async function insertRowsFor(
  t: TenantDb,
  key: ReportKey,
  measures: readonly { circularId: string; measureNo: number; title: string; responsible: string }[],
  firstRowNo: number,
): Promise<void> {
  if (measures.length === 0) return;
  await t.trx
    .insertInto('compliance_report_row')
    .values(
      measures.map((measure, index) => ({
        ...keyOf(t, key),
        row_no: firstRowNo + index,
        circular_id: measure.circularId,
        measure_no: measure.measureNo,
        action: measure.title,
        responsible: measure.responsible,
        status: 'not_started' as const,
        instrument: null,
        indicator_number: null,
        weakness: null,
        status_text: null,
        remark: null,
      })),
    )
    .execute();
}

export async function updateRow(t: TenantDb, key: ReportKey, row: ReportRowForm): Promise<void> {
  await t.trx
    .updateTable('compliance_report_row')
    .set({
      action: row.action,
      responsible: row.responsible || null,
      status: row.status,
      status_text: row.statusText || null,
      remark: row.remark || null,
    })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('round', '=', key.round)
    .where('row_no', '=', row.rowNo)
    .execute();
}

function keyOf(t: TenantDb, key: ReportKey) {
  return {
    province_code: t.provinceCode,
    fiscal_year: key.fiscalYear,
    agency_code: key.agencyCode,
    round: key.round,
  };
}
