import type { ImportState } from 'db/tables/imports.ts';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { RowAction } from './core/batch-rows.ts';
import type { Corrections } from './core/corrections.ts';
import type { ImportProblem, Recognition } from './core/import-record.ts';

export type Batch = NonNullable<Awaited<ReturnType<typeof findById>>>;

export type BatchCounts = Partial<Record<RowAction, number>>;

/** How far a batch has come; `phase` names the work under way. */
export interface Progress {
  phase?: 'reading' | 'checking' | 'storing' | 'undoing';
  done?: number;
  total?: number;
  /** Moment (ms) the phase began, for the time left. */
  startedAt?: number;
}

const head = [
  'batch_id as batchId',
  'state',
  'file_name as fileName',
  'source_kind as sourceKind',
  'byte_size as byteSize',
  'sha256',
  'agency_code as agencyCode',
  'fiscal_year as fiscalYear',
  'counts',
  'refusal',
  'created_at as createdAt',
  'created_by_office as createdByOffice',
  'committed_at as committedAt',
  'committed_by_office as committedByOffice',
  'undone_at as undoneAt',
  'undone_by_office as undoneByOffice',
  'undo_reason as undoReason',
  'is_demo as isDemo',
  'version',
] as const;

/** The newest batches of the province. */
export async function findAll(t: TenantDb, limit = 100) {
  return t.trx
    .selectFrom('import_batch')
    .select([...head])
    .where('province_code', '=', t.provinceCode)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
}

export async function findById(t: TenantDb, batchId: string) {
  return t.trx
    .selectFrom('import_batch')
    .select([
      ...head,
      'shape',
      'corrections',
      'recognitions',
      'problems',
      'progress',
      'cancel_asked as isCancelAsked',
    ])
    .select('heartbeat_at as heartbeatAt')
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
}

/** The original file. */
export async function findContent(t: TenantDb, batchId: string) {
  return t.trx
    .selectFrom('import_batch')
    .select(['content', 'file_name as fileName', 'sha256'])
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
}

export async function insertBatch(
  t: TenantDb,
  batch: {
    batchId: string;
    fileName: string;
    content: Uint8Array;
    sha256: string;
    agencyCode: string | null;
    fiscalYear: number | null;
    office: string | null;
    isDemo: boolean;
  },
): Promise<void> {
  await t.trx
    .insertInto('import_batch')
    .values({
      province_code: t.provinceCode,
      batch_id: batch.batchId,
      state: 'waiting',
      file_name: batch.fileName,
      byte_size: batch.content.byteLength,
      sha256: batch.sha256,
      content: Buffer.from(batch.content),
      agency_code: batch.agencyCode,
      fiscal_year: batch.fiscalYear,
      created_by_user_id: t.tenant.userId,
      created_by_office: batch.office,
      is_demo: batch.isDemo,
    })
    .execute();
}

/** Moves the batch on if it is in one of the states it may come from; false when somebody else was faster. */
export async function updateState(
  t: TenantDb,
  batchId: string,
  from: readonly ImportState[],
  to: ImportState,
  changes: {
    refusal?: object | null;
    corrections?: Corrections;
    agencyCode?: string | null;
    fiscalYear?: number | null;
  } = {},
): Promise<boolean> {
  const result = await t.trx
    .updateTable('import_batch')
    .set((eb) => ({
      state: to,
      version: eb('version', '+', 1),
      cancel_asked: false,
      heartbeat_at: new Date(),
      ...(changes.refusal === undefined
        ? {}
        : { refusal: changes.refusal && JSON.stringify(changes.refusal) }),
      ...(changes.corrections === undefined ? {} : { corrections: JSON.stringify(changes.corrections) }),
      ...(changes.agencyCode === undefined ? {} : { agency_code: changes.agencyCode }),
      ...(changes.fiscalYear === undefined ? {} : { fiscal_year: changes.fiscalYear }),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Says that the work goes on, and how far it is. Returns whether somebody asked to cancel. */
export async function updateProgress(t: TenantDb, batchId: string, progress: Progress): Promise<boolean> {
  const row = await t.trx
    .updateTable('import_batch')
    .set({ progress: JSON.stringify(progress), heartbeat_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .returning('cancel_asked')
    .executeTakeFirst();
  return row?.cancel_asked ?? true;
}

export async function updateCancelAsked(t: TenantDb, batchId: string): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set({ cancel_asked: true })
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['waiting', 'reading', 'committing'])
    .execute();
}

/** What the check found, and the rows it found it in. */
export async function updateChecked(
  t: TenantDb,
  batchId: string,
  checked: {
    sourceKind: string;
    shape: string;
    corrections: Corrections;
    recognitions: readonly Recognition[];
    problems: readonly ImportProblem[];
    counts: BatchCounts;
  },
): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set({
      source_kind: checked.sourceKind,
      shape: checked.shape,
      corrections: JSON.stringify(checked.corrections),
      recognitions: JSON.stringify(checked.recognitions),
      problems: JSON.stringify(checked.problems),
      counts: JSON.stringify(checked.counts),
    })
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .execute();
}

export async function updateCommitted(t: TenantDb, batchId: string, office: string | null): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set((eb) => ({
      state: 'committed',
      committed_at: new Date(),
      committed_by_office: office,
      progress: '{}',
      version: eb('version', '+', 1),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .execute();
}

export async function updateUndone(
  t: TenantDb,
  batchId: string,
  { office, reason }: { office: string | null; reason: string },
): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set((eb) => ({
      state: 'undone',
      undone_at: new Date(),
      undone_by_office: office,
      undo_reason: reason,
      progress: '{}',
      version: eb('version', '+', 1),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .execute();
}

/** Fiscal years whose results are published; nothing is imported into them. */
export async function findAllPublishedYears(t: TenantDb): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('agency_year')
    .select('fiscal_year as fiscalYear')
    .distinct()
    .where('province_code', '=', t.provinceCode)
    .where('is_published', '=', true)
    .execute();
  return rows.map((row) => row.fiscalYear);
}

/** A year of a large province takes longer than a page may; the limit counts again with the next transaction. */
export async function allowLongStatements(t: TenantDb): Promise<void> {
  await sql`set local statement_timeout = '10min'`.execute(t.trx);
}
