import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { ALL_TYPES, FIGURES, type GroupCounts, type GroupKey, NATION } from './core/groups.ts';
import { BIN_POINTS, type ScoreBin, type ScoreClass } from './core/histogram.ts';

/** A score a row: the figures that a published body of the year has. An absent one is no row, never zero. */
const published = (fiscalYear: number) => sql`
  select y.is_demo, y.province_code, y.agency_type, f.figure, f.score,
    case when f.figure = 'overall' then y.passed end as passed
  from agency_year y
  cross join lateral (values ${sql.join(FIGURES.map((figure) => sql`(${sql.lit(figure)}, ${sql.ref(`y.${figure}`)})`))})
    as f (figure, score)
  where y.fiscal_year = ${fiscalYear} and y.is_published and f.score is not null`;

/** Bodies with each figure, and those whose passing is known, by province and type over all published provinces. */
export async function countGroups(t: TenantDb, fiscalYear: number) {
  const counts = [...FIGURES, 'passed'].map((column) => sql`count(${sql.ref(column)})`);
  const { rows } = await sql<GroupCounts & { isDemo: boolean }>`
    select is_demo as "isDemo", province_code as "provinceCode", agency_type as "agencyType",
      jsonb_build_array(${sql.join(counts)}) as counts
    from agency_year where fiscal_year = ${fiscalYear} and is_published
    group by 1, 2, 3`.execute(t.trx);
  return rows;
}

/** Writes every group of the year; a hidden one without its figures. */
export async function replaceAllGroups(
  t: TenantDb,
  fiscalYear: number,
  hidden: readonly (GroupKey & { isDemo: boolean })[],
): Promise<void> {
  await t.trx.deleteFrom('benchmark_group').where('fiscal_year', '=', fiscalYear).execute();
  await sql`
    with scores as materialized (${published(fiscalYear)}), sorted as (
      select is_demo, figure, coalesce(province_code, ${NATION}) as province_code,
        coalesce(agency_type, ${ALL_TYPES}) as agency_type, count(*)::int as n, avg(score) as mean,
        array_agg(score order by score) as scores, count(passed)::int as judged,
        (count(*) filter (where passed))::int as passed
      from scores group by grouping sets ((is_demo, figure, province_code, agency_type),
        (is_demo, figure, province_code), (is_demo, figure, agency_type), (is_demo, figure))
    ), hidden as (
      select "provinceCode" as province_code, "agencyType" as agency_type, "isDemo" as is_demo, true as is_hidden
      from jsonb_to_recordset(${JSON.stringify(hidden)}::jsonb)
        as h ("provinceCode" text, "agencyType" text, "isDemo" boolean)
    ), marked as materialized (
      select is_demo, figure, province_code, agency_type, n, mean, judged, passed, coalesce(is_hidden, false) as is_hidden,
        decimal_quantile(scores, 0.1) as p10, decimal_quantile(scores, 0.25) as q1,
        decimal_quantile(scores, 0.5) as median, decimal_quantile(scores, 0.75) as q3,
        decimal_quantile(scores, 0.9) as p90
      from sorted left join hidden using (province_code, agency_type, is_demo)
    )
    insert into benchmark_group (province_code, fiscal_year, is_demo, agency_type, figure, is_hidden, n, mean, p10, q1,
      median, q3, p90, judged, passed)
    select m.province_code, ${fiscalYear}, m.is_demo, m.agency_type, m.figure, m.is_hidden,
      ${sql.join(['n', 'mean', 'p10', 'q1', 'median', 'q3', 'p90'].map((column) => sql`case when not m.is_hidden then ${sql.ref(`m.${column}`)} end`))},
      ${sql.join(['judged', 'passed'].map((column) => sql`case when not m.is_hidden and m.figure = 'overall' then ${sql.ref(`m.${column}`)} end`))}
    from marked m`.execute(t.trx);
}

/**
 * Where the median body of each group stands among all bodies of the nation's group: the share of those below it plus
 * half of those at it. Absent where either group is hidden.
 */
export async function updateMedianPlaces(t: TenantDb, fiscalYear: number): Promise<void> {
  await sql`
    with scores as materialized (${published(fiscalYear)}), points as (
      select is_demo, figure, agency_type, score as value, 1 as body, null as province_code from scores
      union all select is_demo, figure, ${ALL_TYPES}, score, 1, null from scores
      union all select is_demo, figure, agency_type, median, 0, province_code from benchmark_group
        where fiscal_year = ${fiscalYear} and province_code <> ${NATION} and not is_hidden
    ), counted as (
      select is_demo, figure, agency_type, province_code, count(*) filter (where body = 1) over kind as n,
        sum(body) over (kind order by value) as not_above,
        sum(body) over (kind order by value groups between unbounded preceding and 1 preceding) as below
      from points window kind as (partition by is_demo, figure, agency_type)
    )
    update benchmark_group g set median_place = 50.0 * (coalesce(c.below, 0) + c.not_above) / c.n
    from counted c
    where g.province_code = c.province_code and g.fiscal_year = ${fiscalYear} and g.is_demo = c.is_demo
      and g.agency_type = c.agency_type and g.figure = c.figure
      and exists (select from benchmark_group nation where nation.province_code = ${NATION}
        and nation.fiscal_year = ${fiscalYear} and nation.is_demo = g.is_demo
        and nation.agency_type = g.agency_type and nation.figure = g.figure and not nation.is_hidden)`.execute(
    t.trx,
  );
}

/** Bodies in each step of points, of every group of the nation that is shown. */
export async function findAllBins(t: TenantDb, fiscalYear: number) {
  const { rows } = await sql<{ isDemo: boolean; agencyType: string; figure: string; bins: ScoreBin[] }>`
    with scores as (${published(fiscalYear)}), binned as (
      select *, least(floor(score / ${BIN_POINTS}), ${100 / BIN_POINTS - 1}) * ${BIN_POINTS} as bin from scores
    ), by_province as (
      select is_demo, figure, bin, province_code, coalesce(agency_type, ${ALL_TYPES}) as agency_type, count(*)::int as n
      from binned group by grouping sets ((is_demo, figure, bin, province_code, agency_type),
        (is_demo, figure, bin, province_code))
    ), by_bin as (
      select is_demo, figure, agency_type, bin, sum(n)::int as n, max(n) as most from by_province group by 1, 2, 3, 4
    )
    select is_demo as "isDemo", agency_type as "agencyType", figure,
      jsonb_agg(jsonb_build_object('from', bin::int, 'n', n, 'most', most)) as bins
    from by_bin b
    where exists (select from benchmark_group g where g.province_code = ${NATION} and g.fiscal_year = ${fiscalYear}
      and g.is_demo = b.is_demo and g.agency_type = b.agency_type and g.figure = b.figure and not g.is_hidden)
    group by 1, 2, 3`.execute(t.trx);
  return rows;
}

export async function updateHistograms(
  t: TenantDb,
  fiscalYear: number,
  histograms: readonly { isDemo: boolean; agencyType: string; figure: string; classes: ScoreClass[] }[],
): Promise<void> {
  await sql`
    update benchmark_group b set histogram = h.classes
    from jsonb_to_recordset(${JSON.stringify(histograms)}::jsonb)
      as h ("isDemo" boolean, "agencyType" text, figure text, classes jsonb)
    where b.province_code = ${NATION} and b.fiscal_year = ${fiscalYear} and b.is_demo = h."isDemo"
      and b.agency_type = h."agencyType" and b.figure = h.figure`.execute(t.trx);
}

/** Published years with a mean that have no group at all, each with one of its provinces: made before there were any. */
export async function findAllMissingYears(
  trx: Transaction<DB>,
): Promise<{ fiscalYear: number; provinceCode: string }[]> {
  const { rows } = await sql<{ fiscalYear: number; provinceCode: string }>`
    select y.fiscal_year as "fiscalYear", min(y.province_code) as "provinceCode"
    from province_year y
    where y.assessed > 0 and not exists (select from benchmark_group g
      where g.fiscal_year = y.fiscal_year and g.is_demo = y.is_demo)
    group by y.fiscal_year order by y.fiscal_year`.execute(trx);
  return rows;
}

/** Until the end of the transaction nobody else makes the year's groups. */
export async function lockYear(t: TenantDb, fiscalYear: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('benchmark_group'), ${fiscalYear}::int)`.execute(t.trx);
}
