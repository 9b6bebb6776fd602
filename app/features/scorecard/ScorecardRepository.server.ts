import { type RawBuilder, sql } from 'kysely';
import { inScope, isThere } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

export interface ScorecardFilter extends Scope {
  fiscalYear: number;
}

/** What is asked of the agencies in the year. */
export interface ScorecardQuestion extends ScorecardFilter {
  /** `overall`, or the number of an indicator. */
  lead: string;
  /** The scores beside the leading one. */
  indicators: readonly string[];
  items: readonly string[];
  /** Fiscal years whose figures may stand beside each other. */
  years: readonly number[];
}

/** Points by column (`overall`, `7`, `i12`), rounded half-up to 2 places; what is not there is absent. */
export type Scores = Record<string, number | null>;

export interface ScorecardRow {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  scores: Scores;
  /** What was printed where a score should stand, by column. */
  texts: Record<string, string>;
  /** The leading score by fiscal year. */
  history: Scores;
  /** The leading score against the year before; null where either is absent or the years do not compare. */
  change: number | null;
}

/**
 * The agencies visible in the year, by name, with their scores and the leading score over the years. One without a
 * result in the year is among them, with everything absent.
 */
export async function findAllRows(t: TenantDb, asked: ScorecardQuestion): Promise<ScorecardRow[]> {
  const lead = column(asked.lead);
  const isCompared = asked.years.includes(asked.fiscalYear) && asked.years.includes(asked.fiscalYear - 1);
  const { rows } = await sql<ScorecardRow>`
    with shown as (${shown(t, asked)}), item as (
      select agency_code, jsonb_object_agg(item_code, round(score, 2)) as scores,
        jsonb_object_agg(item_code, source_text) filter (where score is null and source_text is not null) as texts
      from item_score
      where province_code = ${t.provinceCode} and fiscal_year = ${asked.fiscalYear}
        and item_code = any(${[...asked.items]}::text[])
      group by agency_code
    ), history as (
      select agency_code, jsonb_object_agg(fiscal_year, round(${lead}, 2)) as scores,
        max(${lead}) filter (where fiscal_year = ${asked.fiscalYear - 1}) as before
      from agency_year
      where province_code = ${t.provinceCode} and fiscal_year = any(${[...asked.years]}::int[]) and ${lead} is not null
      group by agency_code
    )
    select s.agency_code as "agencyCode", s.name_th as "nameTh", s.agency_type as "agencyType",
      d.name_th as "districtNameTh", ${scoresOf(asked, (name) => name)} || coalesce(i.scores, '{}') as scores,
      coalesce(i.texts, '{}') as texts, coalesce(h.scores, '{}') as history,
      ${isCompared ? sql`round(s.${lead} - h.before, 2)::float8` : sql`null::float8`} as change
    from shown s
    left join item i using (agency_code)
    left join history h using (agency_code)
    left join district d on d.province_code = ${t.provinceCode} and d.district_code = s.district_code
    order by s.name_th collate "und-x-icu", s.agency_code`.execute(t.trx);
  return rows;
}

/** Means over those of the shown agencies that have the score, in every column and of the leading score by year. */
export async function findMeans(t: TenantDb, asked: ScorecardQuestion) {
  const lead = column(asked.lead);
  const { rows } = await sql<{
    /** Agencies with the leading score. */
    assessed: number;
    scores: Scores;
    history: Scores;
  }>`
    with shown as (${shown(t, asked)}), item as (
      select item_code, avg(score) as mean from item_score join shown using (agency_code)
      where province_code = ${t.provinceCode} and fiscal_year = ${asked.fiscalYear}
        and item_code = any(${[...asked.items]}::text[])
      group by item_code
    ), history as (${meansByYear(t, asked, asked.lead)})
    select count(${lead})::int as assessed,
      ${scoresOf(asked, (name) => sql`avg(${name})`)}
        || coalesce((select jsonb_object_agg(item_code, round(mean, 2)) from item), '{}') as scores,
      coalesce((select jsonb_object_agg(fiscal_year, round(mean, 2)) from history), '{}') as history
    from shown s`.execute(t.trx);
  return rows[0] ?? { assessed: 0, scores: {}, history: {} };
}

/** Whether the agency is among those shown. */
export async function existsShown(t: TenantDb, asked: ScorecardFilter, agencyCode: string): Promise<boolean> {
  const { rows } = await sql`
    with shown as (${shown(t, asked)}) select from shown where agency_code = ${agencyCode}`.execute(t.trx);
  return rows.length > 0;
}

/** One figure of an agency over the years beside the mean of the agencies shown, oldest first. */
export async function findCellYears(
  t: TenantDb,
  asked: ScorecardFilter & Pick<ScorecardQuestion, 'years'>,
  agencyCode: string,
  node: string,
) {
  const { rows } = await sql<{ fiscalYear: number; score: number | null; mean: number | null }>`
    with means as (${meansByYear(t, asked, node)})
    select m.fiscal_year as "fiscalYear", round(y.${column(node)}, 2)::float8 as score, round(m.mean, 2)::float8 as mean
    from means m
    left join agency_year y on y.province_code = ${t.provinceCode} and y.fiscal_year = m.fiscal_year
      and y.agency_code = ${agencyCode}
    order by m.fiscal_year`.execute(t.trx);
  return rows;
}

/** Items of the year: the agency's score, or what was printed in its place, beside the mean of the agencies shown. */
export async function findCellItems(
  t: TenantDb,
  asked: ScorecardFilter,
  agencyCode: string,
  items: readonly string[],
) {
  const { rows } = await sql<{ id: string; score: number | null; text: string | null; mean: number | null }>`
    with shown as (${shown(t, asked)})
    select c.id, round(max(i.score) filter (where s.agency_code = ${agencyCode}), 2)::float8 as score,
      max(i.source_text) filter (where s.agency_code = ${agencyCode} and i.score is null) as text,
      round(avg(i.score), 2)::float8 as mean
    from unnest(${[...items]}::text[]) with ordinality c (id, place)
    cross join shown s
    left join item_score i on i.province_code = ${t.provinceCode} and i.fiscal_year = ${asked.fiscalYear}
      and i.agency_code = s.agency_code and i.item_code = c.id
    group by c.id, c.place order by c.place`.execute(t.trx);
  return rows;
}

/** The agencies chosen, as they were in the year, with their official figures. */
function shown(t: TenantDb, filter: ScorecardFilter): RawBuilder<unknown> {
  return sql`
    select a.agency_code, coalesce(y.name_th, a.name_th) as name_th, coalesce(y.agency_type, a.agency_type) as agency_type,
      coalesce(y.district_code, a.district_code) as district_code, y.overall, y.ind_1, y.ind_2, y.ind_3, y.ind_4,
      y.ind_5, y.ind_6, y.ind_7, y.ind_8, y.ind_9, y.ind_10
    from agency a
    left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${filter.fiscalYear}
      and y.agency_code = a.agency_code
    where a.province_code = ${t.provinceCode} and ${inScope(filter)} and ${isThere(filter.fiscalYear)}`;
}

/** The mean of a figure in each year over the agencies that were of the chosen scope in that year. */
function meansByYear(
  t: TenantDb,
  asked: ScorecardFilter & Pick<ScorecardQuestion, 'years'>,
  node: string,
): RawBuilder<unknown> {
  return sql`
    select y.fiscal_year, avg(y.${column(node)}) as mean
    from agency_year y
    join agency a using (province_code, agency_code)
    where y.province_code = ${t.provinceCode} and y.fiscal_year = any(${[...asked.years]}::int[]) and ${inScope(asked)}
    group by y.fiscal_year`;
}

/** The leading score and the indicators of the row `s`, by column; absent ones are null. */
function scoresOf(asked: ScorecardQuestion, wrap: (name: RawBuilder<unknown>) => RawBuilder<unknown>) {
  const nodes = [...new Set([asked.lead, ...asked.indicators])];
  return sql`jsonb_build_object(${sql.join(
    nodes.map((node) => sql`${sql.lit(node)}, round(${wrap(sql`s.${column(node)}`)}, 2)`),
  )})`;
}

/** The column in which a figure of the wide row is kept. */
function column(node: string): RawBuilder<unknown> {
  if (node === 'overall') return sql.ref('overall');
  if (!/^([1-9]|10)$/.test(node)) throw new RangeError(`Not a figure of the wide row: ${node}`);
  return sql.ref(`ind_${node}`);
}
