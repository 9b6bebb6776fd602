import { type RawBuilder, sql } from 'kysely';
import { inScopeScoredOrNot } from '~/features/agencies/ScopeRepository.server.ts';
import { DUTIES, DUTY_COLUMNS } from '~/features/circulars/DutyStateRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { RateDuty } from './core/rates.ts';
import { type MatrixFilter, shownMeasures } from './MatrixRepository.server.ts';

/**
 * What was asked, what came and what came in time. `expected` counts an agency once a circular; `dated` are those done
 * with a due date and a known day, which alone can be in time or late.
 */
export interface Rate {
  duty: RateDuty;
  expected: number;
  actual: number;
  dated: number;
  onTime: number;
}
export type GroupRate = Rate & { by: 'all' | 'type' | 'district'; group: string | null };
export type MeasureRate = Rate & { circularId: string; measureNo: number; title: string };

const COUNTS = sql`count(*)::int as expected, (count(*) filter (where f.is_done))::int as actual,
  (count(*) filter (where f.is_done and f.due_on is not null and f.done_on is not null))::int as dated,
  (count(*) filter (where f.is_done and f.done_on <= f.due_on))::int as "onTime"`;

/** Rates of the whole, of each type and of each district (its name; null = none). Plan and reports where a due date is. */
export async function findAllGroupRates(t: TenantDb, filter: MatrixFilter): Promise<GroupRate[]> {
  const { rows } = await sql<GroupRate>`
    with ${shownMeasures(t, filter)}, f as (
      select type, district, d.duty, d.due_on, d.is_done, d.done_on ${fromDuties(t, filter)}
      where ${isChosen(filter)} and (d.duty = 'acknowledge' or d.due_on is not null)
      union all
      select type, district, 'decide', null, not exists (
        select from measures m where m.circular_id = c.circular_id and not exists (
          select from adoption x where x.province_code = ${t.provinceCode} and x.circular_id = m.circular_id
            and x.measure_no = m.measure_no and x.agency_code = r.agency_code)), null
      ${fromRecipients(t, filter)}
      where ${isChosen(filter)} and exists (select from measures m where m.circular_id = c.circular_id)
    )
    select case when grouping(type) = 0 then 'type' when grouping(district) = 0 then 'district' else 'all' end as by,
      case when grouping(type) = 0 then type else district end as "group", duty, ${COUNTS}
    from f group by grouping sets ((duty), (duty, type), (duty, district))
    order by 1, 2 nulls first, duty`.execute(t.trx);
  return rows;
}

/**
 * Rates of each measure. To acknowledge and to decide are asked of every recipient, the plan and the reports of those
 * that took the measure on; a report counts once a handed-in part of it has a row of the measure.
 */
export async function findAllMeasureRates(t: TenantDb, filter: MatrixFilter): Promise<MeasureRate[]> {
  const { rows } = await sql<MeasureRate>`
    with ${shownMeasures(t, filter)}, f as (
      select m.circular, m.measure_no, d.duty, d.due_on, d.done_on, d.is_done and (
        d.duty not in ('report6m', 'report12m') or exists (
          select from compliance_report_row w where w.province_code = ${t.provinceCode}
            and w.fiscal_year = ${filter.fiscalYear} and w.agency_code = r.agency_code
            and w.round = case d.duty when 'report6m' then '6m' else '12m' end
            and w.circular_id = m.circular_id and w.measure_no = m.measure_no)) as is_done
      ${fromDuties(t, filter)}
      join measures m on m.circular_id = c.circular_id
      left join adoption x on x.province_code = ${t.provinceCode} and x.circular_id = m.circular_id
        and x.measure_no = m.measure_no and x.agency_code = r.agency_code
      where ${isChosen(filter)} and (d.duty = 'acknowledge' or (d.due_on is not null and x.decision <> 'declined'))
      union all
      select m.circular, m.measure_no, 'decide', null, null, x.decision is not null
      ${fromRecipients(t, filter)}
      join measures m on m.circular_id = c.circular_id
      left join adoption x on x.province_code = ${t.provinceCode} and x.circular_id = m.circular_id
        and x.measure_no = m.measure_no and x.agency_code = r.agency_code
      where ${isChosen(filter)}
    )
    select m.circular_id as "circularId", m.measure_no as "measureNo", m.title, f.duty, ${COUNTS}
    from f join measures m on m.circular = f.circular and m.measure_no = f.measure_no
    group by m.circular, m.circular_id, m.measure_no, m.title, f.duty
    order by m.circular, m.measure_no, f.duty`.execute(t.trx);
  return rows;
}

function fromRecipients(t: TenantDb, { fiscalYear }: MatrixFilter): RawBuilder<unknown> {
  return sql`from shown s
      join circular c on c.province_code = ${t.provinceCode} and c.circular_id = s.circular_id
      join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
      join agency a on a.province_code = r.province_code and a.agency_code = r.agency_code
      left join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
        and y.fiscal_year = ${fiscalYear}::int - 1
      cross join lateral (select coalesce(y.agency_type, a.agency_type) as type, (
        select k.name_th from district k where k.province_code = a.province_code
          and k.district_code = coalesce(y.district_code, a.district_code)) as district) g`;
}

function fromDuties(t: TenantDb, filter: MatrixFilter): RawBuilder<unknown> {
  return sql`${fromRecipients(t, filter)} cross join ${DUTIES} d ${DUTY_COLUMNS}`;
}

function isChosen({ scope, tree }: MatrixFilter): RawBuilder<boolean> {
  return sql`${inScopeScoredOrNot(scope)} and (${tree} = '' or a.is_scored = (${tree} = 'scored'))`;
}
