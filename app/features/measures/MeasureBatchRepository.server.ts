import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** A measure that came or changed with the batch; `before` null: it was not there. */
export interface BatchChange {
  measureId: string;
  before: number | null;
  after: number;
}

/** Batches of the library's year that were done, newest first; those taken back among them. */
export async function findAllDone(t: TenantDb, fiscalYear: number) {
  return t.trx
    .selectFrom('measure_batch')
    .select((eb) => [
      'batch_id as batchId',
      'kind',
      'state',
      'file_name as fileName',
      'office',
      'done_at as doneAt',
      'undone_at as undoneAt',
      eb.cast<number>(sql`jsonb_array_length(${eb.ref('changes')})`, 'integer').as('measures'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .limit(10)
    .execute();
}

export async function findById(t: TenantDb, batchId: string) {
  return t.trx
    .selectFrom('measure_batch')
    .select([
      'batch_id as batchId',
      'kind',
      'state',
      'fiscal_year as fiscalYear',
      'file_name as fileName',
      'content',
      'changes',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
}

/** Keeps what a file held, before anything is done with it; returns the batch's id. */
export async function insertPreview(
  t: TenantDb,
  batch: { fiscalYear: number; fileName: string; content: unknown; office: string | null },
): Promise<string> {
  const batchId = randomUUID();
  await t.trx
    .insertInto('measure_batch')
    .values({
      province_code: t.provinceCode,
      batch_id: batchId,
      kind: 'imported',
      fiscal_year: batch.fiscalYear,
      file_name: batch.fileName,
      content: JSON.stringify(batch.content),
      office: batch.office,
    })
    .execute();
  return batchId;
}

/** A copying, which is done at once. */
export async function insertDone(
  t: TenantDb,
  batch: { fiscalYear: number; changes: readonly BatchChange[]; office: string | null },
): Promise<string> {
  const batchId = randomUUID();
  await t.trx
    .insertInto('measure_batch')
    .values({
      province_code: t.provinceCode,
      batch_id: batchId,
      kind: 'copied',
      state: 'done',
      fiscal_year: batch.fiscalYear,
      file_name: null,
      changes: JSON.stringify(batch.changes),
      office: batch.office,
      done_at: sql<Date>`now()`,
    })
    .execute();
  return batchId;
}

/** Moves the batch on; false when it does not stand where it was thought to (pressed twice). */
export async function updateState(
  t: TenantDb,
  batchId: string,
  from: 'preview' | 'done',
  changes?: readonly BatchChange[],
): Promise<boolean> {
  const result = await t.trx
    .updateTable('measure_batch')
    .set(
      from === 'preview'
        ? { state: 'done', done_at: sql<Date>`now()`, changes: JSON.stringify(changes ?? []) }
        : { state: 'undone', undone_at: sql<Date>`now()` },
    )
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .where('state', '=', from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
