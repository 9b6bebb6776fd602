import { sql } from 'kysely';
import { inScopeScoredOrNot } from '~/features/agencies/ScopeRepository.server.ts';
import type { DueKind } from '~/features/circulars/core/next-due.ts';
import { DUTIES, DUTY_COLUMNS } from '~/features/circulars/DutyStateRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

/**
 * What agencies of the scope should have done before `today` (`YYYY-MM-DD`) for the circulars that came of a year's
 * results and have not: to acknowledge, to
 * plan, or to hand in a round's report. Longest overdue first.
 */
export async function findAllOverdue(
  t: TenantDb,
  { resultsFiscalYear, today, scope }: { resultsFiscalYear: number; today: string; scope: Scope },
) {
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    circularId: string;
    duty: DueKind;
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
    cross join ${DUTIES} d ${DUTY_COLUMNS}
    where c.province_code = ${t.provinceCode} and c.state = 'sent' and c.results_fiscal_year = ${resultsFiscalYear}
      and d.due_on::date < ${today}::date and not d.is_done and ${inScopeScoredOrNot(scope)}
    order by d.due_on, a.agency_code, d.duty`.execute(t.trx);
  return rows;
}
