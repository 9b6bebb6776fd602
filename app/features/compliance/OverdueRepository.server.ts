import { sql } from 'kysely';
import { inScopeScoredOrNot } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

export type OverdueDuty = Awaited<ReturnType<typeof findAllOverdue>>[number];

/**
 * What agencies of the scope should have done before `today` (`YYYY-MM-DD`) for the circulars that came of a year's
 * results and have not: to acknowledge, or to hand in a round's report. Longest overdue first.
 */
export async function findAllOverdue(
  t: TenantDb,
  { resultsFiscalYear, today, scope }: { resultsFiscalYear: number; today: string; scope: Scope },
) {
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    circularId: string;
    duty: 'acknowledge' | '6m' | '12m';
    dueOn: string;
    days: number;
  }>`
    select a.agency_code as "agencyCode", a.name_th as "nameTh", c.circular_id as "circularId", d.duty,
      d.due_on::text as "dueOn", (${today}::date - d.due_on::date)::int as days
    from circular c
    join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
    join agency a on a.province_code = r.province_code and a.agency_code = r.agency_code
    left join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
      and y.fiscal_year = c.results_fiscal_year
    cross join lateral (values
      ('acknowledge', c.acknowledge_due_on, r.acknowledged_at is not null),
      ('6m', c.report_6m_due_on, ${isHandedIn('6m')}),
      ('12m', c.report_12m_due_on, ${isHandedIn('12m')})
    ) d (duty, due_on, is_done)
    where c.province_code = ${t.provinceCode} and c.state = 'sent' and c.results_fiscal_year = ${resultsFiscalYear}
      and d.due_on::date < ${today}::date and not d.is_done and ${inScopeScoredOrNot(scope)}
    order by d.due_on, a.agency_code, d.duty`.execute(t.trx);
  return rows;
}

const isHandedIn = (round: '6m' | '12m') => sql`exists (
  select from compliance_report p where p.province_code = c.province_code and p.agency_code = r.agency_code
    and p.fiscal_year = c.measures_fiscal_year and p.round = ${round} and p.state in ('submitted', 'accepted'))`;
