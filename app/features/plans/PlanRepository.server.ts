import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ChosenItem, PlanRowForm } from './core/plan-form.ts';

/** Which plan: the agency's, of the fiscal year (BE) in which its measures are carried out. */
export interface PlanKey {
  agencyCode: string;
  fiscalYear: number;
}

export type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;
export type PlanRow = Awaited<ReturnType<typeof findAllRows>>[number];

/** The plan as begun in the product; undefined for one that is known from a document alone. */
export async function findPlan(t: TenantDb, key: PlanKey) {
  return t.trx
    .selectFrom('plan')
    .select([
      'version',
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
      sql<boolean>`removed_at is not null`.as('isRemoved'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .orderBy('row_no')
    .execute();
}

/** Results years (BE) that a plan of the agency answers. */
export async function findAllResultsYears(t: TenantDb, agencyCode: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select results_fiscal_year as year from plan_row
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and removed_at is null
    union select results_fiscal_year from plan
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode}
    order by 1 desc`.execute(t.trx);
  return rows.map(({ year }) => year);
}

/** Measures of sent circulars that answer the year's results and that the agency received, with its decision. */
export async function findAllCirculated(t: TenantDb, agencyCode: string, resultsFiscalYear: number) {
  return t.trx
    .selectFrom('circular_recipient as r')
    .innerJoin('circular as c', (join) =>
      join.onRef('c.province_code', '=', 'r.province_code').onRef('c.circular_id', '=', 'r.circular_id'),
    )
    .innerJoin('circular_measure as m', (join) =>
      join.onRef('m.province_code', '=', 'c.province_code').onRef('m.circular_id', '=', 'c.circular_id'),
    )
    .leftJoin('adoption as a', (join) =>
      join
        .onRef('a.province_code', '=', 'm.province_code')
        .onRef('a.circular_id', '=', 'm.circular_id')
        .onRef('a.measure_no', '=', 'm.measure_no')
        .onRef('a.agency_code', '=', 'r.agency_code'),
    )
    .select([
      'c.circular_id as circularId',
      'c.number',
      'c.subject',
      'm.measure_no as measureNo',
      'm.measure_id as measureId',
      'm.title',
      'm.steps',
      'm.responsible_pattern as responsible',
      'm.timeframe_kind as timeframeKind',
      'm.timeframe_text as timeframeText',
      'm.topic_nos as topicNos',
      'a.decision',
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.agency_code', '=', agencyCode)
    .where('c.state', '=', 'sent')
    .where('c.results_fiscal_year', '=', resultsFiscalYear)
    .orderBy('c.sent_at', 'desc')
    .orderBy('m.measure_no')
    .execute();
}

/** Begins the plan where there is none, and keeps others waiting until this act is done. */
export async function holdPlan(t: TenantDb, key: PlanKey): Promise<void> {
  await t.trx
    .insertInto('plan')
    .values({ ...keyOf(t, key), results_fiscal_year: key.fiscalYear - 1, updated_by_office: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await t.trx
    .selectFrom('plan')
    .select('version')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .forUpdate()
    .execute();
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
  measureId: string | null,
): Promise<string> {
  const inserted = await t.trx
    .insertInto('plan_row')
    .values({
      ...keyOf(t, key),
      results_fiscal_year: key.fiscalYear - 1,
      row_no: sql<number>`(select coalesce(max(row_no), 0) + 1 from plan_row
        where province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear} and agency_code = ${key.agencyCode})`,
      measure_id: measureId,
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

/** Two rows change places; the first steps aside below zero, for no two rows may have one number in between. */
export async function swapRows(t: TenantDb, key: PlanKey, one: PlanRow, other: PlanRow): Promise<void> {
  const moves = [
    [one.rowId, -one.rowNo],
    [other.rowId, one.rowNo],
    [one.rowId, other.rowNo],
  ] as const;
  for (const [rowId, rowNo] of moves)
    await t.trx
      .updateTable('plan_row')
      .set({ row_no: rowNo })
      .where('province_code', '=', t.provinceCode)
      .where('fiscal_year', '=', key.fiscalYear)
      .where('agency_code', '=', key.agencyCode)
      .where('row_id', '=', rowId)
      .execute();
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
    responsible: row.responsible || null,
    limitation: row.limitation || null,
  };
}

function keyOf(t: TenantDb, key: PlanKey) {
  return { province_code: t.provinceCode, fiscal_year: key.fiscalYear, agency_code: key.agencyCode };
}
