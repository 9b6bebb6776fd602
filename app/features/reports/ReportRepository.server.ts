import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ReportState } from './core/lifecycle.ts';
import type { Round } from './core/report-form.ts';

/** Which report: one an agency, fiscal year of the measures (BE) and round. */
export interface ReportKey {
  agencyCode: string;
  fiscalYear: number;
  round: Round;
}

/** A part of a report with a state of its own: 1 = the report, from 2 on its supplements. */
export interface PartKey extends ReportKey {
  partNo: number;
}

export interface ReportPart {
  partNo: number;
  state: ReportState;
  version: number;
  preparedByOffice: string | null;
  submittedAt: Date | null;
  reviewedAt: Date | null;
  reviewComment: string | null;
}

/** The report and its supplements in order; empty while it has not been begun. */
export async function findAllParts(t: TenantDb, key: ReportKey): Promise<ReportPart[]> {
  const columns = sql`state, version, prepared_by_office as "preparedByOffice", submitted_at as "submittedAt",
    reviewed_at as "reviewedAt", review_comment as "reviewComment"`;
  const { rows } = await sql<ReportPart>`
    select 1 as "partNo", ${columns} from compliance_report where ${isOf(t, key)}
    union all
    select part_no, ${columns} from report_supplement where ${isOf(t, key)}
    order by 1`.execute(t.trx);
  return rows;
}

/** The report itself. */
export async function findReport(t: TenantDb, key: ReportKey): Promise<ReportPart | undefined> {
  return findPart(t, { ...key, partNo: 1 });
}

export async function findPart(t: TenantDb, key: PartKey): Promise<ReportPart | undefined> {
  return (await findAllParts(t, key)).find((part) => part.partNo === key.partNo);
}

/** How many measures the agency adopted or adapted for the year that its report has no row for yet. */
export async function countUnreported(t: TenantDb, key: ReportKey): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${unreported(t, key)}`.execute(t.trx);
  return rows[0]?.count ?? 0;
}

/**
 * Adds a row for each measure that has none, numbered after the rows there are. A 12-month row begins where the 6-month
 * row of the measure stood, and one that was done keeps its text, day and evidence.
 */
export async function insertUnreportedRows(t: TenantDb, key: PartKey): Promise<void> {
  const half = sql`province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear} and agency_code = ${key.agencyCode} and round = '6m'`;
  const was = sql`${key.round} = '12m' and b.status = 'done'`;
  await sql`
    insert into compliance_report_row (province_code, fiscal_year, agency_code, round, part_no, row_no, circular_id,
      measure_no, action, responsible, status, status_text, done_on, no_evidence_reason, obstacle)
    select a.province_code, ${key.fiscalYear}::int, a.agency_code, ${key.round}::text, ${key.partNo}::int,
      (select coalesce(max(row_no), 0) from compliance_report_row where ${isOf(t, key)})
        + row_number() over (order by c.sent_at, a.circular_id, a.measure_no),
      a.circular_id, a.measure_no,
      case when a.decision = 'adapted' then coalesce(a.adapted->>'title', a.adapted_text)
        else coalesce(v.title, m.title) end,
      coalesce(b.responsible, a.adapted->>'responsiblePattern', v.responsible_pattern, m.responsible_pattern), coalesce(b.status, 'not_started'),
      case when ${was} then b.status_text end, case when ${was} then b.done_on end,
      case when ${was} then b.no_evidence_reason end, b.obstacle
    ${unreported(
      t,
      key,
      sql`left join (select * from compliance_report_row where ${half}) b
      on ${key.round} = '12m' and b.circular_id = a.circular_id and b.measure_no = a.measure_no`,
    )}`.execute(t.trx);
  if (key.round === '6m') return;
  await sql`
    insert into report_evidence (province_code, fiscal_year, agency_code, round, row_no, evidence_id, file_id, url, label,
      added_at, added_by_office)
    select e.province_code, e.fiscal_year, e.agency_code, ${key.round}, r.row_no, gen_random_uuid()::text, e.file_id, e.url,
      e.label, e.added_at, e.added_by_office
    from report_evidence e
    join compliance_report_row b using (province_code, fiscal_year, agency_code, round, row_no)
    join compliance_report_row r on r.province_code = b.province_code and r.fiscal_year = b.fiscal_year
      and r.agency_code = b.agency_code and r.round = ${key.round} and r.circular_id = b.circular_id
      and r.measure_no = b.measure_no and r.part_no = ${key.partNo} and r.status = 'done'
    where e.province_code = ${t.provinceCode} and e.fiscal_year = ${key.fiscalYear} and e.agency_code = ${key.agencyCode}
      and e.round = '6m' and e.removed_at is null
      and not exists (select from report_evidence x where x.province_code = r.province_code and x.fiscal_year = r.fiscal_year
        and x.agency_code = r.agency_code and x.round = r.round and x.row_no = r.row_no)`.execute(t.trx);
}

/** The earliest due date of the round among the circulars whose measures the part reports on. */
export async function findDueOn(t: TenantDb, key: PartKey): Promise<string | null> {
  const column = key.round === '6m' ? sql.ref('c.report_6m_due_on') : sql.ref('c.report_12m_due_on');
  const { rows } = await sql<{ dueOn: string | null }>`
    select min(${column}) as "dueOn" from circular_recipient r join circular c using (province_code, circular_id)
    where r.province_code = ${t.provinceCode} and r.agency_code = ${key.agencyCode} and c.state = 'sent'
      and c.measures_fiscal_year = ${key.fiscalYear}
      and (not exists (select from compliance_report_row w where ${isOf(t, key)} and w.part_no = ${key.partNo})
        or exists (select from compliance_report_row w where ${isOf(t, key)} and w.part_no = ${key.partNo}
          and w.circular_id = c.circular_id))`.execute(t.trx);
  return rows[0]?.dueOn ?? null;
}

/** Begins a part (version 1); false when there is one already. */
export async function insertPart(
  t: TenantDb,
  key: PartKey,
  preparedByOffice: string | null,
): Promise<boolean> {
  const values = { ...keyOf(t, key), prepared_by_office: preparedByOffice, review_comment: null };
  const insert =
    key.partNo === 1
      ? t.trx.insertInto('compliance_report').values(values)
      : t.trx.insertInto('report_supplement').values({ ...values, part_no: key.partNo });
  const result = await insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Moves a part to a state if it still has the version that was read; false when someone was faster. */
export async function updatePart(
  t: TenantDb,
  key: PartKey,
  version: number,
  change: {
    state: ReportState;
    submittedAt?: Date;
    reviewedAt?: Date;
    reviewComment?: string | null;
    preparedByOffice?: string | null;
  },
): Promise<boolean> {
  const table = sql.table(key.partNo === 1 ? 'compliance_report' : 'report_supplement');
  const ofPart = key.partNo === 1 ? sql`true` : sql`part_no = ${key.partNo}`;
  const result = await sql`
    update ${table} set state = ${change.state}, version = version + 1, updated_at = now(),
      submitted_at = coalesce(${change.submittedAt ?? null}::timestamptz, submitted_at),
      reviewed_at = coalesce(${change.reviewedAt ?? null}::timestamptz, reviewed_at),
      review_comment = case when ${change.reviewedAt !== undefined} then ${change.reviewComment ?? null}::text else review_comment end,
      prepared_by_office = coalesce(${change.preparedByOffice ?? null}::text, prepared_by_office)
    where ${isOf(t, key)} and ${ofPart} and version = ${version}`.execute(t.trx);
  return (result.numAffectedRows ?? 0n) > 0n;
}

/** The condition that a row is of the report. */
export function isOf(t: TenantDb, key: ReportKey) {
  return sql<boolean>`province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear}
    and agency_code = ${key.agencyCode} and round = ${key.round}`;
}

/** The columns that say of which report a row is. */
export function keyOf(t: TenantDb, key: ReportKey) {
  return {
    province_code: t.provinceCode,
    fiscal_year: key.fiscalYear,
    agency_code: key.agencyCode,
    round: key.round,
  };
}

function unreported(t: TenantDb, key: ReportKey, join = sql``) {
  return sql`
    from adoption a
    join circular c using (province_code, circular_id)
    join circular_measure m using (province_code, circular_id, measure_no)
    left join circular_measure_version v on v.province_code = a.province_code and v.circular_id = a.circular_id
      and v.measure_no = a.measure_no and v.version_no = a.letter_version
    ${join}
    where a.province_code = ${t.provinceCode} and a.agency_code = ${key.agencyCode}
      and a.decision in ('adopted', 'adapted') and a.ended_in is null and c.state = 'sent' and c.measures_fiscal_year = ${key.fiscalYear}
      and not exists (
        select from compliance_report_row r where r.province_code = a.province_code
          and r.fiscal_year = ${key.fiscalYear} and r.agency_code = a.agency_code and r.round = ${key.round}
          and r.circular_id = a.circular_id and r.measure_no = a.measure_no)`;
}
