import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type ReceivedCircular = Awaited<ReturnType<typeof findAllCirculars>>[number];

/**
 * Circulars sent to the agency, newest first, with its receipt and how many of their measures it has decided on.
 * For the provincial office also those its province sent to others: they are the province's own measures.
 */
export async function findAllCirculars(t: TenantDb, agencyCode: string) {
  const { rows } = await sql<{
    circularId: string;
    number: string | null;
    datedOn: string | null;
    subject: string;
    resultsFiscalYear: number;
    measuresFiscalYear: number;
    acknowledgeDueOn: string | null;
    planDueOn: string | null;
    report6mDueOn: string | null;
    report12mDueOn: string | null;
    isRecipient: boolean;
    openedAt: Date | null;
    acknowledgedAt: Date | null;
    measures: number;
    decided: number;
    /** Number of a later version that the agency has not acknowledged. */
    newVersion: number | null;
    /** By when to acknowledge it, where the day was set for it and had not passed when it was issued. */
    newVersionDueOn: string | null;
  }>`
    select c.circular_id as "circularId", c.number, c.dated_on as "datedOn", c.subject,
      c.results_fiscal_year as "resultsFiscalYear", c.measures_fiscal_year as "measuresFiscalYear",
      c.acknowledge_due_on as "acknowledgeDueOn", c.plan_due_on as "planDueOn",
      c.report_6m_due_on as "report6mDueOn", c.report_12m_due_on as "report12mDueOn",
      r.agency_code is not null as "isRecipient", r.opened_at as "openedAt", r.acknowledged_at as "acknowledgedAt",
      (select count(*)::int from circular_measure m
        where m.province_code = c.province_code and m.circular_id = c.circular_id and m.removed_in is null) as measures,
      (select count(*)::int from adoption d join circular_measure m using (province_code, circular_id, measure_no)
        where d.province_code = c.province_code and d.circular_id = c.circular_id and d.agency_code = ${agencyCode}
          and m.removed_in is null) as decided,
      n.version_no as "newVersion", n.due_on as "newVersionDueOn"
    from circular c
    left join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
      and r.agency_code = ${agencyCode}
    left join lateral (
      select v.version_no, case when v.acknowledge_due_on >= (v.issued_at at time zone 'Asia/Bangkok')::date
        then v.acknowledge_due_on end as due_on
      from circular_version v
      where v.province_code = c.province_code and v.circular_id = c.circular_id and v.version_no = c.letter_version
        and v.version_no > 1 and not exists (select from circular_version_receipt s
          where s.province_code = v.province_code and s.circular_id = v.circular_id and s.version_no = v.version_no
            and s.agency_code = r.agency_code and s.acknowledged_at is not null)
    ) n on r.agency_code is not null
    where c.province_code = ${t.provinceCode} and c.state = 'sent' and (r.agency_code is not null or exists (
      select from agency a where a.province_code = ${t.provinceCode} and a.agency_code = ${agencyCode}
        and a.agency_type = 'provincial_office'))
    order by c.sent_at desc, c.circular_id`.execute(t.trx);
  return rows;
}

/**
 * The agency's compliance reports, newest first, with how many rows stand at each status. A report still being
 * written is left out unless `withDrafts`: it is the agency's own until it hands it in.
 */
export async function findAllReports(
  t: TenantDb,
  agencyCode: string,
  { withDrafts }: { withDrafts: boolean },
) {
  const { rows } = await sql<{
    fiscalYear: number;
    round: '6m' | '12m';
    state: 'draft' | 'submitted' | 'returned' | 'accepted';
    preparedByOffice: string | null;
    submittedAt: Date | null;
    rows: number;
    notStarted: number;
    inProgress: number;
    done: number;
  }>`
    select p.fiscal_year as "fiscalYear", p.round, p.state, p.prepared_by_office as "preparedByOffice",
      p.submitted_at as "submittedAt", count(w.row_no)::int as rows,
      (count(*) filter (where w.status = 'not_started'))::int as "notStarted",
      (count(*) filter (where w.status = 'in_progress'))::int as "inProgress",
      (count(*) filter (where w.status = 'done'))::int as done
    from compliance_report p
    left join compliance_report_row w on w.province_code = p.province_code and w.fiscal_year = p.fiscal_year
      and w.agency_code = p.agency_code and w.round = p.round
    where p.province_code = ${t.provinceCode} and p.agency_code = ${agencyCode}
      and (${withDrafts}::boolean or p.state <> 'draft')
    group by p.province_code, p.fiscal_year, p.agency_code, p.round
    order by p.fiscal_year desc, p.round`.execute(t.trx);
  return rows;
}

/** How far the agency's plans have come, by fiscal year; approved are also those known from a published document alone. */
export async function findAllPlans(t: TenantDb, agencyCode: string) {
  const { rows } = await sql<{
    fiscalYear: number;
    state: 'draft' | 'submitted' | 'returned' | 'approved';
  }>`
    select fiscal_year as "fiscalYear", state from plan
    where province_code = ${t.provinceCode} and agency_code = ${agencyCode}
    union
    select r.fiscal_year, 'approved' from plan_row r
    where r.province_code = ${t.provinceCode} and r.agency_code = ${agencyCode} and r.removed_at is null
      and not exists (select from plan p where p.province_code = ${t.provinceCode}
        and p.agency_code = ${agencyCode} and p.fiscal_year = r.fiscal_year)`.execute(t.trx);
  return rows;
}
