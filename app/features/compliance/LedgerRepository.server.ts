import { sql } from 'kysely';
import type { DueKind } from '~/features/circulars/core/next-due.ts';
import { DUTIES, DUTY_COLUMNS } from '~/features/circulars/DutyStateRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { LedgerAct, LedgerStep } from './core/ledger.ts';

export interface LedgerEvent {
  step: LedgerStep;
  act: LedgerAct;
  at: Date | null;
  office: string | null;
  /** Number of what it is about: a version, a measure or an edition of the plan. */
  no: number | null;
  /** Version of the letter a decision rests on. */
  version: number | null;
  unit: string | null;
}

/** Which circular at which agency; the year of its measures (BE). */
export interface LedgerKey {
  circularId: string;
  agencyCode: string;
  fiscalYear: number;
}

/** Everything that is recorded of a circular at one of its recipients, in the order it happened. */
export async function findAllEvents(t: TenantDb, key: LedgerKey): Promise<LedgerEvent[]> {
  const { circularId, agencyCode, fiscalYear } = key;
  const here = sql`province_code = ${t.provinceCode} and circular_id = ${circularId}`;
  const own = sql`${here} and agency_code = ${agencyCode}`;
  const ofYear = sql`province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and agency_code = ${agencyCode}`;
  const { rows } = await sql<LedgerEvent>`
    with events (step, act, at, office, no, version, unit) as (
      select 'sent', 'sent', c.sent_at, coalesce((select s.by_office from circular_step s
        where s.province_code = c.province_code and s.circular_id = c.circular_id and s.state = 'sent'
        order by s.step_no limit 1), c.signed_role), null::int, null::int, null::text
      from circular c where c.province_code = ${t.provinceCode} and c.circular_id = ${circularId}
      union all select 'version', 'version', issued_at, issued_by_office, version_no, null, null
      from circular_version where ${here} and version_no > 1
      union all select 'recipient', 'recipient', c.sent_at, null, null, null, null
      from circular c where c.province_code = ${t.provinceCode} and c.circular_id = ${circularId}
      union all select 'opened', 'opened', opened_at, null, null, null, null
      from circular_recipient where ${own} and opened_at is not null
      union all select 'opened', 'openedVersion', opened_at, null, version_no, null, null
      from circular_version_receipt where ${own} and opened_at is not null
      union all select 'acknowledged', 'acknowledged', acknowledged_at, acknowledged_by_office, null, null, null
      from circular_recipient where ${own} and acknowledged_at is not null
      union all select 'acknowledged', 'acknowledgedVersion', acknowledged_at, acknowledged_by_office, version_no, null,
        null from circular_version_receipt where ${own} and acknowledged_at is not null
      union all select 'forwarded', 'forwarded', forwarded_at, forwarded_by_office, null, null, unit_name
      from circular_forward where ${own}
      union all select 'forwarded', 'withdrawn', withdrawn_at, withdrawn_by_office, null, null, unit_name
      from circular_forward where ${own} and withdrawn_at is not null
      union all select 'decided', d.decision, d.decided_at, (select h.changed_by_office from adoption_change h
        where h.province_code = d.province_code and h.circular_id = d.circular_id and h.agency_code = d.agency_code
          and h.measure_no = d.measure_no and h.undone_at is null order by h.change_no desc limit 1),
        d.measure_no, d.letter_version, null
      from adoption d where ${own}
      union all select 'planned', 'planSubmitted', submitted_at, submitted_by_office, edition_no, null, null
      from plan_edition where ${ofYear}
      union all select 'planned', 'planReturned', returned_at, returned_by_office, edition_no, null, null
      from plan_edition where ${ofYear} and returned_at is not null
      union all select 'planned', 'planApproved', approved_at, coalesce(approved_by_office, paper_office), edition_no,
        null, null from plan_edition where ${ofYear} and approved_at is not null
      union all select 'report' || h.round, h.act, h.at, h.office, null, null, null
      from report_history h where ${ofYear} and h.row_no is null and h.act in ('submitted', 'returned', 'accepted', 'acceptance_undone')
      union all select 'report' || p.round, 'submitted', p.submitted_at, p.prepared_by_office, null, null, null
      from compliance_report p where ${ofYear} and p.submitted_at is not null and not exists (select from report_history h
        where h.province_code = p.province_code and h.fiscal_year = p.fiscal_year and h.agency_code = p.agency_code
          and h.round = p.round and h.row_no is null and h.act = 'submitted')
      union all select 'report' || p.round, p.state, p.reviewed_at, null, null, null, null
      from compliance_report p where ${ofYear} and p.state in ('accepted', 'returned') and not exists (
        select from report_history h where h.province_code = p.province_code and h.fiscal_year = p.fiscal_year
          and h.agency_code = p.agency_code and h.round = p.round and h.row_no is null and h.act = p.state)
    )
    select * from events order by at nulls last, no, act`.execute(t.trx);
  return rows;
}

/** What the circular asks of the agency and whether it is done; days past the due date over 0 = late. */
export async function findAllDuties(t: TenantDb, key: LedgerKey, today: string) {
  const { rows } = await sql<{
    duty: DueKind;
    dueOn: string | null;
    isDone: boolean;
    days: number | null;
  }>`
    select d.duty, d.due_on::text as "dueOn", d.is_done as "isDone", (${today}::date - d.due_on)::int as days
    from circular c
    join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
    cross join ${DUTIES} d ${DUTY_COLUMNS}
    where c.province_code = ${t.provinceCode} and c.circular_id = ${key.circularId} and c.state = 'sent'
      and r.agency_code = ${key.agencyCode}`.execute(t.trx);
  return rows;
}

/** Measures in force that the agency has not decided on. */
export async function countUndecided(t: TenantDb, key: LedgerKey): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from circular_measure m
    where m.province_code = ${t.provinceCode} and m.circular_id = ${key.circularId} and m.removed_in is null
      and not exists (select from adoption d where d.province_code = m.province_code
        and d.circular_id = m.circular_id and d.measure_no = m.measure_no
        and d.agency_code = ${key.agencyCode})`.execute(t.trx);
  return rows[0]?.count ?? 0;
}
