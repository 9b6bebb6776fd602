import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PlanState } from './core/lifecycle.ts';
import type { ChosenItem, PlanRowForm } from './core/plan-form.ts';

/** Which plan: the agency's, of the fiscal year (BE) in which its measures are carried out. */
export interface PlanKey {
  agencyCode: string;
  fiscalYear: number;
}

/** Where a row comes from: what it was begun with, or the act that brought it. */
export interface RowOrigin {
  measureId?: string | null;
  circularId?: string | null;
  measureNo?: number | null;
  measureVersion?: number | null;
  circularVersion?: number | null;
  copiedRowId?: string | null;
  batchId?: string | null;
}

export interface HeldPlan {
  state: PlanState;
  stateVersion: number;
  editionNo: number;
}

export type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;
export type PlanRow = Awaited<ReturnType<typeof findAllRows>>[number];

/** The plan as begun in the product; undefined for one that is known from a document alone. */
export async function findPlan(t: TenantDb, key: PlanKey) {
  return t.trx
    .selectFrom('plan')
    .select([
      'version',
      'state',
      'state_version as stateVersion',
      'edition_no as editionNo',
      'has_no_limitations as hasNoLimitations',
      sql<string>`(updated_at at time zone 'Asia/Bangkok')::date::text`.as('updatedOn'),
      'updated_by_office as updatedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .executeTakeFirst();
}

export async function findAllItems(t: TenantDb, key: PlanKey): Promise<ChosenItem[]> {
  return t.trx
    .selectFrom('plan_item')
    .select(['item_code as itemCode', 'topic_no as topicNo'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .orderBy('item_code')
    .execute();
}

/** All rows in their order, those taken out among them. */
export async function findAllRows(t: TenantDb, key: PlanKey) {
  return t.trx
    .selectFrom('plan_row')
    .select([
      'row_id as rowId',
      'row_no as rowNo',
      'fiscal_year as fiscalYear',
      'version',
      'kind',
      'topic_no as topicNo',
      'item_codes as itemCodes',
      'item_score_text as itemScoreText',
      'finding',
      'measure',
      'steps',
      'timeframe',
      'responsible',
      'limitation',
      'measure_id as measureId',
      'timeframe_kind as timeframeKind',
      'timeframe_from as timeframeFrom',
      'timeframe_to as timeframeTo',
      'lead_unit as leadUnit',
      'co_units as coUnits',
      'circular_id as circularId',
      'measure_no as measureNo',
      'measure_version as measureVersion',
      'circular_version as circularVersion',
      'copied_row_id as copiedRowId',
      'batch_id as batchId',
      sql<boolean>`removed_at is not null`.as('isRemoved'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .orderBy('row_no')
    .execute();
}

/** Results years (BE) that a plan of the agency answers, or for which a circular asked it for a plan. */
export async function findAllResultsYears(t: TenantDb, agencyCode: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select results_fiscal_year as year from plan_row
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and removed_at is null
    union select results_fiscal_year from plan
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode}
    union select c.results_fiscal_year from circular c
      join circular_recipient r on r.province_code = c.province_code and r.circular_id = c.circular_id
      where c.province_code = ${t.provinceCode} and r.agency_code = ${agencyCode} and c.state = 'sent'
        and c.plan_due_on is not null and c.results_fiscal_year is not null
    order by 1 desc`.execute(t.trx);
  return rows.map(({ year }) => year);
}

/** Begins the plan where there is none, and keeps others waiting until this act is done; how far the plan has come. */
export async function holdPlan(t: TenantDb, key: PlanKey): Promise<HeldPlan> {
  await t.trx
    .insertInto('plan')
    .values({ ...keyOf(t, key), results_fiscal_year: key.fiscalYear - 1, updated_by_office: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return t.trx
    .selectFrom('plan')
    .select(['state', 'state_version as stateVersion', 'edition_no as editionNo'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Says who worked on the plan last. */
export async function touchPlan(
  t: TenantDb,
  key: PlanKey,
  by: { office: string | null; at: Date },
): Promise<void> {
  await t.trx
    .updateTable('plan')
    .set({ updated_at: by.at, updated_by_office: by.office })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .execute();
}

/** Moves the choice of items on if it still has the version that was read; false when someone was faster. */
export async function updateChoiceVersion(t: TenantDb, key: PlanKey, version: number): Promise<boolean> {
  const result = await t.trx
    .updateTable('plan')
    .set({ version: version + 1 })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function replaceItems(t: TenantDb, key: PlanKey, items: readonly ChosenItem[]): Promise<void> {
  await t.trx
    .deleteFrom('plan_item')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .execute();
  if (items.length === 0) return;
  await t.trx
    .insertInto('plan_item')
    .values(
      items.map(({ itemCode, topicNo }) => ({ ...keyOf(t, key), item_code: itemCode, topic_no: topicNo })),
    )
    .execute();
}

/** Adds a row after the last; the plan must be held by `holdPlan`, so that no two rows get one number. */
export async function insertRow(
  t: TenantDb,
  key: PlanKey,
  row: PlanRowForm,
  origin: RowOrigin,
): Promise<string> {
  const inserted = await t.trx
    .insertInto('plan_row')
    .values({
      ...keyOf(t, key),
      results_fiscal_year: key.fiscalYear - 1,
      row_no: sql<number>`(select coalesce(max(row_no), 0) + 1 from plan_row
        where province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear} and agency_code = ${key.agencyCode})`,
      measure_id: origin.measureId ?? null,
      circular_id: origin.circularId ?? null,
      measure_no: origin.measureNo ?? null,
      measure_version: origin.measureVersion ?? null,
      circular_version: origin.circularVersion ?? null,
      copied_row_id: origin.copiedRowId ?? null,
      batch_id: origin.batchId ?? null,
      ...valuesOf(row),
    })
    .returning('row_id as rowId')
    .executeTakeFirstOrThrow();
  return inserted.rowId;
}

/** Changes the row if it still has the version that was read and is in the plan; false when someone was faster. */
export async function updateRow(
  t: TenantDb,
  key: PlanKey,
  { rowId, version }: { rowId: string; version: number },
  row: PlanRowForm,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('plan_row')
    .set({ ...valuesOf(row), version: version + 1, updated_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('row_id', '=', rowId)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a row out of the plan or puts it back; false when it is so already or has another version. */
export async function updateRemoved(
  t: TenantDb,
  key: PlanKey,
  { rowId, version }: { rowId: string; version: number },
  removedAt: Date | null,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('plan_row')
    .set({ removed_at: removedAt, version: version + 1, updated_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('row_id', '=', rowId)
    .where('version', '=', version)
    .where('removed_at', removedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function valuesOf(row: PlanRowForm) {
  return {
    kind: row.kind,
    topic_no: row.topicNo,
    item_codes: row.itemCodes,
    item_score_text: row.itemScoreText || null,
    finding: row.finding || null,
    measure: row.measure,
    steps: row.steps || null,
    timeframe: row.timeframe || null,
    timeframe_kind: row.timeframeKind,
    timeframe_from: row.timeframeFrom,
    timeframe_to: row.timeframeTo,
    responsible: row.responsible || null,
    lead_unit: row.leadUnit || null,
    co_units: row.coUnits,
    limitation: row.limitation || null,
  };
}

function keyOf(t: TenantDb, key: PlanKey) {
  return { province_code: t.provinceCode, fiscal_year: key.fiscalYear, agency_code: key.agencyCode };
}
