import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';

/**
 * The one condition that keeps bodies that are not scored (regional units) out of what is about results; on `agency a`.
 */
export const isScored: RawBuilder<boolean> = sql<boolean>`a.is_scored`;

/** Types, districts and sizes that the visible scored agencies have: what a page of results can be narrowed to. */
export async function findScopeChoices(t: TenantDb) {
  const { rows } = await sql<{
    types: string[];
    districts: { code: string; nameTh: string }[];
    sizes: string[];
  }>`
    select array(select distinct a.agency_type from agency a
        where a.province_code = ${t.provinceCode} and ${isScored} order by 1) as types,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', d.district_code, 'nameTh', d.name_th) order by d.name_th collate "und-x-icu")
        from district d where d.province_code = ${t.provinceCode}
          and exists (select from agency a where a.province_code = d.province_code
            and a.district_code = d.district_code and ${isScored})
      ), '[]') as districts,
      array(select distinct size_class from agency
        where province_code = ${t.provinceCode} and size_class is not null) as sizes`.execute(t.trx);
  return rows[0] ?? { types: [], districts: [], sizes: [] };
}

/**
 * Condition on `agency a` left-joined with its `agency_year y`: the body has a row in the year, or it had not ended by
 * then (merged into another, or split up).
 */
export function isThere(fiscalYear: number): RawBuilder<boolean> {
  return sql<boolean>`(y.agency_code is not null or ${hasNotEnded(fiscalYear)})`;
}

/** Condition on `agency a`: the body was not merged away or split up by the fiscal year (BE). */
export function hasNotEnded(fiscalYear: number | RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from agency_succession ended where ended.province_code = a.province_code
    and ended.predecessor_code = a.agency_code and ended.predecessor_ends
    and ended.from_fiscal_year <= ${fiscalYear})`;
}

/**
 * Condition on `agency a` left-joined with its `agency_year y`: scored, with type and district as they were in the year,
 * where the agency has a row in it; the size as it is today.
 */
export function inScope(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`${isScored} and ${inScopeScoredOrNot(scope)}`;
}

/** The same for what concerns regional units too: circulars, plans and reports. */
export function inScopeScoredOrNot({ type, district, size }: Scope): RawBuilder<boolean> {
  return sql<boolean>`
    (${type} = '' or coalesce(y.agency_type, a.agency_type) = ${type})
    and (${district} = '' or coalesce(y.district_code, a.district_code) = ${district})
    and (${size} = '' or a.size_class = ${size})`;
}
