import { type RawBuilder, sql } from 'kysely';
import { inScope, isThere } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import type { LinkState, Standing } from './core/outcome.ts';

export interface ReadinessFilter extends Scope {
  /** Fiscal year (BE) of the scheme. */
  fiscalYear: number;
  /** Items of the year that count. */
  items: readonly string[];
}

/** State of each pair of a visible agency and an item; the same rules as `linkState` and `standingOf`. */
function cells(t: TenantDb, filter: ReadinessFilter): RawBuilder<unknown> {
  return sql`
    bodies as (
      select a.agency_code, a.name_th, coalesce(y.agency_type, a.agency_type) as agency_type,
        coalesce(y.district_code, a.district_code) as district_code
      from agency a
      left join agency_year y on y.province_code = a.province_code and y.agency_code = a.agency_code
        and y.fiscal_year = ${filter.fiscalYear}
      where a.province_code = ${t.provinceCode} and ${inScope(filter)} and ${isThere(filter.fiscalYear)}
    ),
    newest as (
      select distinct on (c.agency_code, c.item_code) c.agency_code, c.item_code, c.outcome
      from readiness_check c
      join readiness_link l on l.province_code = c.province_code and l.fiscal_year = c.fiscal_year
        and l.agency_code = c.agency_code and l.item_code = c.item_code and l.url = c.url
      where c.province_code = ${t.provinceCode} and c.fiscal_year = ${filter.fiscalYear}
      order by c.agency_code, c.item_code, c.checked_at desc
    ),
    cells as (
      select b.agency_code, i.item_code,
        case when l.url is null then 'missing' else coalesce(n.outcome, 'not_checked') end as state
      from bodies b
      cross join unnest(${[...filter.items]}::text[]) as i(item_code)
      left join readiness_link l on l.province_code = ${t.provinceCode} and l.fiscal_year = ${filter.fiscalYear}
        and l.agency_code = b.agency_code and l.item_code = i.item_code
      left join newest n on n.agency_code = b.agency_code and n.item_code = i.item_code
    ),
    counted as (
      select agency_code, item_code, state,
        case when state in ('reachable', 'changed', 'moved') then 'ready'
          when state = 'not_checked' then 'unchecked' when state = 'missing' then 'missing' else 'broken' end as standing
      from cells
    )`;
}

const COUNTS = sql`
  count(*) filter (where c.standing = 'ready')::int as ready, count(*) filter (where c.standing = 'broken')::int as broken,
  count(*) filter (where c.standing = 'unchecked')::int as unchecked,
  count(*) filter (where c.standing = 'missing')::int as missing`;

export type StandingCounts = Record<Standing, number>;
export interface ReadinessRow extends StandingCounts {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  /** State by item code. */
  states: Record<string, LinkState>;
}

/** The agencies the tenant may see, those lacking most links first, then those with most that do not open. */
export async function findAllByFiscalYear(t: TenantDb, filter: ReadinessFilter): Promise<ReadinessRow[]> {
  const { rows } = await sql<ReadinessRow>`
    with ${cells(t, filter)}
    select b.agency_code as "agencyCode", b.name_th as "nameTh", b.agency_type as "agencyType",
      d.name_th as "districtNameTh", ${COUNTS}, jsonb_object_agg(c.item_code, c.state) as states
    from bodies b
    join counted c on c.agency_code = b.agency_code
    left join district d on d.province_code = ${t.provinceCode} and d.district_code = b.district_code
    group by b.agency_code, b.name_th, b.agency_type, d.name_th
    order by missing desc, broken desc, unchecked desc, b.name_th collate "und-x-icu", b.agency_code`.execute(
    t.trx,
  );
  return rows;
}

/** How many agencies stand how in each item, in the order of the items. */
export async function countByItem(
  t: TenantDb,
  filter: ReadinessFilter,
): Promise<(StandingCounts & { itemCode: string })[]> {
  const { rows } = await sql<StandingCounts & { itemCode: string }>`
    with ${cells(t, filter)}
    select c.item_code as "itemCode", ${COUNTS} from counted c
    group by c.item_code order by array_position(${[...filter.items]}::text[], c.item_code)`.execute(t.trx);
  return rows;
}
