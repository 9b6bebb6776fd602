import { type RawBuilder, sql } from 'kysely';
import { inScope } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import type { TiedItem } from './core/outcome.ts';
import type { AdopterRule } from './effect-search-params.ts';

/** A fiscal year (BE) in which circulated measures were carried out, and whether its own results are there. */
export interface MeasuresYear {
  fiscalYear: number;
  hasResults: boolean;
  isPublished: boolean;
}

/** Years with a sent circular, newest first; results are there where any visible body has them in both years. */
export async function findAllMeasuresYears(t: TenantDb): Promise<MeasuresYear[]> {
  const { rows } = await sql<MeasuresYear>`
    with years as (
      select distinct measures_fiscal_year as fiscal_year from circular
      where province_code = ${t.provinceCode} and state = 'sent'
    ), assessed as (
      select fiscal_year, bool_and(is_published) as is_published from agency_year
      where province_code = ${t.provinceCode} group by fiscal_year
    )
    select y.fiscal_year as "fiscalYear", (s.fiscal_year is not null and n.fiscal_year is not null) as "hasResults",
      coalesce(n.is_published, true) as "isPublished"
    from years y
    left join assessed s on s.fiscal_year = y.fiscal_year - 1
    left join assessed n on n.fiscal_year = y.fiscal_year
    order by y.fiscal_year desc`.execute(t.trx);
  return rows;
}

export interface CirculatedMeasure {
  /** The measure of the library; a measure that a circular carries by itself has an id of its own. */
  measureId: string;
  title: string;
  tiedItems: TiedItem[];
}

/** One measure however many circulars carried it: what was sent counts, by the library's entry where it has one. */
const MEASURE_ID = sql`coalesce(m.measure_id, m.circular_id || '-' || m.measure_no)`;

/** Standard measures that circulars ask for in a fiscal year, in the order in which they were sent; none that a later version dropped. */
export async function findAllMeasures(t: TenantDb, fiscalYear: number): Promise<CirculatedMeasure[]> {
  const { rows } = await sql<CirculatedMeasure>`
    select ${MEASURE_ID} as "measureId", coalesce(l.title, min(m.title)) as title,
      coalesce(l.tied_items, '[]') as "tiedItems"
    from circular c
    join circular_measure m on m.province_code = c.province_code and m.circular_id = c.circular_id and m.removed_in is null
    left join measure l on l.province_code = m.province_code and l.measure_id = m.measure_id
    where c.province_code = ${t.provinceCode} and c.state = 'sent' and c.measures_fiscal_year = ${fiscalYear}
    group by 1, l.title, l.tied_items
    order by min(c.sent_at), min(m.circular_id), min(m.measure_no)`.execute(t.trx);
  return rows;
}

export interface EffectFilter extends Scope {
  /** Fiscal year (BE) of the measures; its results are the next ones, those of the year before the starting ones. */
  fiscalYear: number;
  by: AdopterRule;
  /** Figures to follow, a measure in as many entries as it has figures. */
  wanted: readonly { measureId: string; start: string; next: string }[];
}

export const ANSWERS = ['adopted', 'adapted', 'declined', 'silent', 'not_addressed'] as const;

export interface BodyRow {
  measureId: string;
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  answer: (typeof ANSWERS)[number];
  isAdopter: boolean;
  /** Mean of the tied figures, points with 8 places as text. */
  start: string;
  next: string;
}

/**
 * `standing`: a measure and a visible body with scores of both years, on the side on which it counts. A body that lacks
 * one of the figures is not there; nor, where only the done counts, one that took the measure on and did not finish it.
 * Type and district are those of the starting year.
 */
function standings(t: TenantDb, { fiscalYear, by, wanted, ...scope }: EffectFilter): RawBuilder<unknown> {
  const list = (key: 'measureId' | 'start' | 'next') => sql`${wanted.map((each) => each[key])}::text[]`;
  return sql`wanted as (
      select * from unnest(${list('measureId')}, ${list('start')}, ${list('next')}) as w (measure_id, start_node, next_node)
    ), body as materialized (
      select y.agency_code, y.agency_type, y.name_th,
        ${scoresIn(t, 'y', fiscalYear - 1, list('start'))} as start, ${scoresIn(t, 'z', fiscalYear, list('next'))} as next
      from agency a
      join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
        and y.fiscal_year = ${fiscalYear - 1}
      left join agency_year z on z.province_code = y.province_code and z.fiscal_year = ${fiscalYear}
        and z.agency_code = y.agency_code
      where a.province_code = ${t.provinceCode} and ${inScope(scope)}
    ), outcome as materialized (
      select w.measure_id, b.agency_code, b.agency_type, b.name_th,
        round(avg((b.start ->> w.start_node)::numeric), 8) as start, round(avg((b.next ->> w.next_node)::numeric), 8) as next
      from body b cross join wanted w
      group by w.measure_id, b.agency_code, b.agency_type, b.name_th
      having count(b.start ->> w.start_node) = count(*) and count(b.next ->> w.next_node) = count(*)
    ), answered as (
      select ${MEASURE_ID} as measure_id, r.agency_code, jsonb_build_object(
          'answer', case when bool_or(a.decision = 'adopted') then 'adopted' when bool_or(a.decision = 'adapted') then 'adapted'
            when bool_or(a.decision = 'declined') then 'declined' else 'silent' end,
          'done', coalesce(bool_or(a.decision <> 'declined' and w.status = 'done' and p.state in ('submitted', 'accepted')),
            false)) as fact
      from circular c
      join circular_measure m on m.province_code = c.province_code and m.circular_id = c.circular_id and m.removed_in is null
      join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
      left join adoption a on a.province_code = r.province_code and a.circular_id = r.circular_id
        and a.measure_no = m.measure_no and a.agency_code = r.agency_code
      left join compliance_report p on p.province_code = r.province_code and p.fiscal_year = ${fiscalYear}
        and p.agency_code = r.agency_code and p.round = '12m'
      left join compliance_report_row w on w.province_code = p.province_code and w.fiscal_year = p.fiscal_year
        and w.agency_code = p.agency_code and w.round = p.round and w.circular_id = m.circular_id
        and w.measure_no = m.measure_no
      where c.province_code = ${t.provinceCode} and c.state = 'sent' and c.measures_fiscal_year = ${fiscalYear}
      group by 1, r.agency_code
    ), facts as materialized (
      select agency_code, jsonb_object_agg(measure_id, fact) as facts from answered group by agency_code
    ), answer as (
      select o.*, coalesce(f.facts #>> array[o.measure_id, 'answer'], 'not_addressed') as answer,
        coalesce((f.facts #>> array[o.measure_id, 'done'])::boolean, false) as done
      from outcome o left join facts f on f.agency_code = o.agency_code
    ), standing as (
      select *, answer in ('adopted', 'adapted') as is_adopter from answer
      where ${by}::text = 'took' or done or answer not in ('adopted', 'adapted')
    )`;
}

/** A body's scores of a year in one object, by item code and by indicator number; `y` and `z` are its rows of two years. */
function scoresIn(
  t: TenantDb,
  of: 'y' | 'z',
  fiscalYear: number,
  nodes: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const indicators = Array.from({ length: 10 }, (_, at) => at + 1).map(
    (number) => sql`${String(number)}::text, ${sql.ref(`${of}.ind_${number}`)}`,
  );
  return sql`jsonb_build_object(${sql.join(indicators)}) || coalesce((
      select jsonb_object_agg(i.item_code, i.score) from item_score i
      where i.province_code = ${t.provinceCode} and i.fiscal_year = ${fiscalYear} and i.agency_code = y.agency_code
        and i.item_code = any(${nodes})
    ), '{}')`;
}

/** Every body of every measure, for matching. */
export async function findAllBodies(t: TenantDb, filter: EffectFilter): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow>`
    with ${standings(t, filter)}
    select measure_id as "measureId", agency_code as "agencyCode", name_th as "nameTh", agency_type as "agencyType",
      answer, is_adopter as "isAdopter", start::text as start, next::text as next
    from standing order by measure_id, agency_code`.execute(t.trx);
  return rows;
}

/** Means of a group before anything is matched, points half-up to 2 places. */
export interface GroupMeans {
  measureId: string;
  isAdopter: boolean;
  /** Null for the whole group; else the half of it that started lower or higher. */
  half: 'lower' | 'higher' | null;
  n: number;
  start: number;
  change: number;
}

/** Adopters and others of each measure as they are, and each group's lower and higher half by its start. */
export async function findAllMeans(t: TenantDb, filter: EffectFilter): Promise<GroupMeans[]> {
  const { rows } = await sql<GroupMeans>`
    with ${standings(t, filter)}, halved as (
      select *, ntile(2) over (partition by measure_id, is_adopter order by start, agency_code) as half from standing
    )
    select measure_id as "measureId", is_adopter as "isAdopter",
      case half when 1 then 'lower' when 2 then 'higher' end as half, count(*)::int as n,
      round(avg(start), 2)::float8 as start, round(avg(next - start), 2)::float8 as change
    from halved group by grouping sets ((measure_id, is_adopter), (measure_id, is_adopter, half))
    order by measure_id, is_adopter, half nulls first`.execute(t.trx);
  return rows;
}
