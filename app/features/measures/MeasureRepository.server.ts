import { randomUUID } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import type { Kysely } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { MeasureForm } from './core/measure-form.ts';

export type MeasureRow = Awaited<ReturnType<typeof findAll>>[number];
export type StockRow = Awaited<ReturnType<typeof findAllStock>>[number];

const columns = [
  'measure_id as measureId',
  'version',
  'title',
  'steps',
  'responsible_pattern as responsiblePattern',
  'timeframe_kind as timeframeKind',
  'timeframe_text as timeframeText',
  'follow_up as followUp',
  'topic_nos as topicNos',
  'tied_items as tiedItems',
  'source',
  'is_retired as isRetired',
  'updated_at as updatedAt',
] as const;

/** The province's library of standard measures; those in use first, then by title. */
export async function findAll(t: TenantDb) {
  return t.trx
    .selectFrom('measure')
    .select([...columns])
    .where('province_code', '=', t.provinceCode)
    .orderBy('is_retired')
    .orderBy('title')
    .execute();
}

export async function findById(t: TenantDb, measureId: string) {
  return t.trx
    .selectFrom('measure')
    .select([...columns])
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .executeTakeFirst();
}

/** The starting stock every province may take over. */
export async function findAllStock(db: Kysely<DB>) {
  return db
    .selectFrom('measure_stock')
    .select([
      'stock_code as stockCode',
      'title_th as titleTh',
      'title_en as titleEn',
      'steps_th as stepsTh',
      'responsible_pattern_th as responsiblePatternTh',
      'timeframe_kind as timeframeKind',
      'follow_up_th as followUpTh',
      'topic_nos as topicNos',
      'tied_items as tiedItems',
      'source',
    ])
    .orderBy('stock_code')
    .execute();
}

/** Adds a measure and returns its id. `source` says where it was taken over from. */
export async function insertMeasure(
  t: TenantDb,
  measure: MeasureForm,
  { source = null, measureId = randomUUID() }: { source?: string | null; measureId?: string } = {},
): Promise<string> {
  await t.trx
    .insertInto('measure')
    .values({ province_code: t.provinceCode, measure_id: measureId, source, ...values(measure) })
    .execute();
  return measureId;
}

/** Changes the measure if it still has the version that was read; false when someone was faster. */
export async function updateMeasure(
  t: TenantDb,
  measureId: string,
  version: number,
  measure: MeasureForm,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('measure')
    .set({ ...values(measure), version: version + 1, updated_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a measure out of use, or back into it; nothing is deleted. */
export async function updateIsRetired(t: TenantDb, measureId: string, isRetired: boolean): Promise<boolean> {
  const result = await t.trx
    .updateTable('measure')
    .set((eb) => ({ is_retired: isRetired, version: eb('version', '+', 1), updated_at: new Date() }))
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .where('is_retired', '=', !isRetired)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function values(measure: MeasureForm) {
  return {
    title: measure.title,
    steps: measure.steps,
    responsible_pattern: measure.responsiblePattern,
    timeframe_kind: measure.timeframeKind,
    timeframe_text: measure.timeframeText || null,
    follow_up: measure.followUp,
    topic_nos: measure.topicNos,
    tied_items: JSON.stringify(measure.tiedItems),
  };
}
