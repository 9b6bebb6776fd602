import { type RawBuilder, sql } from 'kysely';
import { FIGURES, LEAST_BODIES, NATION } from '~/features/benchmark/core/groups.ts';
import type { TenantDb } from '~/lib/db.server.ts';

/** Of whom the peers are asked for. */
export interface PeersAsked {
  fiscalYear: number;
  agencyCode: string;
  agencyType: string;
  isDemo: boolean;
}

/** How the published bodies of the agency's type stand at one figure of the tree; points rounded half-up. */
export interface PeerFigure {
  /** `overall`, `eit`, `7`, `o12`. */
  node: string;
  /** Whose quartiles these are: the type's in the nation, or in the province where the nation's are not shown. */
  from: 'nation' | 'province';
  /** Bodies behind the quartiles; never fewer than five. */
  n: number;
  q1: number;
  median: number;
  q3: number;
  /**
   * Share of the province's bodies of the type that score less, plus half of those at the same score, 0-100; null
   * where the agency has no score or there are fewer than five such bodies.
   */
  percentile: number | null;
  /** Bodies behind the percentile, the agency among them; null without one. */
  placedAmong: number | null;
}

const nodeOf = (figure: string) => figure.replace(/^ind_/, '');
const points = (expression: RawBuilder<unknown>) => sql`round(${expression}, 2)::float8`;

/**
 * Quartiles of the agency's type at every figure and item, and its own place among those of its province. `t` must be
 * opened for the public scope: the statistics of at least five published bodies are told, never a body's own figure.
 */
export async function findAllPeerFigures(t: TenantDb, asked: PeersAsked): Promise<PeerFigure[]> {
  const { rows } = await sql<PeerFigure>`
    with scores as (${publishedScores(t, asked)}), sorted as (
      select node, count(*)::int as n, array_agg(score order by score) as scores,
        max(score) filter (where agency_code = ${asked.agencyCode}) as own
      from scores group by node having count(*) >= ${LEAST_BODIES}::int
    ), placed as (
      select node, ${points(sql`100 * (count(*) filter (where score < own) + count(*) filter (where score = own) / 2.0)
          / count(*)`)} as percentile
      from scores join sorted using (node) where own is not null group by node
    ), nation as (${nationalQuartiles(asked)})
    select coalesce(n.node, s.node) as node, case when n.node is null then 'province' else 'nation' end as "from",
      coalesce(n.n, s.n) as n,
      ${sql.join(
        (['q1', 'median', 'q3'] as const).map(
          (name, at) =>
            sql`${points(sql`coalesce(${sql.ref(`n.${name}`)}, decimal_quantile(s.scores, ${sql.lit(0.25 * (at + 1))}))`)} as ${sql.ref(name)}`,
        ),
      )},
      p.percentile, case when p.percentile is not null then s.n end as "placedAmong"
    from sorted s
    full join nation n on n.node = s.node
    left join placed p on p.node = s.node
    order by 1`.execute(t.trx);
  return rows;
}

/** Published scores of the province's bodies of the type: every figure and every item. */
const publishedScores = (t: TenantDb, { fiscalYear, agencyType, isDemo }: PeersAsked) => sql`
  select y.agency_code, f.node, f.score
  from agency_year y cross join lateral (values ${sql.join(
    FIGURES.map((figure) => sql`(${sql.lit(nodeOf(figure))}, ${sql.ref(`y.${figure}`)})`),
  )}) as f (node, score)
  where y.province_code = ${t.provinceCode} and y.fiscal_year = ${fiscalYear} and y.is_published
    and y.agency_type = ${agencyType} and y.is_demo = ${isDemo} and f.score is not null
  union all
  select i.agency_code, i.item_code, i.score
  from item_score i join agency_year y using (province_code, fiscal_year, agency_code)
  where i.province_code = ${t.provinceCode} and i.fiscal_year = ${fiscalYear} and i.is_published and y.is_published
    and y.agency_type = ${agencyType} and y.is_demo = ${isDemo} and i.score is not null`;

/** What is published of the type in the nation; groups that are hidden or too small are left out. */
const nationalQuartiles = ({ fiscalYear, agencyType, isDemo }: PeersAsked) => sql`
  select replace(figure, 'ind_', '') as node, n, q1, median, q3 from benchmark_group
  where province_code = ${NATION} and fiscal_year = ${fiscalYear} and is_demo = ${isDemo}
    and agency_type = ${agencyType} and not is_hidden and n >= ${LEAST_BODIES}::int
  union all
  select item_code, n, q1, median, q3 from type_item_stat
  where fiscal_year = ${fiscalYear} and is_demo = ${isDemo} and agency_type = ${agencyType}
    and n >= ${LEAST_BODIES}::int`;

/** Means of the agency's type in the nation in the year, points; undefined where there are too few bodies. */
export async function findTypeMeans(t: TenantDb, { fiscalYear, agencyType, isDemo }: PeersAsked) {
  const means = FIGURES.filter((figure) => figure.startsWith('ind_')).map(
    (figure) => sql`round(${sql.ref(figure)}, 2)`,
  );
  return t.trx
    .selectFrom('type_year')
    .select(['assessed', sql<(number | null)[]>`jsonb_build_array(${sql.join(means)})`.as('indicators')])
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_type', '=', agencyType)
    .where('is_demo', '=', isDemo)
    .where('assessed', '>=', LEAST_BODIES)
    .executeTakeFirst();
}
