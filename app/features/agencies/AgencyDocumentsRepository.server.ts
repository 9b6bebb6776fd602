import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type CommentRow = Awaited<ReturnType<typeof findAllComments>>[number];
export type FailedItemRow = Awaited<ReturnType<typeof findAllFailedItems>>[number];
export type DevelopmentPointRow = Awaited<ReturnType<typeof findAllDevelopmentPoints>>[number];
export type PlanRow = Awaited<ReturnType<typeof findAllPlanRows>>[number];
export type LimitationRow = Awaited<ReturnType<typeof findAllLimitations>>[number];

/** Remarks on a result that is still a draft are as confidential as the result itself. */
function isResultVisible(t: TenantDb, agencyCode: string, fiscalYear: number): RawBuilder<boolean> {
  return sql<boolean>`(${t.tenant.seesDrafts}::boolean or exists (
    select from agency_year y where y.province_code = ${t.provinceCode} and y.fiscal_year = ${fiscalYear}
      and y.agency_code = ${agencyCode}))`;
}

/** What the evaluators said of the year's result, by instrument. */
export async function findAllComments(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('evaluator_comment')
    .select([
      'comment_no as commentNo',
      'instrument',
      'part',
      'indicator_number as indicatorNumber',
      'item_code as itemCode',
      'finding',
      'recommendation',
      'cited_items as citedItems',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .where(isResultVisible(t, agencyCode, fiscalYear))
    .orderBy('comment_no')
    .execute();
}

/** Disclosure items that got no points, with the reason and what became of the objection. */
export async function findAllFailedItems(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('failed_item')
    .select(['item_code as itemCode', 'reason', 'appeal_outcome as appealOutcome'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .where(isResultVisible(t, agencyCode, fiscalYear))
    .orderBy('item_code')
    .execute();
}

/** What the agency ought to develop, item by item, as the document of the year lists it. */
export async function findAllDevelopmentPoints(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('development_point')
    .select([
      'point_no as pointNo',
      'indicator_number as indicatorNumber',
      'item_code as itemCode',
      sql<number | null>`round(score, 2)::float8`.as('score'),
      'item_text as itemText',
      'points',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .where(isResultVisible(t, agencyCode, fiscalYear))
    .orderBy('point_no')
    .execute();
}

/** The agency's own measures that answer the results of `resultsFiscalYear`; carried out in the year after. */
export async function findAllPlanRows(t: TenantDb, agencyCode: string, resultsFiscalYear: number) {
  return t.trx
    .selectFrom('plan_row')
    .select([
      'fiscal_year as fiscalYear',
      'row_no as rowNo',
      'topic_no as topicNo',
      'item_codes as itemCodes',
      'item_score_text as itemScoreText',
      'finding',
      'measure',
      'steps',
      'timeframe',
      'responsible',
      'limitation',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('results_fiscal_year', '=', resultsFiscalYear)
    .where('removed_at', 'is', null)
    .orderBy('fiscal_year')
    .orderBy('row_no')
    .execute();
}

/** The agency's limitations in the fiscal year in which the measures are carried out. */
export async function findAllLimitations(t: TenantDb, agencyCode: string, measuresFiscalYear: number) {
  return t.trx
    .selectFrom('limitation')
    .select(['limitation_no as limitationNo', 'limitation', 'analysis', 'handling'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', measuresFiscalYear)
    .where('agency_code', '=', agencyCode)
    .where('removed_at', 'is', null)
    .orderBy('limitation_no')
    .execute();
}
