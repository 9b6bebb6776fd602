import { sql } from 'kysely';
import { openFindingCount } from '~/features/findings/settled.server.ts';
import type { FindingDetail } from '~/features/scores/core/finding-row.ts';
import type { TenantDb } from '~/lib/db.server.ts';

export type ResultYear = Awaited<ReturnType<typeof findAllYears>>[number];
export type StoredFinding = Awaited<ReturnType<typeof findAllFindings>>[number];
export type PrintedRank = Awaited<ReturnType<typeof findAllPrintedRanks>>[number];
export type PeerCounts = Awaited<ReturnType<typeof countPeers>>;

/** Scores of the ten indicators, 2 places. As json, because an array's empty places reach one of the drivers as NaN. */
const tenIndicators = sql<
  (number | null)[]
>`jsonb_build_array(round(ind_1, 2), round(ind_2, 2), round(ind_3, 2),
  round(ind_4, 2), round(ind_5, 2), round(ind_6, 2), round(ind_7, 2), round(ind_8, 2), round(ind_9, 2),
  round(ind_10, 2))`;

/**
 * The agency's results of all years that the reader may see (drafts reach province staff alone), newest first.
 * Official figures in points, rounded half-up to 2 places; absent ones are null.
 */
export async function findAllYears(t: TenantDb, agencyCode: string) {
  const points = (column: string) => sql<number | null>`round(${sql.ref(column)}, 2)::float8`;
  return t.trx
    .selectFrom('agency_year as y')
    .select([
      'fiscal_year as fiscalYear',
      'name_th as nameTh',
      'agency_type as agencyType',
      'district_code as districtCode',
      points('overall').as('overall'),
      'level',
      'level_is_published as levelIsPublished',
      'passed',
      points('iit').as('iit'),
      points('eit').as('eit'),
      points('oit').as('oit'),
      tenIndicators.as('indicators'),
      'is_published as isPublished',
      'rank_in_province as rankInProvince',
      'rank_in_district as rankInDistrict',
      'rank_in_type_province as rankInTypeProvince',
      'rank_in_type_national as rankInTypeNational',
      'rank_national as rankNational',
      points('change').as('change'),
      'rank_change as rankChange',
      openFindingCount.as('openFindingCount'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .orderBy('fiscal_year', 'desc')
    .execute();
}

/** Published beside computed for every node above the items, unrounded, as decimal text. */
export async function findAllNodes(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('node_score')
    .select(['node', 'published', 'computed'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .execute();
}

/** Item scores (points, 2 places) or the text that was printed in a score's place. */
export async function findAllItems(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('item_score')
    .select([
      'item_code as code',
      sql<number | null>`round(score, 2)::float8`.as('score'),
      'source_text as sourceText',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .execute();
}

/** What the engine found wrong or missing in the figures, in the order of the tree. */
export async function findAllFindings(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('finding')
    .select([
      'finding_no as findingNo',
      'kind',
      'node',
      'published',
      'computed',
      'required',
      'difference',
      sql<FindingDetail>`detail`.as('detail'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .orderBy('finding_no')
    .execute();
}

/** Ranks as a published document prints them. */
export async function findAllPrintedRanks(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('published_rank')
    .select(['scope', 'rank', 'out_of as outOf'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .orderBy('scope')
    .execute();
}

/** Means of the province's published agencies in the year: overall and the ten indicators, points. */
export async function findProvinceMeans(t: TenantDb, fiscalYear: number) {
  return t.trx
    .selectFrom('province_year')
    .select([
      'assessed',
      sql<number | null>`round(mean, 2)::float8`.as('overall'),
      tenIndicators.as('indicators'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .executeTakeFirst();
}

/** What of an agency decides among which bodies it is ranked. */
export interface PeersOf {
  agencyType: string;
  districtCode: string | null;
  isDemo: boolean;
}

/**
 * Among how many published bodies with an overall the agency is ranked in the year, by scope. `t` must be opened
 * for the public scope: other agencies' published results are public, their rows are not the agency's to read.
 */
export async function countPeers(
  t: TenantDb,
  fiscalYear: number,
  { agencyType, districtCode, isDemo }: PeersOf,
) {
  const { rows } = await sql<{
    inProvince: number;
    inDistrict: number;
    inTypeProvince: number;
    inTypeNational: number | null;
    inNation: number | null;
  }>`
    select count(*)::int as "inProvince",
      (count(*) filter (where district_code = ${districtCode}))::int as "inDistrict",
      (count(*) filter (where agency_type = ${agencyType}))::int as "inTypeProvince",
      (select assessed from type_year where fiscal_year = ${fiscalYear} and agency_type = ${agencyType}
        and is_demo = ${isDemo}) as "inTypeNational",
      (select assessed from type_year where fiscal_year = ${fiscalYear} and agency_type = 'all'
        and is_demo = ${isDemo}) as "inNation"
    from agency_year
    where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear} and is_published
      and overall is not null`.execute(t.trx);
  return rows[0] ?? null;
}
