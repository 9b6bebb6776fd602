import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { storedKey } from './core/batch-rows.ts';

/** Comments, failed items, points, limitations and measures of these agencies, by the key they are compared under. */
export async function findAllStoredTexts(
  t: TenantDb,
  agencyCodes: readonly string[],
): Promise<Map<string, string>> {
  const codes = [...agencyCodes];
  const { rows } = await sql<{
    kind: string;
    agencyCode: string | null;
    fiscalYear: number | null;
    what: string;
    value: string;
  }>`
    select 'comment' as kind, agency_code as "agencyCode", fiscal_year as "fiscalYear", finding as what, finding as value
    from evaluator_comment where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[])
    union all
    select 'failed_item', agency_code, fiscal_year, item_code, concat_ws(' · ', reason, appeal_outcome)
    from failed_item where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[])
    union all
    select 'development_point', agency_code, fiscal_year, concat(indicator_number, ' ', item_text), item_text
    from development_point where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[])
    union all
    select 'limitation', agency_code, fiscal_year, limitation, limitation
    from limitation
    where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[]) and removed_at is null
    union all
    select 'report_row', agency_code, fiscal_year, concat(round, '|', coalesce(weakness, ''), '|', action),
      concat_ws(' ', status, status_text)
    from compliance_report_row where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[])
    union all
    select 'document_text', agency_code, fiscal_year, concat(round, '|', kind, '|', part), text
    from document_text where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[])
    union all
    select 'agency', agency_code, null, 'agency', name_th
    from agency where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[])
    union all
    select 'agency', agency_code, null, 'agency_size', concat_ws(' · ', name_th, size_class)
    from agency where province_code = ${t.provinceCode} and agency_code = any(${codes}::text[])
    union all
    select 'measure', null, null, concat(title, '|', array_to_string(steps, e'\n')), title
    from measure where province_code = ${t.provinceCode}`.execute(t.trx);
  return new Map(rows.map((row) => [storedKey(row), row.value]));
}

/** Appends comments of an agency and year behind those that are there. */
export async function insertComments(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  comments: readonly { text: string; instrument: string | null; itemCodes: readonly string[] }[],
): Promise<void> {
  await sql`
    insert into evaluator_comment (province_code, fiscal_year, agency_code, comment_no, instrument, finding, cited_items)
    select ${t.provinceCode}, ${fiscalYear}::int, ${agencyCode}, g.no + coalesce((select max(comment_no)
        from evaluator_comment where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
          and agency_code = ${agencyCode}), 0), g.instrument, g.finding,
      array(select jsonb_array_elements_text(g.cited))
    from jsonb_to_recordset(${JSON.stringify(
      comments.map((comment, index) => ({
        no: index + 1,
        instrument: comment.instrument ?? 'oit',
        finding: comment.text,
        cited: comment.itemCodes,
      })),
    )}::jsonb) as g(no int, instrument text, finding text, cited jsonb)`.execute(t.trx);
}

export async function upsertFailedItem(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  item: { itemCode: string; reason: string; appeal: string | null },
): Promise<void> {
  const values = { reason: item.reason, appeal_outcome: item.appeal };
  await t.trx
    .insertInto('failed_item')
    .values({
      province_code: t.provinceCode,
      fiscal_year: fiscalYear,
      agency_code: agencyCode,
      item_code: item.itemCode,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['province_code', 'fiscal_year', 'agency_code', 'item_code']).doUpdateSet(values),
    )
    .execute();
}

export async function insertPoint(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  point: { indicatorNumber: number | null; itemCode: string | null; text: string; points: readonly string[] },
): Promise<void> {
  await sql`
    insert into development_point (province_code, fiscal_year, agency_code, point_no, indicator_number, item_code,
      item_text, points)
    select ${t.provinceCode}, ${fiscalYear}::int, ${agencyCode}, coalesce(max(point_no), 0) + 1,
      ${point.indicatorNumber}::int, ${point.itemCode}::text, ${point.text}, ${point.points.join('\n')}
    from development_point where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
      and agency_code = ${agencyCode}`.execute(t.trx);
}

/** Plans of these agencies that are handed in or approved, and take nothing in. */
export async function findAllLockedPlans(t: TenantDb, agencyCodes: readonly string[]) {
  if (agencyCodes.length === 0) return [];
  return t.trx
    .selectFrom('plan as p')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.province_code', '=', 'p.province_code').onRef('a.agency_code', '=', 'p.agency_code'),
    )
    .select(['p.agency_code as agencyCode', 'p.fiscal_year as fiscalYear', 'a.name_th as agencyNameTh'])
    .where('p.province_code', '=', t.provinceCode)
    .where('p.agency_code', 'in', [...agencyCodes])
    .where('p.state', 'in', ['submitted', 'approved'])
    .execute();
}

/** Whether the plan takes something in, and goes on doing so until the transaction ends; one not begun does. */
export async function holdOpenPlan(t: TenantDb, agencyCode: string, fiscalYear: number): Promise<boolean> {
  const plan = await t.trx
    .selectFrom('plan')
    .select('state')
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '=', fiscalYear)
    .forUpdate()
    .executeTakeFirst();
  return plan?.state !== 'submitted' && plan?.state !== 'approved';
}

/** Adds a limitation behind those that are there; that the institution has none is no longer said then. */
export async function insertLimitation(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  text: string,
): Promise<void> {
  await t.trx
    .updateTable('plan')
    .set({ has_no_limitations: false })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '=', fiscalYear)
    .execute();
  await sql`
    insert into limitation (province_code, fiscal_year, agency_code, limitation_no, limitation)
    select ${t.provinceCode}, ${fiscalYear}::int, ${agencyCode}, coalesce(max(limitation_no), 0) + 1, ${text}
    from limitation where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
      and agency_code = ${agencyCode}`.execute(t.trx);
}

/** Takes back what an import wrote: one text of one agency and year. */
export async function deleteText(
  t: TenantDb,
  kind: 'comment' | 'failed_item' | 'development_point' | 'limitation',
  agencyCode: string,
  fiscalYear: number,
  what: string,
): Promise<void> {
  const place = {
    comment: ['evaluator_comment', sql`finding`],
    failed_item: ['failed_item', sql`item_code`],
    development_point: ['development_point', sql`concat(indicator_number, ' ', item_text)`],
    limitation: ['limitation', sql`limitation`],
  } as const;
  const [table, column] = place[kind];
  await sql`delete from ${sql.table(table)} where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
    and agency_code = ${agencyCode} and ${column} = ${what}`.execute(t.trx);
}

/** A row of a printed report: added to the agency's report of the round, which is made as sent when there is none. */
export async function insertReportRow(
  t: TenantDb,
  key: { agencyCode: string; fiscalYear: number; round: string },
  row: {
    indicatorNumber: number | null;
    weakness: string;
    action: string;
    responsible: string;
    status: string;
    statusText: string;
    remark: string;
  },
): Promise<void> {
  await sql`
    insert into compliance_report (province_code, fiscal_year, agency_code, round, state, submitted_at)
    values (${t.provinceCode}, ${key.fiscalYear}::int, ${key.agencyCode}, ${key.round}, 'submitted', now())
    on conflict do nothing`.execute(t.trx);
  await sql`
    insert into compliance_report_row (province_code, fiscal_year, agency_code, round, row_no, indicator_number, weakness,
      action, responsible, status, status_text, remark)
    select ${t.provinceCode}, ${key.fiscalYear}::int, ${key.agencyCode}, ${key.round}, coalesce(max(row_no), 0) + 1,
      ${row.indicatorNumber}::int, ${row.weakness}, ${row.action}, ${row.responsible}, ${row.status}, ${row.statusText},
      ${row.remark}
    from compliance_report_row where province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear}
      and agency_code = ${key.agencyCode} and round = ${key.round}`.execute(t.trx);
}

/** Takes a row of a printed report back, and the report with its last row. */
export async function deleteReportRow(
  t: TenantDb,
  key: { agencyCode: string; fiscalYear: number; round: string },
  row: { weakness: string; action: string },
): Promise<void> {
  const ofReport = sql`province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear}
    and agency_code = ${key.agencyCode} and round = ${key.round}`;
  await sql`delete from compliance_report_row where ${ofReport} and circular_id is null
    and coalesce(weakness, '') = ${row.weakness} and action = ${row.action}`.execute(t.trx);
  await sql`delete from compliance_report r where ${ofReport} and not exists (
    select from compliance_report_row w where w.province_code = r.province_code and w.fiscal_year = r.fiscal_year
      and w.agency_code = r.agency_code and w.round = r.round)`.execute(t.trx);
}
