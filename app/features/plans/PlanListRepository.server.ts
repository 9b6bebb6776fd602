import { sql } from 'kysely';
import { hasNotEnded, inScopeScoredOrNot, isScored } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import type { Bodies, DueState, ListedState } from './plans-search-params.ts';

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
  state: ListedState;
  rows: number;
  /** Of the seven topics, those with a row. */
  topics: number;
  /** Rows that keep a standard. */
  maintain: number;
  /** Rows that carry out a measure of a circular. */
  fromCirculars: number;
  /** Topics with an item under the threshold or failed, and those of them with a row; null where no item is known. */
  weakTopics: number | null;
  coveredTopics: number | null;
  /** The earliest day a circular asks for the plan. Days as in Thailand. */
  dueOn: string | null;
  /** First approved; a plan that came back later came in time all the same. */
  approvedOn: string | null;
  /** Days from the due date to the approval, or to today; negative or 0 = in time. */
  daysLate: number | null;
  updatedOn: string | null;
}

export interface ListGiven {
  fiscalYear: number;
  state: ListedState | '';
  due: DueState | '';
  /** Left out: both. */
  bodies?: Bodies | '';
  scope: Scope;
  /** `YYYY-MM-DD` in Thailand. */
  today: string;
  /** The results year's threshold (points) and the topic of each of its items; null where the year has no scheme. */
  weak: { threshold: string; topics: readonly { code: string; topicNo: number }[] } | null;
}

/**
 * The agencies of the scope, each with its plan of the year. The province's own office writes the measures for the others
 * and stands here only where it was asked for a plan or has one. Type and district as they were in the results year, where
 * the agency has a result in it.
 */
export async function findAllByFiscalYear(t: TenantDb, given: ListGiven): Promise<AgencyPlan[]> {
  const { fiscalYear, state, due, bodies = '', scope, today } = given;
  const { rows } = await sql<AgencyPlan>`
    with ${weakTopics(t, given)}, listed as (
      select a.agency_code as "agencyCode", a.name_th as "nameTh",
        coalesce(y.agency_type, a.agency_type) as "agencyType", d.name_th as "districtNameTh",
        case when p.agency_code is null then case when r.rows > 0 then 'published' else 'none' end
          when p.state <> 'draft' then p.state when r.rows > 0 then 'draft' else 'begun' end as state,
        coalesce(r.rows, 0)::int as rows, coalesce(r.topics, 0)::int as topics,
        coalesce(r.maintain, 0)::int as maintain, coalesce(r.sent, 0)::int as "fromCirculars",
        w.weak::int as "weakTopics", w.covered::int as "coveredTopics",
        c.due_on::text as "dueOn", e.approved_on::text as "approvedOn",
        (coalesce(e.approved_on, ${today}::date) - c.due_on)::int as "daysLate",
        (p.updated_at at time zone 'Asia/Bangkok')::date::text as "updatedOn"
      from agency a
      left join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
        and y.fiscal_year = ${fiscalYear - 1}
      left join district d on d.province_code = a.province_code
        and d.district_code = coalesce(y.district_code, a.district_code)
      left join plan p on p.province_code = a.province_code and p.agency_code = a.agency_code
        and p.fiscal_year = ${fiscalYear}
      left join weak w on w.agency_code = a.agency_code
      left join (
        select agency_code, count(*) as rows, count(distinct topic_no) as topics,
          count(*) filter (where kind = 'maintain') as maintain, count(circular_id) as sent
        from plan_row where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and removed_at is null
        group by agency_code
      ) r on r.agency_code = a.agency_code
      left join (
        select r.agency_code, min(c.plan_due_on) as due_on
        from circular_recipient r join circular c on c.province_code = r.province_code and c.circular_id = r.circular_id
        where r.province_code = ${t.provinceCode} and c.state = 'sent' and c.measures_fiscal_year = ${fiscalYear}
        group by r.agency_code
      ) c on c.agency_code = a.agency_code
      left join (
        select agency_code, min(approved_at at time zone 'Asia/Bangkok')::date as approved_on
        from plan_edition where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
        group by agency_code
      ) e on e.agency_code = a.agency_code
      where a.province_code = ${t.provinceCode} and ${inScopeScoredOrNot(scope)}
        and (${bodies} = '' or ${isScored} = (${bodies} = 'scored'))
        and ((${isScored} and a.agency_type <> 'provincial_office' and ${hasNotEnded(fiscalYear)}) or p.agency_code is not null or r.rows > 0 or c.due_on is not null)
    )
    select * from listed where (${state} = '' or state = ${state}) and (${due} = ''
      or (${due} = 'late' and "approvedOn" is null and "daysLate" > 0)
      or (${due} = 'soon' and "approvedOn" is null and "daysLate" between -30 and 0)
      or (${due} = 'late_sent' and "approvedOn" is not null and "daysLate" > 0))
    order by "nameTh" collate "und-x-icu", "agencyCode"`.execute(t.trx);
  return rows;
}

/**
 * For each agency with item scores: how many topics have a weak item, under the topic the officer put it, and how many of
 * those have a row. A district chief sees no items, and gets none of it; without a threshold nothing is weak or not.
 */
function weakTopics(t: TenantDb, { fiscalYear, weak }: ListGiven) {
  if (weak === null)
    return sql`weak as (select null::text as agency_code, null::int as weak, null::int as covered)`;
  const year = fiscalYear - 1;
  return sql`weak as (
    select k.agency_code, count(distinct w.topic_no) as weak,
      count(distinct w.topic_no) filter (where exists (select from plan_row r
        where r.province_code = ${t.provinceCode} and r.fiscal_year = ${fiscalYear} and r.agency_code = w.agency_code
          and r.topic_no = w.topic_no and r.removed_at is null)) as covered
    from (
      select distinct agency_code from item_score
      where province_code = ${t.provinceCode} and fiscal_year = ${year} and score is not null
    ) k
    left join (
      select s.agency_code, coalesce(i.topic_no, m."topicNo") as topic_no
      from (
        select agency_code, item_code from item_score where province_code = ${t.provinceCode}
          and fiscal_year = ${year} and score < ${weak.threshold}::numeric
        union select agency_code, item_code from failed_item
        where province_code = ${t.provinceCode} and fiscal_year = ${year}
      ) s
      join jsonb_to_recordset(${JSON.stringify(weak.topics)}::jsonb) as m(code text, "topicNo" int)
        on m.code = s.item_code
      left join plan_item i on i.province_code = ${t.provinceCode} and i.fiscal_year = ${fiscalYear}
        and i.agency_code = s.agency_code and i.item_code = s.item_code
    ) w on w.agency_code = k.agency_code
    group by k.agency_code
  )`;
}
