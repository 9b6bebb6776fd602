import { type RawBuilder, sql } from 'kysely';
import { isScored } from '~/features/agencies/ScopeRepository.server.ts';
import { openFindingCount } from '~/features/findings/settled.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scores } from './core/columns.ts';
import { FULL_DIFFERENCE, totalOf, type Weights } from './core/weights.ts';

/** The years of a comparison: the one shown, and the one whose overall is the starting score (null for none). */
export interface ComparedYears {
  fiscalYear: number;
  startYear: number | null;
}

export interface ComparedBody extends Scores {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtCode: string | null;
  districtNameTh: string | null;
  /** Size class today; null where nobody has said it. */
  sizeClass: string | null;
  level: string | null;
  rankInProvince: number | null;
  /** Overall of the year before; null where there is none or the years do not compare. */
  start: number | null;
  openFindingCount: number;
  /** False for a draft; true where the year has no row of the body. */
  isPublished: boolean;
}

const scoresOf = (wrap: (column: RawBuilder<unknown>) => RawBuilder<unknown>) => {
  const points = (column: string) => sql`round(${wrap(sql.raw(`y.${column}`))}, 2)::float8`;
  const indicators = Array.from({ length: 10 }, (_, at) => points(`ind_${at + 1}`));
  return sql`${points('overall')} as overall, ${points('iit')} as iit, ${points('eit')} as eit, ${points('oit')} as oit,
    jsonb_build_array(${sql.join(indicators)}) as indicators`;
};

/** Those of the bodies asked for that the session may see, in the order asked for. Points rounded half-up. */
export async function findAllByCodes(
  t: TenantDb,
  years: ComparedYears,
  codes: readonly string[],
): Promise<ComparedBody[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<ComparedBody>`
    select a.agency_code as "agencyCode", coalesce(y.name_th, a.name_th) as "nameTh",
      coalesce(y.agency_type, a.agency_type) as "agencyType",
      coalesce(y.district_code, a.district_code) as "districtCode", d.name_th as "districtNameTh",
      a.size_class as "sizeClass", y.level, y.rank_in_province as "rankInProvince", ${scoresOf((column) => column)},
      round(b.overall, 2)::float8 as start, ${openFindingCount} as "openFindingCount",
      coalesce(y.is_published, true) as "isPublished"
    from agency a
    left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${years.fiscalYear}
      and y.agency_code = a.agency_code
    left join agency_year b on b.province_code = a.province_code and b.fiscal_year = ${years.startYear}::int
      and b.agency_code = a.agency_code
    left join district d on d.province_code = a.province_code
      and d.district_code = coalesce(y.district_code, a.district_code)
    where a.province_code = ${t.provinceCode} and ${isScored} and a.agency_code = any(${[...codes]}::text[])
    order by array_position(${[...codes]}::text[], a.agency_code)`.execute(t.trx);
  return rows;
}

/** Every visible body with its type in the year, by name: what can be chosen. */
export async function findAllChoices(t: TenantDb, fiscalYear: number) {
  const { rows } = await sql<{ agencyCode: string; nameTh: string; agencyType: string }>`
    select a.agency_code as "agencyCode", coalesce(y.name_th, a.name_th) as "nameTh",
      coalesce(y.agency_type, a.agency_type) as "agencyType"
    from agency a
    left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${fiscalYear}
      and y.agency_code = a.agency_code
    where a.province_code = ${t.provinceCode} and ${isScored}
    order by coalesce(y.name_th, a.name_th) collate "und-x-icu", a.agency_code`.execute(t.trx);
  return rows;
}

/** Mean scores of a group of bodies, and how many of them have an overall. */
export interface GroupMeans extends Scores {
  assessed: number;
}

/** Means over the bodies the session may see in the year: all of them, those of a type, or those named. */
export async function findMeans(
  t: TenantDb,
  fiscalYear: number,
  group: { agencyType?: string; agencyCodes?: readonly string[] } = {},
): Promise<GroupMeans> {
  const { agencyType, agencyCodes } = group;
  const { rows } = await sql<GroupMeans>`
    select ${scoresOf((column) => sql`avg(${column})`)}, count(y.overall)::int as assessed
    from agency_year y
    where y.province_code = ${t.provinceCode} and y.fiscal_year = ${fiscalYear}
      ${agencyType === undefined ? sql`` : sql`and y.agency_type = ${agencyType}`}
      ${agencyCodes === undefined ? sql`` : sql`and y.agency_code = any(${[...agencyCodes]}::text[])`}`.execute(
    t.trx,
  );
  const [means] = rows;
  if (!means) throw new Error('An aggregate without groups has one row.');
  return means;
}

export interface SimilarBody {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  isSameType: boolean;
  isSameDistrict: boolean;
  isSameSize: boolean;
  sizeClass: string | null;
  start: number | null;
  /** Points between the two starting scores. */
  startGap: number | null;
  /** 100 = alike in everything that counts, 0 = in nothing. */
  likeness: number;
  overall: number;
}

interface SimilarTo {
  agencyCode: string;
  agencyType: string;
  districtCode: string | null;
  sizeClass: string | null;
  start: number | null;
}

/**
 * The bodies most like one, nearest first, among those of the session's rows that have a result in the year.
 * Where the starting score counts, a body without one is not likened at all rather than as if it had zero; a size
 * nobody has said is not known to be the same, and counts as another.
 */
export async function findAllSimilar(
  t: TenantDb,
  years: ComparedYears,
  to: SimilarTo,
  weights: Weights,
  limit: number,
): Promise<SimilarBody[]> {
  const total = totalOf(weights);
  if (total === 0) return [];
  const { rows } = await sql<SimilarBody>`
    with traits as (
      select y.agency_code, y.name_th, y.agency_type, y.district_code, y.overall, round(b.overall, 2) as start,
        y.agency_type = ${to.agencyType} as same_type,
        y.district_code is not distinct from ${to.districtCode}::text as same_district,
        coalesce(a.size_class = ${to.sizeClass}::text, false) as same_size, a.size_class,
        abs(round(b.overall, 2) - ${to.start}::numeric) as start_gap
      from agency_year y
      join agency a on a.province_code = y.province_code and a.agency_code = y.agency_code
      left join agency_year b on b.province_code = y.province_code and b.fiscal_year = ${years.startYear}::int
        and b.agency_code = y.agency_code
      where y.province_code = ${t.provinceCode} and y.fiscal_year = ${years.fiscalYear}
        and y.agency_code <> ${to.agencyCode} and y.overall is not null
    ), likened as (
      select *, 1 - (
          case when same_type then 0 else ${weights.type}::numeric end
          + case when same_district then 0 else ${weights.district}::numeric end
          + case when same_size then 0 else ${weights.size}::numeric end
          + case when ${weights.start}::int = 0 then 0
              else ${weights.start}::numeric * least(start_gap / ${FULL_DIFFERENCE}::numeric, 1) end
        ) / ${total}::numeric as likeness
      from traits where ${weights.start}::int = 0 or start_gap is not null
    )
    select l.agency_code as "agencyCode", l.name_th as "nameTh", l.agency_type as "agencyType",
      d.name_th as "districtNameTh", l.same_type as "isSameType", l.same_district as "isSameDistrict",
      l.same_size as "isSameSize", l.size_class as "sizeClass",
      l.start::float8 as start, l.start_gap::float8 as "startGap",
      round(l.likeness * 100, 2)::float8 as likeness, round(l.overall, 2)::float8 as overall
    from likened l
    left join district d on d.province_code = ${t.provinceCode} and d.district_code = l.district_code
    order by l.likeness desc, l.start_gap nulls last, l.agency_code
    limit ${limit}::int`.execute(t.trx);
  return rows;
}

/** Bodies with a result in the year that have no starting score, the one compared left out. */
export async function countWithoutStart(t: TenantDb, years: ComparedYears, agencyCode: string) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from agency_year y
    left join agency_year b on b.province_code = y.province_code and b.fiscal_year = ${years.startYear}::int
      and b.agency_code = y.agency_code
    where y.province_code = ${t.provinceCode} and y.fiscal_year = ${years.fiscalYear}
      and y.agency_code <> ${agencyCode} and y.overall is not null and b.overall is null`.execute(t.trx);
  return rows[0]?.count ?? 0;
}
