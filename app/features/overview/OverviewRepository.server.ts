import { type RawBuilder, sql } from 'kysely';
import { inScope } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { isWhole, type Scope } from '~/lib/scope-params.ts';

/** Points rounded half-up to two places for transport. */
const points = (expression: RawBuilder<unknown>) => sql`round(${expression}, 2)::float8`;
const INDICATORS = Array.from({ length: 10 }, (_, index) => `ind_${index + 1}`);
/** As JSON: one of the drivers cannot read an absent figure inside an array. */
const asArray = (wrap: (column: RawBuilder<unknown>) => RawBuilder<unknown>) =>
  sql`jsonb_build_array(${sql.join(INDICATORS.map((column) => points(wrap(sql.raw(column)))))})`;

/** Head figures of one fiscal year; points are rounded, absent ones null. */
export interface YearFigures {
  fiscalYear: number;
  agencies: number;
  assessed: number;
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  passed: number;
  /** Agencies at each level key of the year's scale. */
  levels: Record<string, number>;
  iit: number | null;
  eit: number | null;
  oit: number | null;
  /** Means of indicators 1-10, in order. */
  indicators: (number | null)[];
  rankAmongProvinces: number | null;
  isPublished: boolean;
}

/**
 * Figures of every year the actor may see, oldest first. Those of the whole province come from the published
 * aggregate; a district chief's, those of a part of the bodies, and years not yet published are made from the
 * agencies visible to them.
 */
export async function findAllYears(t: TenantDb, scope: Scope): Promise<YearFigures[]> {
  const published = t.tenant.scope === 'province' && isWhole(scope) ? await findPublishedYears(t) : [];
  const known = published.map((year) => year.fiscalYear);
  const others = await findVisibleYears(t, known, scope);
  return [...published, ...others].sort((a, b) => a.fiscalYear - b.fiscalYear);
}

async function findPublishedYears(t: TenantDb): Promise<YearFigures[]> {
  const { rows } = await sql<YearFigures>`
    select fiscal_year as "fiscalYear", agencies, assessed, ${points(sql`mean`)} as mean, ${points(sql`median`)} as median,
      ${points(sql`min`)} as min, ${points(sql`max`)} as max, passed, levels, ${points(sql`iit`)} as iit,
      ${points(sql`eit`)} as eit, ${points(sql`oit`)} as oit, ${asArray((column) => column)} as indicators,
      rank_among_provinces as "rankAmongProvinces", true as "isPublished"
    from province_year where province_code = ${t.provinceCode} order by fiscal_year`.execute(t.trx);
  return rows;
}

async function findVisibleYears(
  t: TenantDb,
  without: readonly number[],
  scope: Scope,
): Promise<YearFigures[]> {
  const { rows } = await sql<YearFigures>`
    with visible as (
      select y.* from agency_year y
      join agency a on a.province_code = y.province_code and a.agency_code = y.agency_code
      where y.province_code = ${t.provinceCode} and not (y.fiscal_year = any(${[...without]}::int[]))
        and ${inScope(scope)}
    ), counted as (
      select fiscal_year, jsonb_object_agg(level, n) as levels
      from (select fiscal_year, level, count(*)::int as n from visible where level is not null group by 1, 2) l
      group by fiscal_year
    )
    select v.fiscal_year as "fiscalYear", count(*)::int as agencies, count(overall)::int as assessed,
      ${points(sql`avg(overall)`)} as mean,
      ${points(sql`decimal_quantile(array_agg(overall order by overall) filter (where overall is not null), 0.5)`)} as median,
      ${points(sql`min(overall)`)} as min, ${points(sql`max(overall)`)} as max,
      (count(*) filter (where passed))::int as passed, coalesce(c.levels, '{}') as levels,
      ${points(sql`avg(iit)`)} as iit, ${points(sql`avg(eit)`)} as eit, ${points(sql`avg(oit)`)} as oit,
      ${asArray((column) => sql`avg(${column})`)} as indicators, null::int as "rankAmongProvinces",
      bool_and(is_published) as "isPublished"
    from visible v left join counted c using (fiscal_year)
    group by v.fiscal_year, c.levels order by v.fiscal_year`.execute(t.trx);
  return rows;
}

/** Published means of the whole nation in a year, and how many provinces are compared; real or invented apart. */
export async function findNation(t: TenantDb, fiscalYear: number, isDemo: boolean) {
  const { rows } = await sql<{
    mean: number | null;
    agencies: number;
    iit: number | null;
    eit: number | null;
    oit: number | null;
    indicators: (number | null)[];
    provinces: number;
  }>`
    select ${points(sql`mean`)} as mean, assessed as agencies, ${points(sql`iit`)} as iit, ${points(sql`eit`)} as eit,
      ${points(sql`oit`)} as oit, ${asArray((column) => column)} as indicators,
      (select count(*)::int from province_year p
        where p.fiscal_year = ${fiscalYear} and p.is_demo = ${isDemo}) as provinces
    from type_year where fiscal_year = ${fiscalYear} and agency_type = 'all' and is_demo = ${isDemo}`.execute(
    t.trx,
  );
  return rows[0];
}

/** A year in which none of the bodies asked for has a row: everything absent, nothing zero that is a score. */
export function noFigures(fiscalYear: number): YearFigures {
  return {
    fiscalYear,
    agencies: 0,
    assessed: 0,
    mean: null,
    median: null,
    min: null,
    max: null,
    passed: 0,
    levels: {},
    iit: null,
    eit: null,
    oit: null,
    indicators: INDICATORS.map(() => null),
    rankAmongProvinces: null,
    isPublished: true,
  };
}
