import { sql } from 'kysely';
import { hasNotEnded, inScopeScoredOrNot, isScored } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import type { PlanState } from './plans-search-params.ts';

/** Fiscal years (BE) that can have plans: the one after each year with results, and those with rows. Newest first. */
export async function findAllFiscalYears(t: TenantDb): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select fiscal_year + 1 as year from agency_year where province_code = ${t.provinceCode}
    union select fiscal_year from plan_row where province_code = ${t.provinceCode} and removed_at is null
    order by 1 desc`.execute(t.trx);
  return rows.map(({ year }) => year);
}

export interface AgencyPlan {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  state: PlanState;
  rows: number;
  /** Of the seven topics, those with a row. */
  topics: number;
  /** Rows that keep a standard. */
  maintain: number;
  /** Day in Thailand. */
  updatedOn: string | null;
}

/**
 * The agencies of the scope, each with its plan of the year. Type and district as they were in the results year, where
 * the agency has a result in it.
 */
export async function findAllByFiscalYear(
  t: TenantDb,
  { fiscalYear, state, scope }: { fiscalYear: number; state: PlanState | ''; scope: Scope },
): Promise<AgencyPlan[]> {
  const { rows } = await sql<AgencyPlan>`
    with listed as (
      select a.agency_code as "agencyCode", a.name_th as "nameTh",
        coalesce(y.agency_type, a.agency_type) as "agencyType", d.name_th as "districtNameTh",
        case when r.rows > 0 then 'draft' when p.agency_code is not null then 'begun' else 'none' end as state,
        coalesce(r.rows, 0)::int as rows, coalesce(r.topics, 0)::int as topics,
        coalesce(r.maintain, 0)::int as maintain, (p.updated_at at time zone 'Asia/Bangkok')::date::text as "updatedOn"
      from agency a
      left join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
        and y.fiscal_year = ${fiscalYear - 1}
      left join district d on d.province_code = a.province_code
        and d.district_code = coalesce(y.district_code, a.district_code)
      left join plan p on p.province_code = a.province_code and p.agency_code = a.agency_code
        and p.fiscal_year = ${fiscalYear}
      left join (
        select agency_code, count(*) as rows, count(distinct topic_no) as topics,
          count(*) filter (where kind = 'maintain') as maintain
        from plan_row where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and removed_at is null
        group by agency_code
      ) r on r.agency_code = a.agency_code
      where a.province_code = ${t.provinceCode} and ${inScopeScoredOrNot(scope)}
        and ((${isScored} and ${hasNotEnded(fiscalYear)}) or p.agency_code is not null or r.rows > 0)
    )
    select * from listed where ${state} = '' or state = ${state}
    order by "nameTh" collate "und-x-icu", "agencyCode"`.execute(t.trx);
  return rows;
}
