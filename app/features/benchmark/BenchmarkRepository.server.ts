import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { ALL_TYPES, type Figure, NATION } from './core/groups.ts';
import type { ScoreClass } from './core/histogram.ts';

export interface BenchmarkFilter {
  fiscalYear: number;
  /** Invented provinces are compared among themselves. */
  isDemo: boolean;
  /** `all` = every type. */
  agencyType: string;
  figure: Figure;
  /** Whether the year before was assessed under rules that compare. */
  isComparable: boolean;
}

/** How the published scores of a group of bodies are spread; points rounded half-up, all null where hidden. */
export interface Spread {
  n: number | null;
  mean: number | null;
  p10: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  p90: number | null;
  /** Of the overall only: bodies whose passing is known, and those that passed. */
  judged: number | null;
  passed: number | null;
  /** Mean minus last year's; null where either is hidden, absent or does not compare. */
  change: number | null;
}

export interface ProvinceSpread extends Spread {
  provinceCode: string;
  nameTh: string;
  nameEn: string;
  isHidden: boolean;
  /** Hidden from other provinces, shown to the staff of the own one. */
  isOwnOnly: boolean;
  /** By the mean, among those shown; ties share a place. */
  rank: number | null;
  /** Share of the provinces shown whose mean is lower, plus half of those at it, 0-100. */
  percentile: number | null;
  /** The same of the median body among all bodies of the nation. */
  medianPlace: number | null;
}

const points = (expression: RawBuilder<unknown>) => sql`round(${expression}, 2)::float8`;
const SPREAD = ['mean', 'p10', 'q1', 'median', 'q3', 'p90'];
const spreadOf = (prefix: string) =>
  sql.join(SPREAD.map((column) => sql`${points(sql.ref(`${prefix}.${column}`))} as ${sql.ref(column)}`));

/** Stored groups of a fiscal year, those of the nation among them. */
const stored = ({ isDemo, agencyType, figure }: BenchmarkFilter, fiscalYear: number) => sql`
  select province_code, is_hidden, n, mean, p10, q1, median, q3, p90, judged, passed, median_place
  from benchmark_group
  where fiscal_year = ${fiscalYear} and is_demo = ${isDemo} and figure = ${figure} and agency_type = ${agencyType}`;

/** The same of the own province, from its own published rows: whole provinces see themselves whatever is hidden. */
const own = (t: TenantDb, { agencyType, figure }: BenchmarkFilter, fiscalYear: number) => sql`
  select province_code, count(*)::int as n, avg(score) as mean, decimal_quantile(sorted, 0.1) as p10,
    decimal_quantile(sorted, 0.25) as q1, decimal_quantile(sorted, 0.5) as median, decimal_quantile(sorted, 0.75) as q3,
    decimal_quantile(sorted, 0.9) as p90, judged, passed
  from (
    select province_code, ${sql.ref(figure)} as score, array_agg(${sql.ref(figure)}) over (order by ${sql.ref(figure)}
        rows between unbounded preceding and unbounded following) as sorted,
      ${figure === 'overall' ? sql`(count(passed) over ())::int` : sql`null::int`} as judged,
      ${figure === 'overall' ? sql`(count(*) filter (where passed) over ())::int` : sql`null::int`} as passed
    from agency_year
    where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and is_published
      and (${agencyType} = ${ALL_TYPES} or agency_type = ${agencyType}) and ${sql.ref(figure)} is not null
      and ${t.tenant.scope === 'province'}
  ) each_body
  group by province_code, sorted, judged, passed`;

/** Groups of the provinces as this reader may see them: the own one always, the others as stored. */
const seen = (t: TenantDb, filter: BenchmarkFilter, fiscalYear: number) => sql`
  select s.province_code, s.is_hidden and o.province_code is null as is_hidden,
    s.is_hidden and o.province_code is not null as is_own_only,
    ${sql.join(['n', ...SPREAD, 'judged', 'passed'].map((column) => sql`coalesce(${sql.ref(`s.${column}`)}, ${sql.ref(`o.${column}`)}) as ${sql.ref(column)}`))},
    s.median_place
  from (${stored(filter, fiscalYear)}) s
  left join (${own(t, filter, fiscalYear)}) o on o.province_code = s.province_code and s.is_hidden
  where s.province_code <> ${NATION}`;

/** Every province with published bodies of the type that have the figure, by median, those hidden last. */
export async function findAllProvinces(t: TenantDb, filter: BenchmarkFilter): Promise<ProvinceSpread[]> {
  const { rows } = await sql<ProvinceSpread>`
    with now as (${seen(t, filter, filter.fiscalYear)}), before as (${seen(t, filter, filter.fiscalYear - 1)}),
    placed as (
      select province_code, (rank() over (order by mean desc))::int as rank,
        round(100 * (rank() over (order by mean) - 1 + count(*) over (partition by mean) / 2.0)
          / count(*) over (), 2)::float8 as percentile
      from now where mean is not null
    )
    select n.province_code as "provinceCode", p.name_th as "nameTh", p.name_en as "nameEn", n.is_hidden as "isHidden",
      n.is_own_only as "isOwnOnly", n.n, ${spreadOf('n')}, n.judged, n.passed,
      ${points(sql`n.median_place`)} as "medianPlace", l.rank, l.percentile,
      case when ${filter.isComparable} then ${points(sql`n.mean - b.mean`)} end as change
    from now n
    join province p using (province_code)
    left join placed l using (province_code)
    left join before b using (province_code)
    order by n.median desc nulls last, n.province_code`.execute(t.trx);
  return rows;
}

/** The nation's bodies of the type with their classes of scores; undefined when there are none. */
export async function findNation(t: TenantDb, filter: BenchmarkFilter) {
  const { rows } = await sql<Spread & { isHidden: boolean; histogram: ScoreClass[] | null }>`
    select n.is_hidden as "isHidden", n.n, ${spreadOf('n')}, n.judged, n.passed, n.histogram,
      case when ${filter.isComparable} then ${points(sql`n.mean - b.mean`)} end as change
    from benchmark_group n
    left join (${stored(filter, filter.fiscalYear - 1)}) b using (province_code)
    where n.province_code = ${NATION} and n.fiscal_year = ${filter.fiscalYear} and n.is_demo = ${filter.isDemo}
      and n.figure = ${filter.figure} and n.agency_type = ${filter.agencyType}`.execute(t.trx);
  return rows[0];
}

/** How many of the own published bodies fall into each class, in the order of the classes. */
export async function countOwnByClass(
  t: TenantDb,
  filter: BenchmarkFilter,
  classes: readonly ScoreClass[],
): Promise<number[]> {
  const score = sql.ref(`y.${filter.figure}`);
  const { rows } = await sql<{ n: number }>`
    select count(y.agency_code)::int as n
    from unnest(${classes.map((each) => each.from)}::int[], ${classes.map((each) => each.to)}::int[])
      with ordinality as c (low, high, place)
    left join agency_year y on y.province_code = ${t.provinceCode} and y.fiscal_year = ${filter.fiscalYear}
      and y.is_published and (${filter.agencyType} = ${ALL_TYPES} or y.agency_type = ${filter.agencyType})
      and ${score} >= c.low and (${score} < c.high or c.high = 100)
    group by c.place order by c.place`.execute(t.trx);
  return rows.map((row) => row.n);
}

/** What can be chosen: fiscal years with published results (newest first), and the types of each. */
export async function findAllChoices(t: TenantDb, isDemo: boolean) {
  const { rows } = await sql<{ fiscalYear: number; types: string[] }>`
    select fiscal_year as "fiscalYear",
      array_agg(distinct agency_type order by agency_type) filter (where agency_type <> ${ALL_TYPES}) as types
    from benchmark_group where province_code = ${NATION} and is_demo = ${isDemo}
    group by fiscal_year order by fiscal_year desc`.execute(t.trx);
  return rows;
}
