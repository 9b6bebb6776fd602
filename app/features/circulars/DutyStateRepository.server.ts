import { type RawBuilder, sql } from 'kysely';

/**
 * What a circular asks of a recipient, and whether it is done: the one definition that the overview, the reminders and
 * the compliance pages share. Rows `(duty, due_on, is_done, done_on)` beside `circular c` and `circular_recipient r`;
 * `done_on` is the day in Thailand, null while open or unknown. A duty without a due date is never late.
 *
 * - acknowledge: the recipient acknowledged.
 * - plan: the head approved the plan of the year (first approval), or it is known from a published document alone.
 * - report6m, report12m: the year's report of the round was handed in (first time) and not returned since.
 */
export const DUTIES: RawBuilder<unknown> = sql`lateral (values
  ('acknowledge', c.acknowledge_due_on, r.acknowledged_at is not null, ${inThailand('r.acknowledged_at')}),
  ('plan', c.plan_due_on, ${isPlanned()}, ${plannedOn()}),
  ('report6m', c.report_6m_due_on, ${isHandedIn('6m')}, ${handedInOn('6m')}),
  ('report12m', c.report_12m_due_on, ${isHandedIn('12m')}, ${handedInOn('12m')})
)`;

/** Columns of `DUTIES`, for its alias. */
export const DUTY_COLUMNS: RawBuilder<unknown> = sql`(duty, due_on, is_done, done_on)`;

function inThailand(moment: string): RawBuilder<string> {
  return sql`(${sql.raw(moment)} at time zone 'Asia/Bangkok')::date`;
}

function isPlanned(): RawBuilder<boolean> {
  return sql`(exists (
    select from plan p where p.province_code = c.province_code and p.agency_code = r.agency_code
      and p.fiscal_year = c.measures_fiscal_year and p.state = 'approved')
    or (not exists (select from plan p where p.province_code = c.province_code and p.agency_code = r.agency_code
      and p.fiscal_year = c.measures_fiscal_year)
    and exists (select from plan_row p where p.province_code = c.province_code and p.agency_code = r.agency_code
      and p.fiscal_year = c.measures_fiscal_year and p.removed_at is null)))`;
}

function plannedOn(): RawBuilder<string> {
  return sql`(select min(${inThailand('e.approved_at')}) from plan_edition e
    where e.province_code = c.province_code and e.agency_code = r.agency_code
      and e.fiscal_year = c.measures_fiscal_year)`;
}

function isHandedIn(round: '6m' | '12m'): RawBuilder<boolean> {
  return sql`exists (
    select from compliance_report p where p.province_code = c.province_code and p.agency_code = r.agency_code
      and p.fiscal_year = c.measures_fiscal_year and p.round = ${round} and p.state in ('submitted', 'accepted'))`;
}

function handedInOn(round: '6m' | '12m'): RawBuilder<string> {
  return sql`(select least(${inThailand('p.submitted_at')}, (
      select min(${inThailand('h.at')}) from report_history h
      where h.province_code = p.province_code and h.agency_code = p.agency_code and h.fiscal_year = p.fiscal_year
        and h.round = p.round and h.part_no = 1 and h.row_no is null and h.act = 'submitted'))
    from compliance_report p where p.province_code = c.province_code and p.agency_code = r.agency_code
      and p.fiscal_year = c.measures_fiscal_year and p.round = ${round} and p.state in ('submitted', 'accepted'))`;
}
