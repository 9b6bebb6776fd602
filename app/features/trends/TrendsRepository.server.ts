import { type RawBuilder, sql } from 'kysely';
import type { YearNaming } from '~/features/agencies/core/identity-lines.ts';
import { inScope, isScored } from '~/features/agencies/ScopeRepository.server.ts';
import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import type { CorePlace } from './core/core-series.ts';

/** Whose figures: everybody visible, or those of the type, district and size, or one agency. */
export interface TrendsScope extends Scope {
  /** Empty = the mean of all; an agency leaves type, district and size aside. */
  agency: string;
  /** First and last fiscal year, both among those shown. */
  from: number;
  to: number;
}

/** Mean of a figure in a year over the agencies that have it; points rounded half-up. */
export interface NodeYear {
  fiscalYear: number;
  node: string;
  mean: number | null;
  /** Agencies that have the figure. */
  bodies: number;
}

const HEAD_COLUMNS = ['overall', 'iit', 'eit', 'eit_public', 'eit_survey', 'oit'] as const;
const headValues = sql.join([
  ...HEAD_COLUMNS.map((column) => sql`(${sql.lit(column)}, y.${sql.ref(column)})`),
  ...Array.from({ length: 10 }, (_, at) => sql`(${sql.lit(String(at + 1))}, y.${sql.ref(`ind_${at + 1}`)})`),
]);
const MEAN = sql`round(avg(score), 2)::float8 as mean, count(score)::int as bodies`;

/** The agency-years shown; each year's own type and district decide, as in the published means of a type. */
function shownYears(t: TenantDb, scope: TrendsScope): RawBuilder<unknown> {
  const { agency, from, to } = scope;
  return sql`shown as (
      select y.* from agency_year y
      join agency a on a.province_code = y.province_code and a.agency_code = y.agency_code
      where y.province_code = ${t.provinceCode} and y.fiscal_year between ${from} and ${to}
        and case when ${agency} <> '' then y.agency_code = ${agency} else ${inScope(scope)} end
    )`;
}

/** Overall, instruments and indicators of every year shown that has any result. */
export async function findHeadMeans(t: TenantDb, scope: TrendsScope): Promise<NodeYear[]> {
  const { rows } = await sql<NodeYear>`
    with ${shownYears(t, scope)}
    select y.fiscal_year as "fiscalYear", v.node, ${MEAN}
    from shown y cross join lateral (values ${headValues}) as v (node, score)
    group by y.fiscal_year, v.node order by y.fiscal_year, v.node`.execute(t.trx);
  return rows;
}

/**
 * The asked sub-indicators and items, one row each. The official figure of a sub-indicator is the published one where
 * it is possible, else the computed one.
 */
export async function findPartMeans(
  t: TenantDb,
  scope: TrendsScope,
  asked: readonly { fiscalYear: number; node: NodeId }[],
): Promise<NodeYear[]> {
  const { rows } = await sql<NodeYear>`
    with ${shownYears(t, scope)}, asked as (
      select distinct * from unnest(${asked.map((each) => each.fiscalYear)}::int[],
        ${asked.map((each) => each.node)}::text[]) as a (fiscal_year, node)
    ), official as (
      select n.fiscal_year, n.agency_code, n.node,
        case when n.published between 0 and 100 then n.published else n.computed end as score
      from node_score n join asked a on a.fiscal_year = n.fiscal_year and a.node = n.node
      where n.province_code = ${t.provinceCode}
      union all
      select i.fiscal_year, i.agency_code, i.item_code, i.score
      from item_score i join asked a on a.fiscal_year = i.fiscal_year and a.node = i.item_code
      where i.province_code = ${t.provinceCode} and i.score between 0 and 100
    )
    select a.fiscal_year as "fiscalYear", a.node, ${MEAN}
    from asked a
    left join (select o.* from official o join shown y on y.fiscal_year = o.fiscal_year and y.agency_code = o.agency_code)
      s on s.fiscal_year = a.fiscal_year and s.node = a.node
    group by a.fiscal_year, a.node order by a.fiscal_year, a.node`.execute(t.trx);
  return rows;
}

/**
 * The comparable core, scored by the tree it has in the last year: items -> sub-indicator (or survey indicator) ->
 * indicator -> instrument by equal means, then by weight; branches without a core item are left out. An agency that
 * lacks one core item of a figure has no core of it that year: it is absent from the mean, never zero.
 */
export async function findCoreMeans(
  t: TenantDb,
  scope: TrendsScope,
  core: readonly CorePlace[],
): Promise<NodeYear[]> {
  const list = (pick: (place: CorePlace) => string) => sql`${core.map(pick)}::text[]`;
  const whole = (expression: RawBuilder<unknown>) =>
    sql`case when count(*) = count(score) then ${expression} end`;
  const { rows } = await sql<NodeYear>`
    with ${shownYears(t, scope)}, core as (
      select * from unnest(${core.map((place) => place.fiscalYear)}::int[], ${list((place) => place.code)},
        ${list((place) => place.group)}, ${list((place) => place.indicator)}, ${list((place) => place.instrument)},
        ${list((place) => place.weight)}) as c (fiscal_year, item_code, part, indicator, instrument, weight)
    ), item as (
      select y.fiscal_year, y.agency_code, c.part, c.indicator, c.instrument, c.weight::numeric as weight,
        case when i.score between 0 and 100 then i.score end as score
      from shown y
      join core c on c.fiscal_year = y.fiscal_year
      left join item_score i on i.province_code = ${t.provinceCode} and i.fiscal_year = y.fiscal_year
        and i.agency_code = y.agency_code and i.item_code = c.item_code
    ), part as (
      select fiscal_year, agency_code, part, indicator, instrument, weight, ${whole(sql`avg(score)`)} as score
      from item group by fiscal_year, agency_code, part, indicator, instrument, weight
    ), indicator as (
      select fiscal_year, agency_code, indicator, instrument, weight, ${whole(sql`avg(score)`)} as score
      from part group by fiscal_year, agency_code, indicator, instrument, weight
    ), instrument as (
      select fiscal_year, agency_code, instrument, weight, ${whole(sql`avg(score)`)} as score
      from indicator group by fiscal_year, agency_code, instrument, weight
    ), figure as (
      select fiscal_year, part as node, score from part where part <> indicator
      union all select fiscal_year, indicator, score from indicator
      union all select fiscal_year, instrument, score from instrument
      union all select fiscal_year, 'overall', ${whole(sql`sum(score * weight) / sum(weight)`)}
        from instrument group by fiscal_year, agency_code
    )
    select fiscal_year as "fiscalYear", node, ${MEAN} from figure group by fiscal_year, node
    order by fiscal_year, node`.execute(t.trx);
  return rows;
}

export interface LevelYear {
  fiscalYear: number;
  /** Agencies at each level key of that year's scale. */
  levels: Record<string, number>;
  /** Agencies in the list of the year, and those of them without a level. */
  agencies: number;
  withoutLevel: number;
  isPublished: boolean;
}

/** How many agencies stood at each level in every year shown, oldest first. */
export async function countLevels(t: TenantDb, scope: TrendsScope): Promise<LevelYear[]> {
  const { rows } = await sql<LevelYear>`
    with ${shownYears(t, scope)}, counted as (
      select fiscal_year, jsonb_object_agg(level, n) as levels
      from (select fiscal_year, level, count(*)::int as n from shown where level is not null group by 1, 2) l
      group by fiscal_year
    )
    select y.fiscal_year as "fiscalYear", coalesce(c.levels, '{}') as levels, count(*)::int as agencies,
      (count(*) filter (where y.level is null))::int as "withoutLevel", bool_and(y.is_published) as "isPublished"
    from shown y left join counted c using (fiscal_year)
    group by y.fiscal_year, c.levels order by y.fiscal_year`.execute(t.trx);
  return rows;
}

/** What the agency was called, and its type, in each year of the span that has a result of it. */
export async function findAllNamings(
  t: TenantDb,
  agencyCode: string,
  { from, to }: { from: number; to: number },
): Promise<YearNaming[]> {
  return t.trx
    .selectFrom('agency_year')
    .select(['fiscal_year as fiscalYear', 'name_th as nameTh', 'agency_type as agencyType'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '>=', from)
    .where('fiscal_year', '<=', to)
    .orderBy('fiscal_year')
    .execute();
}

/** The scored agencies visible to the actor, by name. */
export async function findAllAgencies(t: TenantDb): Promise<{ code: string; nameTh: string }[]> {
  const { rows } = await sql<{ code: string; nameTh: string }>`
    select a.agency_code as code, a.name_th as "nameTh" from agency a
    where a.province_code = ${t.provinceCode} and ${isScored}
    order by a.name_th collate "und-x-icu", a.agency_code`.execute(t.trx);
  return rows;
}
