import { type RawBuilder, sql } from 'kysely';
import { inScope, isThere } from '~/features/agencies/ScopeRepository.server.ts';
import { openFindingCount } from '~/features/findings/settled.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import type { Quadrant } from './core/quadrants.ts';
import type { SpanYear } from './core/span.ts';
import type { Experience } from './perception-search-params.ts';

export interface PerceptionFilter extends Scope {
  fiscalYear: number;
  by: Experience;
  /** The years looked at, oldest first; the last is the one shown. */
  span: readonly SpanYear[];
}

/** One body in the year shown, and where it stood in the years looked at. Points rounded half-up, absent ones null. */
export interface BodyRow {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  iit: number | null;
  eit: number | null;
  oit: number | null;
  /** The score of `by`; null unless every score it needs is there. */
  experience: number | null;
  /** OIT minus experience. */
  gap: number | null;
  quadrant: Quadrant | null;
  /** Years in "papers good, experience poor" among those looked at. */
  yearsIn: number;
  /** Years in which the body could be placed at all. */
  yearsKnown: number;
  /** Years in it without a break up to the year shown; a year it could not be placed in breaks. */
  yearsRunning: number;
  years: { fiscalYear: number; quadrant: Quadrant | null }[];
  openFindingCount: number;
  /** False for a draft; true where there is no row at all. */
  isPublished: boolean;
}

export interface QuadrantYear {
  fiscalYear: number;
  papersGood: number;
  bothGood: number;
  experienceGood: number;
  bothPoor: number;
  /** Bodies that could not be placed. */
  absent: number;
  isPublished: boolean;
}

/** `least` of the database passes over what is absent, so the lower of two is asked for only where both are there. */
const EXPERIENCE: Readonly<Record<Experience, RawBuilder<unknown>>> = {
  eit: sql`y.eit`,
  iit: sql`y.iit`,
  lower: sql`case when y.iit is not null and y.eit is not null then least(y.iit, y.eit) end`,
};

/** The bodies visible in the year shown, and their place in every year looked at by that year's own target. */
function placedBodies(t: TenantDb, filter: PerceptionFilter): RawBuilder<unknown> {
  return sql`body as (
      select a.province_code, a.agency_code, coalesce(y.name_th, a.name_th) as name_th,
        coalesce(y.agency_type, a.agency_type) as agency_type,
        coalesce(y.district_code, a.district_code) as district_code,
        y.iit, y.eit, y.oit, coalesce(y.is_published, true) as is_published, ${openFindingCount} as open_finding_count
      from agency a
      left join agency_year y on y.province_code = a.province_code and y.fiscal_year = ${filter.fiscalYear}
        and y.agency_code = a.agency_code
      where a.province_code = ${t.provinceCode}
        and ${inScope(filter)} and ${isThere(filter.fiscalYear)}
    ), standing as (
      select b.agency_code, s.fiscal_year, s.cut::numeric as cut, y.is_published,
        round(y.oit, 2) as papers, round(${EXPERIENCE[filter.by]}, 2) as experience
      from body b
      cross join unnest(${filter.span.map((year) => year.fiscalYear)}::int[],
        ${filter.span.map((year) => year.cut)}::text[]) as s (fiscal_year, cut)
      left join agency_year y on y.province_code = ${t.provinceCode} and y.fiscal_year = s.fiscal_year
        and y.agency_code = b.agency_code
    ), placed as (
      select *, case
          when papers is null or experience is null or cut is null then null
          when papers >= cut and experience >= cut then 'both_good'
          when papers >= cut then 'papers_good'
          when experience >= cut then 'experience_good'
          else 'both_poor' end as quadrant
      from standing
    )`;
}

/** Every visible body that fits the filter, those that stay longest in "papers good, experience poor" first. */
export async function findAllBodies(t: TenantDb, filter: PerceptionFilter): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow>`
    with ${placedBodies(t, filter)}, ended as (
      select *, max(fiscal_year) filter (where quadrant is distinct from 'papers_good')
        over (partition by agency_code) as last_out
      from placed
    ), history as (
      select agency_code, count(quadrant)::int as years_known,
        (count(*) filter (where quadrant = 'papers_good'))::int as years_in,
        (count(*) filter (where quadrant = 'papers_good' and fiscal_year > coalesce(last_out, 0)))::int as years_running,
        jsonb_agg(jsonb_build_object('fiscalYear', fiscal_year, 'quadrant', quadrant) order by fiscal_year) as years
      from ended group by agency_code
    )
    select b.agency_code as "agencyCode", b.name_th as "nameTh", b.agency_type as "agencyType",
      d.name_th as "districtNameTh", round(b.iit, 2)::float8 as iit, round(b.eit, 2)::float8 as eit,
      p.papers::float8 as oit, p.experience::float8 as experience, (p.papers - p.experience)::float8 as gap, p.quadrant,
      h.years_in as "yearsIn", h.years_known as "yearsKnown", h.years_running as "yearsRunning", h.years,
      b.open_finding_count as "openFindingCount", b.is_published as "isPublished"
    from body b
    join history h using (agency_code)
    join placed p on p.agency_code = b.agency_code and p.fiscal_year = ${filter.fiscalYear}
    left join district d on d.province_code = b.province_code and d.district_code = b.district_code
    order by h.years_running desc, h.years_in desc, p.papers - p.experience desc nulls last, b.agency_code`.execute(
    t.trx,
  );
  return rows;
}

/** How many bodies stood in each quadrant in every year looked at, oldest first. */
export async function countByYear(t: TenantDb, filter: PerceptionFilter): Promise<QuadrantYear[]> {
  const count = (quadrant: Quadrant) => sql`(count(*) filter (where quadrant = ${quadrant}))::int`;
  const { rows } = await sql<QuadrantYear>`
    with ${placedBodies(t, filter)}
    select fiscal_year as "fiscalYear", ${count('papers_good')} as "papersGood", ${count('both_good')} as "bothGood",
      ${count('experience_good')} as "experienceGood", ${count('both_poor')} as "bothPoor",
      (count(*) filter (where quadrant is null))::int as absent, coalesce(bool_and(is_published), true) as "isPublished"
    from placed group by fiscal_year order by fiscal_year`.execute(t.trx);
  return rows;
}
