import { sql } from 'kysely';
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
    with scores as (${published(fiscalYear)}), grouped as (
      select is_demo, figure, coalesce(province_code, ${NATION}) as province_code,
        coalesce(agency_type, ${ALL_TYPES}) as agency_type, count(*)::int as n, avg(score) as mean,
        array_agg(score order by score) as sorted, count(passed)::int as judged,
        (count(*) filter (where passed))::int as passed
      from scores group by grouping sets ((is_demo, figure, province_code, agency_type),
        (is_demo, figure, province_code), (is_demo, figure, agency_type), (is_demo, figure))
    ), hidden as (
      select "provinceCode" as province_code, "agencyType" as agency_type, "isDemo" as is_demo
      from jsonb_to_recordset(${JSON.stringify(hidden)}::jsonb)
        as h ("provinceCode" text, "agencyType" text, "isDemo" boolean)
    ), marked as (
      select g.*, decimal_quantile(sorted, 0.5) as median, h.province_code is not null as is_hidden
      from grouped g left join hidden h using (province_code, agency_type, is_demo)
    ), shown as (
      select * from marked where not is_hidden
    ), points as (
      select is_demo, figure, agency_type, score as value, 1 as body, null as province_code from scores
      union all select is_demo, figure, ${ALL_TYPES}, score, 1, null from scores
      union all select is_demo, figure, agency_type, median, 0, province_code from shown where province_code <> ${NATION}
    ), counted as (
      select *, coalesce(sum(body) over (kind order by value groups between unbounded preceding and 1 preceding), 0) as below,
        sum(body) over (kind order by value) as not_above, sum(body) over kind as n
      from points window kind as (partition by is_demo, figure, agency_type)
    ), placed as (
      select is_demo, figure, agency_type, province_code, 50.0 * (below + not_above) / n as place
      from counted where province_code is not null
        and exists (select from shown s where s.province_code = ${NATION} and s.is_demo = counted.is_demo
          and s.figure = counted.figure and s.agency_type = counted.agency_type)
    )
    insert into benchmark_group (province_code, fiscal_year, is_demo, agency_type, figure, is_hidden, n, mean, p10, q1,
      median, q3, p90, median_place, judged, passed)
    select m.province_code, ${fiscalYear}, m.is_demo, m.agency_type, m.figure, m.is_hidden, s.n, s.mean,
      decimal_quantile(s.sorted, 0.1), decimal_quantile(s.sorted, 0.25), s.median, decimal_quantile(s.sorted, 0.75),
      decimal_quantile(s.sorted, 0.9), p.place, case when s.figure = 'overall' then s.judged end,
      case when s.figure = 'overall' then s.passed end
    from marked m
    left join shown s using (is_demo, figure, province_code, agency_type)
    left join placed p using (is_demo, figure, province_code, agency_type)`.execute(t.trx);
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
