import { sql } from 'kysely';
import { isInstrumentCode, kindOfNode } from '~/features/schemes/core/nodes.ts';
import type { AgencyFigures, PublishedRank } from '~/features/scores/core/assessment-rows.ts';
import type { TenantDb } from '~/lib/db.server.ts';

interface StoredYear {
  agencyCode: string;
  agencyType: string;
  districtCode: string | null;
  nameTh: string;
  isDemo: boolean;
  level: string | null;
  /** Published figures by node, decimal text as printed. */
  nodes: Record<string, string>;
  /** Items: a score or the text printed in its place. */
  items: Record<string, { score: string | null; text: string | null }>;
  ranks: PublishedRank[];
}

/**
 * What is stored as published of these agencies in a fiscal year, in the shape in which it is saved; computed figures
 * are left out, they follow. Agencies without a row in the year are not among them.
 */
export async function findAllStoredFigures(
  t: TenantDb,
  fiscalYear: number,
  agencyCodes: readonly string[],
): Promise<AgencyFigures[]> {
  const { rows } = await sql<StoredYear>`
    with chosen as (
      select * from agency_year where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
        and agency_code = any(${[...agencyCodes]}::text[])
    ), nodes as (
      select agency_code, jsonb_object_agg(node, trim_scale(published)::text) as nodes from node_score
      where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and published is not null
        and agency_code = any(${[...agencyCodes]}::text[]) group by agency_code
    ), items as (
      select agency_code, jsonb_object_agg(item_code,
        jsonb_build_object('score', trim_scale(score)::text, 'text', source_text)) as items from item_score
      where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
        and agency_code = any(${[...agencyCodes]}::text[]) group by agency_code
    ), ranks as (
      select agency_code, jsonb_agg(jsonb_build_object('scope', scope, 'rank', rank, 'outOf', out_of)) as ranks
      from published_rank where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
        and agency_code = any(${[...agencyCodes]}::text[]) group by agency_code
    )
    select c.agency_code as "agencyCode", c.agency_type as "agencyType", c.district_code as "districtCode",
      c.name_th as "nameTh", c.is_demo as "isDemo", case when c.level_is_published then c.level end as level,
      coalesce(n.nodes, '{}') as nodes, coalesce(i.items, '{}') as items, coalesce(r.ranks, '[]') as ranks
    from chosen c left join nodes n using (agency_code) left join items i using (agency_code)
      left join ranks r using (agency_code)
    order by c.agency_code`.execute(t.trx);
  return rows.map(toFigures);
}

function toFigures(row: StoredYear): AgencyFigures {
  const { agencyCode, agencyType, districtCode, nameTh, isDemo, ranks } = row;
  const nodes = Object.entries(row.nodes);
  const ofKind = (kind: string) => Object.fromEntries(nodes.filter(([node]) => kindOfNode(node) === kind));
  const items = Object.entries(row.items);
  return {
    agencyCode,
    agencyType,
    districtCode,
    nameTh,
    isDemo,
    published: {
      ...(row.nodes.overall === undefined ? {} : { overall: row.nodes.overall }),
      level: row.level,
      instruments: Object.fromEntries(nodes.filter(([node]) => isInstrumentCode(node))),
      indicators: ofKind('indicator'),
      subIndicators: ofKind('sub_indicator'),
      items: Object.fromEntries(
        items.flatMap(([code, { score }]) => (score === null ? [] : [[code, score]])),
      ),
    },
    itemTexts: Object.fromEntries(items.flatMap(([code, { text }]) => (text === null ? [] : [[code, text]]))),
    ranks,
  };
}
