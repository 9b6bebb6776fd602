import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';

export type CirculatedMeasure = Awaited<ReturnType<typeof findAllCirculated>>[number];

/** Measures of sent circulars that answer the year's results and that the agency received, with its decision. */
export async function findAllCirculated(t: TenantDb, agencyCode: string, resultsFiscalYear: number) {
  return t.trx
    .selectFrom('circular_recipient as r')
    .innerJoin('circular as c', (join) =>
      join.onRef('c.province_code', '=', 'r.province_code').onRef('c.circular_id', '=', 'r.circular_id'),
    )
    .innerJoin('circular_measure as m', (join) =>
      join.onRef('m.province_code', '=', 'c.province_code').onRef('m.circular_id', '=', 'c.circular_id'),
    )
    .leftJoin('adoption as a', (join) =>
      join
        .onRef('a.province_code', '=', 'm.province_code')
        .onRef('a.circular_id', '=', 'm.circular_id')
        .onRef('a.measure_no', '=', 'm.measure_no')
        .onRef('a.agency_code', '=', 'r.agency_code'),
    )
    .select([
      'c.circular_id as circularId',
      'c.number',
      'c.subject',
      'm.measure_no as measureNo',
      'm.measure_id as measureId',
      'm.measure_version as measureVersion',
      'c.version as circularVersion',
      'm.title',
      'm.steps',
      'm.responsible_pattern as responsible',
      'm.timeframe_kind as timeframeKind',
      'm.timeframe_text as timeframeText',
      'm.topic_nos as topicNos',
      'a.decision',
      'a.adapted_text as adaptedText',
      'a.adapted',
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.agency_code', '=', agencyCode)
    .where('c.state', '=', 'sent')
    .where('c.results_fiscal_year', '=', resultsFiscalYear)
    .orderBy('c.sent_at', 'desc')
    .orderBy('m.measure_no')
    .execute();
}

/** The earliest day by which a circular asks for the plan of the year; null where none names one. */
export async function findPlanDueOn(t: TenantDb, key: PlanKey): Promise<string | null> {
  const row = await t.trx
    .selectFrom('circular_recipient as r')
    .innerJoin('circular as c', (join) =>
      join.onRef('c.province_code', '=', 'r.province_code').onRef('c.circular_id', '=', 'r.circular_id'),
    )
    .select(sql<string | null>`min(c.plan_due_on)::text`.as('dueOn'))
    .where('r.province_code', '=', t.provinceCode)
    .where('r.agency_code', '=', key.agencyCode)
    .where('c.state', '=', 'sent')
    .where('c.measures_fiscal_year', '=', key.fiscalYear)
    .executeTakeFirst();
  return row?.dueOn ?? null;
}

/** Units the agency has named in its rows of any year, those named most often first. */
export async function findAllNamedUnits(t: TenantDb, agencyCode: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit from plan_row r, unnest(array_append(r.co_units, coalesce(r.lead_unit, r.responsible))) as unit
    where r.province_code = ${t.provinceCode} and r.agency_code = ${agencyCode}
      and unit is not null and length(unit) between 1 and 120
    group by unit order by count(*) desc, unit limit 30`.execute(t.trx);
  return rows.map(({ unit }) => unit);
}

/**
 * Which measures of a circular stand in a plan: the agency and the measure's number, with the state of that plan. An
 * agency may carry out one measure in several rows; it is named once.
 */
export async function findAllPlanned(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('plan_row as r')
    .innerJoin('plan as p', (join) =>
      join
        .onRef('p.province_code', '=', 'r.province_code')
        .onRef('p.fiscal_year', '=', 'r.fiscal_year')
        .onRef('p.agency_code', '=', 'r.agency_code'),
    )
    .select([
      'r.agency_code as agencyCode',
      'r.fiscal_year as fiscalYear',
      sql<number>`r.measure_no`.as('measureNo'),
      'p.state',
    ])
    .distinct()
    .where('r.province_code', '=', t.provinceCode)
    .where('r.circular_id', '=', circularId)
    .where('r.removed_at', 'is', null)
    .orderBy('r.agency_code')
    .orderBy('measureNo')
    .execute();
}
