import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ProvinceFigure } from './core/figures.ts';

export type InputRow = Awaited<ReturnType<typeof findAllInputs>>[number];

/** A year of which every row counts, or only the published ones. */
export interface YearRows {
  fiscalYear: number;
  publishedOnly: boolean;
}

/** The published aggregate of the year; undefined while the year is a draft. */
export async function findPublished(t: TenantDb, fiscalYear: number) {
  return t.trx
    .selectFrom('province_year')
    .select([
      'data_version as dataVersion',
      'published_at as publishedAt',
      'is_demo as isDemo',
      'rank_among_provinces as rank',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .executeTakeFirst();
}

/** The stored figure of the published aggregate, exact decimal text. */
export async function findStoredFigure(t: TenantDb, fiscalYear: number, figure: ProvinceFigure) {
  if (figure === 'levels') return null;
  const { rows } = await sql<{ value: string | null }>`
    select ${asText(sql.ref(storedColumn(figure)))} as value from province_year
    where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}`.execute(t.trx);
  return rows[0]?.value ?? null;
}

/** The figure made anew from the agencies' rows, to the 8 places that are stored; how many rows, and how many have it. */
export async function recompute(t: TenantDb, year: YearRows, figure: ProvinceFigure) {
  const column = sql.ref(inputColumn(figure));
  const { rows } = await sql<{ value: string | null; agencies: number; known: number }>`
    select ${asText(aggregateOf(figure, column))} as value, count(*)::int as agencies, count(${column})::int as known
    from agency_year where ${isOf(t, year)}`.execute(t.trx);
  return rows[0] ?? { value: null, agencies: 0, known: 0 };
}

/** Every agency of the year with its figure (unrounded), the greatest first, those without one last. */
export async function findAllInputs(t: TenantDb, year: YearRows, figure: ProvinceFigure) {
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    agencyType: string;
    value: string | null;
    level: string | null;
    passed: boolean | null;
  }>`
    select agency_code as "agencyCode", name_th as "nameTh", agency_type as "agencyType",
      trim_scale(${sql.ref(inputColumn(figure))}::numeric)::text as value, level, passed
    from agency_year where ${isOf(t, year)}
    order by ${sql.ref(inputColumn(figure))} desc nulls last, name_th collate "und-x-icu", agency_code`.execute(
    t.trx,
  );
  return rows;
}

/** Agencies at each level key: as stored with the published aggregate, and counted anew. */
export async function findLevelCounts(t: TenantDb, year: YearRows) {
  const { rows } = await sql<{ level: string; stored: number | null; counted: number }>`
    with counted as (
      select level, count(*)::int as n from agency_year where ${isOf(t, year)} and level is not null group by level
    ), stored as (
      select l.key as level, l.value::int as n from province_year p, jsonb_each_text(p.levels) l
      where p.province_code = ${t.provinceCode} and p.fiscal_year = ${year.fiscalYear} and ${year.publishedOnly}::boolean
    )
    select level, s.n as stored, coalesce(c.n, 0) as counted
    from counted c full join stored s using (level) order by level`.execute(t.trx);
  return rows;
}

/** Published provinces of the year by mean, real or invented apart; place counted anew (ties share one: 1224). */
export async function findAllProvinces(t: TenantDb, fiscalYear: number, isDemo: boolean) {
  const { rows } = await sql<{
    provinceCode: string;
    nameTh: string;
    nameEn: string;
    mean: string | null;
    place: number | null;
  }>`
    select y.province_code as "provinceCode", p.name_th as "nameTh", p.name_en as "nameEn",
      trim_scale(y.mean)::text as mean,
      case when y.mean is not null then (1 + (select count(*) from province_year o
        where o.fiscal_year = y.fiscal_year and o.is_demo = y.is_demo and o.mean > y.mean))::int end as place
    from province_year y join province p on p.province_code = y.province_code
    where y.fiscal_year = ${fiscalYear} and y.is_demo = ${isDemo}
    order by y.mean desc nulls last, y.province_code`.execute(t.trx);
  return rows;
}

function isOf(t: TenantDb, { fiscalYear, publishedOnly }: YearRows): RawBuilder<boolean> {
  return sql`province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
    and (is_published or not ${publishedOnly}::boolean)`;
}

const asText = (value: RawBuilder<unknown>) => sql`trim_scale(round((${value})::numeric, 8))::text`;

/** The column of an agency's row that goes in. */
function inputColumn(figure: ProvinceFigure): string {
  if (/^\d+$/.test(figure)) return `ind_${figure}`;
  return figure === 'iit' || figure === 'eit' || figure === 'oit' ? figure : 'overall';
}

function storedColumn(figure: ProvinceFigure): string {
  if (figure === 'rank') return 'rank_among_provinces';
  return /^\d+$/.test(figure) ? `ind_${figure}` : figure;
}

function aggregateOf(figure: ProvinceFigure, column: RawBuilder<unknown>): RawBuilder<unknown> {
  switch (figure) {
    case 'median':
      return sql`decimal_quantile(array_agg(${column} order by ${column}) filter (where ${column} is not null), 0.5)`;
    case 'min':
      return sql`min(${column})`;
    case 'max':
      return sql`max(${column})`;
    case 'assessed':
      return sql`count(${column})`;
    case 'passed':
      return sql`count(*) filter (where passed)`;
    default:
      return sql`avg(${column})`;
  }
}
