import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';

export type CirculatedMeasure = Awaited<ReturnType<typeof findAllCirculated>>[number];

/**
 * Measures of sent circulars that answer the year's results and that the agency received, with its decision. Each has
 * the text and number of the letter's version that the decision rests on, where there is one, else of that in force; a
 * measure that a version dropped comes only where something was decided on it.
 */
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
    .leftJoin('circular_measure_version as v', (join) =>
      join
        .onRef('v.province_code', '=', 'm.province_code')
        .onRef('v.circular_id', '=', 'm.circular_id')
        .onRef('v.measure_no', '=', 'm.measure_no')
        .onRef('v.version_no', '=', 'a.letter_version'),
    )
    .select((eb) => [
      'c.circular_id as circularId',
      'c.number',
      'c.subject',
      'm.measure_no as measureNo',
      'm.measure_id as measureId',
      eb.fn.coalesce('v.measure_version', 'm.measure_version').as('measureVersion'),
      eb.fn.coalesce('a.letter_version', 'c.letter_version').as('circularVersion'),
      eb.fn.coalesce('v.title', 'm.title').as('title'),
      eb.fn.coalesce('v.steps', 'm.steps').as('steps'),
      eb.fn.coalesce('v.responsible_pattern', 'm.responsible_pattern').as('responsible'),
      eb.fn.coalesce('v.timeframe_kind', 'm.timeframe_kind').as('timeframeKind'),
      // Text may be absent in either version, so the other one must not show through.
      sql<string | null>`case when v.version_no is null then m.timeframe_text else v.timeframe_text end`.as(
        'timeframeText',
      ),
      eb.fn.coalesce('v.topic_nos', 'm.topic_nos').as('topicNos'),
      sql<boolean>`a.ended_in is not null`.as('isEnded'),
      'a.decision',
      'a.adapted_text as adaptedText',
      'a.adapted',
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.agency_code', '=', agencyCode)
    .where('c.state', '=', 'sent')
    .where('c.results_fiscal_year', '=', resultsFiscalYear)
    .where((eb) => eb.or([eb('m.removed_in', 'is', null), eb('a.decision', 'is not', null)]))
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
