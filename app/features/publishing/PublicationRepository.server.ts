import { type RawBuilder, sql } from 'kysely';
import { LEAST_BODIES, NATION } from '~/features/benchmark/core/groups.ts';
import type { TenantDb } from '~/lib/db.server.ts';

/** Columns that province and type aggregates average, one by one. */
const MEAN_COLUMNS = [
  'iit',
  'eit',
  'oit',
  ...Array.from({ length: 10 }, (_, index) => `ind_${index + 1}`),
] as const;
const YEAR_TABLES = ['agency_year', 'item_score', 'node_score', 'finding', 'published_rank'] as const;

const columnList = (prefix: string): RawBuilder<unknown> =>
  sql.join(MEAN_COLUMNS.map((column) => sql.raw(`${prefix}${column}`)));
const meanList = sql.join(MEAN_COLUMNS.map((column) => sql.raw(`avg(${column})`)));
const excludedSet = sql.join(
  ['agencies', 'assessed', 'mean', 'median', 'min', 'max', 'passed', 'levels', ...MEAN_COLUMNS].map(
    (column) => sql.raw(`${column} = excluded.${column}`),
  ),
);
/** Head figures over a set of agency-year rows; an absent overall counts as an agency, never as a score. */
const headFigures = sql`count(*)::int, count(overall)::int, avg(overall),
  decimal_quantile(array_agg(overall order by overall) filter (where overall is not null), 0.5),
  min(overall), max(overall), (count(*) filter (where passed))::int`;

/** Marks every figure of the province's fiscal year as published (or takes that back). */
export async function updateIsPublished(
  t: TenantDb,
  fiscalYear: number,
  isPublished: boolean,
): Promise<void> {
  for (const table of YEAR_TABLES) {
    await sql`update ${sql.table(table)} set is_published = ${isPublished}
      where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and is_published <> ${isPublished}`.execute(
      t.trx,
    );
  }
}

/**
 * Ranks within the province, its districts and its types, by the overall as it is published (2 places): who shares it
 * shares a rank (1224). A rank printed in a published document wins over the computed one. Only changed rows are
 * rewritten.
 */
export async function updateProvinceRanks(t: TenantDb, fiscalYear: number): Promise<void> {
  await sql`
    update agency_year ay
    set rank_in_province = r.in_province, rank_in_district = r.in_district, rank_in_type_province = r.in_type
    from (
      select a.agency_code,
        case when a.overall is not null then coalesce(printed.rank,
          (rank() over (order by round(a.overall, 2) desc nulls last))::int) end as in_province,
        case when a.overall is not null and a.district_code is not null then
          (rank() over (partition by a.district_code order by round(a.overall, 2) desc nulls last))::int end as in_district,
        case when a.overall is not null then
          (rank() over (partition by a.agency_type order by round(a.overall, 2) desc nulls last))::int end as in_type
      from agency_year a
      left join published_rank printed on printed.province_code = a.province_code
        and printed.fiscal_year = a.fiscal_year and printed.agency_code = a.agency_code and printed.scope = 'province'
      where a.province_code = ${t.provinceCode} and a.fiscal_year = ${fiscalYear} and a.is_published
    ) r
    where ay.province_code = ${t.provinceCode} and ay.fiscal_year = ${fiscalYear} and ay.agency_code = r.agency_code
      and (ay.rank_in_province, ay.rank_in_district, ay.rank_in_type_province)
        is distinct from (r.in_province, r.in_district, r.in_type)`.execute(t.trx);
}

/** A draft has no ranks: those of a publishing that was taken back go with it. */
export async function deleteRanks(t: TenantDb, fiscalYear: number): Promise<void> {
  await sql`
    update agency_year set rank_in_province = null, rank_in_district = null, rank_in_type_province = null,
      rank_in_type_national = null, rank_national = null
    where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and not is_published`.execute(
    t.trx,
  );
}

/**
 * Change of overall (points) and of rank in the province against the year before; null when either year is
 * absent, unpublished, or assessed under a scheme that cannot be compared.
 */
export async function updateChanges(t: TenantDb, fiscalYear: number): Promise<void> {
  await sql`
    update agency_year ay set change = r.change, rank_change = r.rank_change
    from (
      select now.agency_code, now.overall - before.overall as change,
        before.rank_in_province - now.rank_in_province as rank_change
      from agency_year now
      left join agency_year before on before.province_code = now.province_code
        and before.fiscal_year = now.fiscal_year - 1 and before.agency_code = now.agency_code and before.is_published
        and not exists (
          select 1 from scheme s where s.fiscal_year in (now.fiscal_year, now.fiscal_year - 1)
            and s.definition->>'comparable' = 'false')
      where now.province_code = ${t.provinceCode} and now.fiscal_year = ${fiscalYear}
    ) r
    where ay.province_code = ${t.provinceCode} and ay.fiscal_year = ${fiscalYear} and ay.agency_code = r.agency_code
      and (ay.change, ay.rank_change) is distinct from (r.change, r.rank_change)`.execute(t.trx);
}

/** The province's published aggregate of the year, with its place among provinces written by `updateNation`. */
export async function upsertProvinceYear(
  t: TenantDb,
  fiscalYear: number,
  dataVersion: number,
): Promise<void> {
  await sql`
    insert into province_year (province_code, fiscal_year, is_demo, agencies, assessed, mean, median, min, max,
      passed, levels, ${columnList('')}, data_version, published_at)
    select ${t.provinceCode}, ${fiscalYear}, bool_or(is_demo), ${headFigures},
      (select coalesce(jsonb_object_agg(l.level, l.n), '{}') from (
        select level, count(*)::int as n from agency_year
        where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and is_published and level is not null
        group by level) l),
      ${meanList}, ${dataVersion}::bigint, now()
    from agency_year
    where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and is_published
    having count(*) > 0
    on conflict (province_code, fiscal_year) do update
      set ${excludedSet}, is_demo = excluded.is_demo, data_version = excluded.data_version,
        published_at = excluded.published_at`.execute(t.trx);
}

export async function deleteProvinceYear(t: TenantDb, fiscalYear: number): Promise<void> {
  await t.trx
    .deleteFrom('province_year')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .execute();
}

/** Counts up and returns the version of the province's published data of the year. */
export async function incrementDataVersion(
  t: TenantDb,
  fiscalYear: number,
  isPublished: boolean,
): Promise<number> {
  const row = await t.trx
    .insertInto('publication')
    .values({
      province_code: t.provinceCode,
      fiscal_year: fiscalYear,
      published_at: isPublished ? new Date() : null,
      published_by_user_id: isPublished ? t.tenant.userId : null,
      data_version: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['province_code', 'fiscal_year']).doUpdateSet((eb) => ({
        published_at: eb.ref('excluded.published_at'),
        published_by_user_id: eb.ref('excluded.published_by_user_id'),
        data_version: sql<number>`publication.data_version + 1`,
      })),
    )
    .returning('data_version')
    .executeTakeFirstOrThrow();
  return row.data_version;
}

/** Ranks across the nation (all, and within the type) by the overall as published. Invented and real bodies are ranked apart. */
export async function updateNationalRanks(t: TenantDb, fiscalYear: number): Promise<void> {
  await sql`
    update agency_year ay set rank_national = r.national, rank_in_type_national = r.in_type
    from (
      select a.province_code, a.agency_code,
        (rank() over (partition by a.is_demo order by round(a.overall, 2) desc))::int as national,
        coalesce(printed.rank,
          (rank() over (partition by a.is_demo, a.agency_type order by round(a.overall, 2) desc))::int) as in_type
      from agency_year a
      left join published_rank printed on printed.province_code = a.province_code
        and printed.fiscal_year = a.fiscal_year and printed.agency_code = a.agency_code
        and printed.scope in ('type_national', 'provinces')
      where a.fiscal_year = ${fiscalYear} and a.is_published and a.overall is not null
    ) r
    where ay.fiscal_year = ${fiscalYear} and ay.province_code = r.province_code and ay.agency_code = r.agency_code
      and (ay.rank_national, ay.rank_in_type_national) is distinct from (r.national, r.in_type)`.execute(
    t.trx,
  );
}

/** Place of each province by the mean of its published agencies. */
export async function updateProvinceRanking(t: TenantDb, fiscalYear: number): Promise<void> {
  await sql`
    update province_year py set rank_among_provinces = r.rank
    from (
      select province_code, (rank() over (partition by is_demo order by mean desc nulls last))::int as rank
      from province_year where fiscal_year = ${fiscalYear} and mean is not null
    ) r
    where py.fiscal_year = ${fiscalYear} and py.province_code = r.province_code
      and py.rank_among_provinces is distinct from r.rank`.execute(t.trx);
}

/** Published aggregates of each agency type and of the nation (`all`). */
export async function replaceTypeYears(t: TenantDb, fiscalYear: number): Promise<void> {
  await t.trx.deleteFrom('type_year').where('fiscal_year', '=', fiscalYear).execute();
  for (const everyType of [false, true]) {
    const typeKey = everyType ? sql`'all'` : sql`agency_type`;
    await sql`
      with published as (
        select ${typeKey} as type_key, is_demo, overall, level, passed, ${columnList('')}
        from agency_year where fiscal_year = ${fiscalYear} and is_published
      ), level_counts as (
        select type_key, is_demo, jsonb_object_agg(level, n) as levels
        from (select type_key, is_demo, level, count(*)::int as n from published
          where level is not null group by 1, 2, 3) c
        group by 1, 2
      ), figures as (
        select type_key, is_demo, ${headFigures}, ${meanList} from published group by 1, 2
      )
      insert into type_year (agency_type, is_demo, agencies, assessed, mean, median, min, max, passed,
        ${columnList('')}, levels, fiscal_year)
      select f.*, coalesce(l.levels, '{}'), ${fiscalYear}
      from figures f left join level_counts l using (type_key, is_demo)`.execute(t.trx);
  }
}

/** Spread of every item over the published agencies of a type and of the nation. */
export async function replaceTypeItemStats(t: TenantDb, fiscalYear: number): Promise<void> {
  await t.trx.deleteFrom('type_item_stat').where('fiscal_year', '=', fiscalYear).execute();
  await sql`
    with scores as (
      select y.agency_type, y.is_demo, i.item_code, i.score
      from item_score i
      join agency_year y using (province_code, fiscal_year, agency_code)
      where i.fiscal_year = ${fiscalYear} and i.is_published and i.score is not null
    ), sorted as (
      select coalesce(agency_type, 'all') as agency_type, is_demo, item_code,
        array_agg(score order by score) as scores, avg(score) as mean
      from scores group by grouping sets ((agency_type, is_demo, item_code), (is_demo, item_code))
    )
    insert into type_item_stat (fiscal_year, agency_type, is_demo, item_code, n, mean, q1, median, q3)
    select ${fiscalYear}, agency_type, is_demo, item_code, cardinality(scores), mean,
      decimal_quantile(scores, 0.25), decimal_quantile(scores, 0.5), decimal_quantile(scores, 0.75)
    from sorted`.execute(t.trx);
}

/**
 * Takes the national aggregates of a type away where its group is hidden in the benchmark, or has too few bodies with
 * the item: everybody may read these tables. After the benchmark of the year.
 */
export async function deleteSmallTypes(t: TenantDb, fiscalYear: number): Promise<void> {
  const isHidden = (table: string) => sql`exists (select from benchmark_group b
    where b.province_code = ${NATION} and b.fiscal_year = ${sql.ref(`${table}.fiscal_year`)} and b.is_hidden
      and b.is_demo = ${sql.ref(`${table}.is_demo`)} and b.agency_type = ${sql.ref(`${table}.agency_type`)})`;
  await sql`delete from type_year
    where fiscal_year = ${fiscalYear} and (assessed < ${LEAST_BODIES} or ${isHidden('type_year')})`.execute(
    t.trx,
  );
  await sql`delete from type_item_stat
    where fiscal_year = ${fiscalYear} and (n < ${LEAST_BODIES} or ${isHidden('type_item_stat')})`.execute(
    t.trx,
  );
}
