import { randomUUID } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import { type Kysely, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { MeasureForm } from './core/measure-form.ts';

export type MeasureRow = Awaited<ReturnType<typeof findAll>>[number];
export type StockRow = Awaited<ReturnType<typeof findAllStock>>[number];

/** What kind of change made a version, why, and the office that made it. */
export interface MeasureChange {
  kind:
    | 'created'
    | 'stock'
    | 'changed'
    | 'retired'
    | 'restored'
    | 'version_restored'
    | 'copied'
    | 'imported'
    | 'taken_back';
  note?: string | null;
  office?: string | null;
  role?: string | null;
}

/** Fields that callers from before the library was kept by year may leave out. */
type MeasureInput = Omit<MeasureForm, 'timeframeFrom' | 'timeframeTo' | 'tiedIndicators'> &
  Partial<MeasureForm>;

const columns = [
  'measure_id as measureId',
  'fiscal_year as fiscalYear',
  'version',
  'title',
  'steps',
  'responsible_pattern as responsiblePattern',
  'timeframe_kind as timeframeKind',
  'timeframe_from as timeframeFrom',
  'timeframe_to as timeframeTo',
  'timeframe_text as timeframeText',
  'follow_up as followUp',
  'topic_nos as topicNos',
  'tied_items as tiedItems',
  'tied_indicators as tiedIndicators',
  'source',
  'copied_from_id as copiedFromId',
  'is_retired as isRetired',
  'updated_at as updatedAt',
] as const;

/**
 * The library of a fiscal year (BE), or the newest one there is; of an agency those in use. In use first, then by
 * title; what was taken back is in no library.
 */
export async function findAll(t: TenantDb, fiscalYear?: number) {
  return t.trx
    .selectFrom('measure')
    .select([...columns])
    .where('province_code', '=', t.provinceCode)
    .where('removed_at', 'is', null)
    .where((eb) =>
      eb(
        'fiscal_year',
        '=',
        fiscalYear ??
          eb
            .selectFrom('measure as newest')
            .select((each) => each.fn.max('newest.fiscal_year').as('year'))
            .where('newest.province_code', '=', t.provinceCode)
            .where('newest.removed_at', 'is', null),
      ),
    )
    .orderBy('is_retired')
    .orderBy('title')
    .orderBy('measure_id')
    .execute();
}

/** Fiscal years (BE) that have a library, newest first. */
export async function findAllYears(t: TenantDb): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('measure')
    .select('fiscal_year')
    .distinct()
    .where('province_code', '=', t.provinceCode)
    .where('removed_at', 'is', null)
    .orderBy('fiscal_year', 'desc')
    .execute();
  return rows.map((row) => row.fiscal_year);
}

export async function findById(t: TenantDb, measureId: string) {
  return t.trx
    .selectFrom('measure')
    .select([...columns])
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .where('removed_at', 'is', null)
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

interface InsertOptions {
  source?: string | null;
  measureId?: string;
  /** Fiscal year (BE) of the library; the newest one there is (the running year before the first) when left out. */
  fiscalYear?: number;
  isRetired?: boolean;
  copiedFromId?: string | null;
  change?: MeasureChange;
}

/** Adds a measure and returns its id. `source` says where it was taken over from. */
export async function insertMeasure(
  t: TenantDb,
  measure: MeasureInput,
  { measureId = randomUUID(), fiscalYear, ...options }: InsertOptions = {},
): Promise<string> {
  const year = fiscalYear ?? (await findAllYears(t))[0];
  await t.trx
    .insertInto('measure')
    .values({
      province_code: t.provinceCode,
      measure_id: measureId,
      source: options.source ?? null,
      is_retired: options.isRetired ?? false,
      copied_from_id: options.copiedFromId ?? null,
      ...(year === undefined ? {} : { fiscal_year: year }),
      ...values(measure),
      ...changeValues(options.change ?? { kind: 'created' }),
    })
    .execute();
  return measureId;
}

/** Changes the measure if it still has the version that was read; false when someone was faster. */
export async function updateMeasure(
  t: TenantDb,
  measureId: string,
  version: number,
  measure: MeasureInput & { isRetired?: boolean },
  change: MeasureChange = { kind: 'changed' },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('measure')
    .set({
      ...values(measure),
      ...(measure.isRetired === undefined ? {} : { is_retired: measure.isRetired }),
      ...changeValues(change),
      version: version + 1,
      updated_at: new Date(),
    })
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a measure out of use, or back into it; nothing is deleted. */
export async function updateIsRetired(
  t: TenantDb,
  measureId: string,
  isRetired: boolean,
  change: MeasureChange = { kind: isRetired ? 'retired' : 'restored' },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('measure')
    .set((eb) => ({
      is_retired: isRetired,
      ...changeValues(change),
      version: eb('version', '+', 1),
      updated_at: new Date(),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .where('is_retired', '=', !isRetired)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a measure that came in one go out of the library again, if nobody has changed it since. */
export async function updateRemoved(
  t: TenantDb,
  measureId: string,
  version: number,
  change: MeasureChange,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('measure')
    .set({
      removed_at: sql<Date>`now()`,
      is_retired: true,
      ...changeValues(change),
      version: version + 1,
      updated_at: new Date(),
    })
    .where('province_code', '=', t.provinceCode)
    .where('measure_id', '=', measureId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function changeValues({ kind, note, office, role }: MeasureChange) {
  return {
    change_kind: kind,
    change_note: note || null,
    changed_by_office: office ?? null,
    changed_by_role: role ?? null,
  };
}

function values(measure: MeasureInput) {
  return {
    title: measure.title,
    steps: measure.steps,
    responsible_pattern: measure.responsiblePattern,
    timeframe_kind: measure.timeframeKind,
    timeframe_from: measure.timeframeFrom ?? null,
    timeframe_to: measure.timeframeTo ?? null,
    timeframe_text: measure.timeframeText || null,
    follow_up: measure.followUp,
    topic_nos: measure.topicNos,
    tied_items: JSON.stringify(measure.tiedItems),
    tied_indicators: JSON.stringify(measure.tiedIndicators ?? []),
  };
}
