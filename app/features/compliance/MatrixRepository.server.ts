import { sql } from 'kysely';
import { inScopeScoredOrNot } from '~/features/agencies/ScopeRepository.server.ts';
import { DUTIES, DUTY_COLUMNS } from '~/features/circulars/DutyStateRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

export type MatrixRow = Awaited<ReturnType<typeof findAllRows>>[number];

/** What a view of the matrix is narrowed to; empty = all. Years in BE, `today` as `YYYY-MM-DD` in Thailand. */
export interface MatrixFilter {
  fiscalYear: number;
  circularId: string;
  round: '6m' | '12m';
  scope: Scope;
  tree: '' | 'scored' | 'regional';
  today: string;
}

/** Sent circulars that can be followed, newest first. */
export async function findAllCirculars(t: TenantDb) {
  return t.trx
    .selectFrom('circular')
    .select([
      'circular_id as circularId',
      'number',
      'subject',
      'measures_fiscal_year as measuresFiscalYear',
      'acknowledge_due_on as acknowledgeDueOn',
      'plan_due_on as planDueOn',
      'report_6m_due_on as report6mDueOn',
      'report_12m_due_on as report12mDueOn',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('state', '=', 'sent')
    .orderBy('sent_at', 'desc')
    .orderBy('circular_id')
    .execute();
}

/** The measures in force of the circulars shown, in the order they were sent; `circular` is the circular's place. */
export async function findAllColumns(t: TenantDb, filter: MatrixFilter) {
  const { rows } = await sql<{ circular: number; circularId: string; measureNo: number; title: string }>`
    with ${shownMeasures(t, filter)}
    select circular, circular_id as "circularId", measure_no as "measureNo", title from measures
    order by circular, measure_no`.execute(t.trx);
  return rows;
}

/** Ids of the circulars shown, in the order in which columns and open duties count them. */
export async function findShown(
  t: TenantDb,
  filter: Pick<MatrixFilter, 'fiscalYear' | 'circularId'>,
): Promise<string[]> {
  const { rows } = await sql<{ circularId: string }>`
    with ${shownMeasures(t, filter)} select circular_id as "circularId" from shown order by circular`.execute(
    t.trx,
  );
  return rows.map(({ circularId }) => circularId);
}

/** Types of bodies that got a circular of the year, regional units among them. */
export async function findAllTypes(t: TenantDb, fiscalYear: number): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    select distinct a.agency_type as type from circular c
    join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
    join agency a on a.province_code = r.province_code and a.agency_code = r.agency_code
    where c.province_code = ${t.provinceCode} and c.state = 'sent' and c.measures_fiscal_year = ${fiscalYear}
    order by 1`.execute(t.trx);
  return rows.map(({ type }) => type);
}

/**
 * One row a recipient, by name: its cells as a letter a column (`STATE_OF_LETTER`), and what it has open as
 * `openDuties` reads it, so that 100 agencies by 25 measures come as 100 short rows. Type and district as they were in
 * the results year, where it has a result in it. A district chief's transaction sees the district's recipients only.
 */
export async function findAllRows(t: TenantDb, filter: MatrixFilter) {
  const { fiscalYear, round, scope, tree, today } = filter;
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    agencyType: string;
    districtNameTh: string | null;
    isScored: boolean;
    reportState: 'draft' | 'submitted' | 'returned' | 'accepted' | null;
    cells: string;
    open: string;
  }>`
    with ${shownMeasures(t, filter)}, got as (
      select r.agency_code, r.acknowledged_at, s.circular, s.circular_id from shown s
      join circular_recipient r on r.province_code = ${t.provinceCode} and r.circular_id = s.circular_id
    ), reported as (
      select distinct on (agency_code, circular_id, measure_no) agency_code, circular_id, measure_no, status
      from compliance_report_row
      where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and round = ${round}
        and circular_id is not null
      order by agency_code, circular_id, measure_no, row_no desc
    ), cells as (
      select b.agency_code, string_agg(case
        when g.agency_code is null then '-'
        when d.decision = 'declined' then 'd'
        when d.decision is not null and w.status is not null
          then case w.status when 'not_started' then 's' when 'in_progress' then 'i' else 'f' end
        when d.decision is not null then case d.decision when 'adapted' then 'p' else 'o' end
        when g.acknowledged_at is not null then 'a' else 'x' end, '' order by m.circular, m.measure_no) as cells
      from (select distinct agency_code from got) b cross join measures m
      left join got g on g.agency_code = b.agency_code and g.circular_id = m.circular_id
      left join adoption d on d.province_code = ${t.provinceCode} and d.circular_id = m.circular_id
        and d.measure_no = m.measure_no and d.agency_code = b.agency_code
      left join reported w on w.agency_code = b.agency_code and w.circular_id = m.circular_id
        and w.measure_no = m.measure_no
      group by b.agency_code
    ), open as (
      select r.agency_code, string_agg(concat(s.circular, case d.duty when 'acknowledge' then 'a' when 'plan' then 'p'
        when 'report6m' then 's' else 't' end, ${today}::date - d.due_on), ' ' order by d.due_on, s.circular, d.duty)
        as open
      from shown s
      join circular c on c.province_code = ${t.provinceCode} and c.circular_id = s.circular_id
      join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
      cross join ${DUTIES} d ${DUTY_COLUMNS}
      where d.due_on is not null and not d.is_done
      group by r.agency_code
    )
    select a.agency_code as "agencyCode", a.name_th as "nameTh",
      coalesce(y.agency_type, a.agency_type) as "agencyType", k.name_th as "districtNameTh",
      a.is_scored as "isScored", p.state as "reportState", coalesce(l.cells, '') as cells,
      coalesce(o.open, '') as open
    from (select distinct agency_code from got) b
    join agency a on a.province_code = ${t.provinceCode} and a.agency_code = b.agency_code
    left join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
      and y.fiscal_year = ${fiscalYear}::int - 1
    left join district k on k.province_code = a.province_code
      and k.district_code = coalesce(y.district_code, a.district_code)
    left join compliance_report p on p.province_code = a.province_code and p.fiscal_year = ${fiscalYear}
      and p.agency_code = a.agency_code and p.round = ${round}
    left join cells l on l.agency_code = b.agency_code
    left join open o on o.agency_code = b.agency_code
    where ${inScopeScoredOrNot(scope)} and (${tree} = '' or a.is_scored = (${tree} = 'scored'))
    order by a.name_th collate "und-x-icu", a.agency_code`.execute(t.trx);
  return rows;
}

/** The circulars shown, counted from 0 in the order they were sent, and their measures in force. */
export function shownMeasures(
  t: TenantDb,
  { fiscalYear, circularId }: Pick<MatrixFilter, 'fiscalYear' | 'circularId'>,
) {
  return sql`shown as (
      select circular_id, (row_number() over (order by sent_at, circular_id) - 1)::int as circular from circular
      where province_code = ${t.provinceCode} and state = 'sent' and measures_fiscal_year = ${fiscalYear}
        and (${circularId} = '' or circular_id = ${circularId})
    ), measures as (
      select s.circular, s.circular_id, m.measure_no, m.title from shown s
      join circular_measure m on m.province_code = ${t.provinceCode} and m.circular_id = s.circular_id
      where m.removed_in is null
    )`;
}
