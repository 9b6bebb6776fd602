import type { AdaptedMeasure } from 'db/tables/adoption.ts';
import { sql } from 'kysely';
import { inScopeScoredOrNot } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';

/** What an agency wrote when it adapted or declined a measure, beside the standard text it had before it. */
export interface AdaptationRow {
  circularId: string;
  measureNo: number;
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  subject: string;
  number: string | null;
  /** The measure of the library; one that a circular carries by itself has a key of its own. */
  measureKey: string;
  decision: 'adapted' | 'declined';
  reason: string | null;
  adapted: AdaptedMeasure | null;
  adaptedText: string | null;
  /** The text it decided on. */
  standard: AdaptedMeasure;
  topicNos: number[];
  /** Measure of the library that was made of it; of a district chief always null. */
  markedAs: string | null;
  markedByOffice: string | null;
}

export interface AdaptationFilter {
  /** Fiscal year (BE) in which the measures are carried out. */
  fiscalYear: number;
  measure: string;
  type: string;
  district: string;
}

/** Key of a circular with the measure and the agency that decided on it. */
export interface AdaptationKey {
  circularId: string;
  measureNo: number;
  agencyCode: string;
}

const MEASURE_KEY = sql`coalesce(m.measure_id, m.circular_id || '-' || m.measure_no)`;

/** Fiscal years (BE) with a sent circular, newest first. */
export async function findAllYears(t: TenantDb): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('circular')
    .select('measures_fiscal_year as year')
    .distinct()
    .where('province_code', '=', t.provinceCode)
    .where('state', '=', 'sent')
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}

/** Measures that visible agencies adapted or declined in the year, with how many did. */
export async function findAllMeasures(t: TenantDb, fiscalYear: number) {
  const { rows } = await sql<{ key: string; title: string; count: number }>`
    select ${MEASURE_KEY} as key, min(m.title) as title, count(*)::int as count
    from adoption d
    join circular c on c.province_code = d.province_code and c.circular_id = d.circular_id
    join circular_measure m on m.province_code = d.province_code and m.circular_id = d.circular_id
      and m.measure_no = d.measure_no
    where d.province_code = ${t.provinceCode} and c.state = 'sent' and c.measures_fiscal_year = ${fiscalYear}
      and d.decision in ('adapted', 'declined')
    group by 1 order by 2`.execute(t.trx);
  return rows;
}

/** What visible agencies wrote, the latest first. */
export async function findAll(t: TenantDb, filter: AdaptationFilter): Promise<AdaptationRow[]> {
  const { rows } = await selectRows(t, filter, null);
  return rows;
}

/** One of them; undefined where nothing was adapted. */
export async function findOne(t: TenantDb, key: AdaptationKey): Promise<AdaptationRow | undefined> {
  const { rows } = await selectRows(t, null, key);
  return rows[0];
}

function selectRows(t: TenantDb, filter: AdaptationFilter | null, key: AdaptationKey | null) {
  const asked = filter
    ? sql`c.measures_fiscal_year = ${filter.fiscalYear}
        and (${filter.measure} = '' or ${MEASURE_KEY} = ${filter.measure})
        and ${inScopeScoredOrNot({ type: filter.type, district: filter.district, size: '' })}`
    : sql`d.circular_id = ${key?.circularId ?? ''} and d.measure_no = ${key?.measureNo ?? 0}::int
        and d.agency_code = ${key?.agencyCode ?? ''}`;
  const text = (
    column: 'title' | 'responsible_pattern' | 'timeframe_kind' | 'timeframe_text' | 'follow_up',
  ) => sql`case when v.measure_no is null then ${sql.ref(`m.${column}`)} else ${sql.ref(`v.${column}`)} end`;
  return sql<AdaptationRow>`
    select d.circular_id as "circularId", d.measure_no as "measureNo", d.agency_code as "agencyCode",
      a.name_th as "nameTh", a.agency_type as "agencyType", c.subject, c.number, ${MEASURE_KEY} as "measureKey",
      d.decision, d.reason, d.adapted, d.adapted_text as "adaptedText",
      jsonb_build_object('title', ${text('title')}, 'steps', to_jsonb(coalesce(v.steps, m.steps)),
        'responsiblePattern', ${text('responsible_pattern')}, 'timeframeKind', ${text('timeframe_kind')},
        'timeframeText', ${text('timeframe_text')}, 'followUp', ${text('follow_up')}) as standard,
      m.topic_nos as "topicNos", k.measure_id as "markedAs", k.marked_by_office as "markedByOffice"
    from adoption d
    join circular c on c.province_code = d.province_code and c.circular_id = d.circular_id
    join circular_measure m on m.province_code = d.province_code and m.circular_id = d.circular_id
      and m.measure_no = d.measure_no
    join agency a on a.province_code = d.province_code and a.agency_code = d.agency_code
    left join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
      and y.fiscal_year = c.measures_fiscal_year - 1
    left join circular_measure_version v on v.province_code = d.province_code and v.circular_id = d.circular_id
      and v.measure_no = d.measure_no and v.version_no = d.letter_version
    left join adaptation_mark k on k.province_code = d.province_code and k.circular_id = d.circular_id
      and k.measure_no = d.measure_no and k.agency_code = d.agency_code
    where d.province_code = ${t.provinceCode} and c.state = 'sent' and d.decision in ('adapted', 'declined') and ${asked}
    order by d.decided_at desc, d.circular_id, d.measure_no, d.agency_code`.execute(t.trx);
}

/** Holds the circular for the transaction, so that of two who mark the same change one finds it marked. */
export async function lockCircular(t: TenantDb, circularId: string): Promise<void> {
  await t.trx
    .selectFrom('circular')
    .select('circular_id')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .forUpdate()
    .execute();
}

/** Notes the measure that was made of a local change. */
export async function insertMark(
  t: TenantDb,
  key: AdaptationKey,
  by: { measureId: string; office: string | null; at: Date },
): Promise<void> {
  await t.trx
    .insertInto('adaptation_mark')
    .values({
      province_code: t.provinceCode,
      circular_id: key.circularId,
      measure_no: key.measureNo,
      agency_code: key.agencyCode,
      measure_id: by.measureId,
      marked_at: by.at,
      marked_by_office: by.office,
    })
    .execute();
}

/** Takes the mark away. */
export async function deleteMark(t: TenantDb, key: AdaptationKey): Promise<void> {
  await t.trx
    .deleteFrom('adaptation_mark')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', key.circularId)
    .where('measure_no', '=', key.measureNo)
    .where('agency_code', '=', key.agencyCode)
    .execute();
}
