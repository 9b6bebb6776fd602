import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import { type Database, type Tenant, withTenant } from '~/lib/db.server.ts';
import { compare, findAllSchemes, problemsOfFile, recognise } from './check-batch.server.ts';
import { Cancelled, commitBatch } from './commit-batch.server.ts';
import type { BatchRow } from './core/batch-rows.ts';
import { type Corrections, NO_CORRECTIONS } from './core/corrections.ts';
import { ImportRefusal, type SourceFile } from './core/source-file.ts';
import type { Progress } from './ImportRepository.server.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import * as MappingRepository from './MappingRepository.server.ts';
import { Outdated } from './outdated.ts';
import { readSource } from './read/read-source.ts';

/** Rows written at once; between two parts the work can be cancelled and says how far it is. */
const PART = 2_000;
/** A batch whose work has been silent for so long was left by a server that stopped. */
const SILENT_MS = 20_000;

/** Work under way in this process, with how far it is: a transaction cannot say so to others before it ends. */
const running = new Map<string, { progress: Progress; isCancelled: boolean }>();

const keyOf = (tenant: Tenant, batchId: string) => `${tenant.provinceCode}/${batchId}`;

export interface NewBatch {
  fileName: string;
  content: Uint8Array;
  agencyCode: string | null;
  fiscalYear: number | null;
  isDemo: boolean;
}

/** Keeps the file and begins to read it in the background. Returns the batch's id at once. */
export async function beginImport(
  db: Database,
  tenant: Tenant,
  file: NewBatch,
  office: string | null,
): Promise<string> {
  const batchId = randomUUID();
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  await withTenant(db, tenant, (t) => ImportRepository.insertBatch(t, { ...file, batchId, sha256, office }));
  void checkInBackground(db, tenant, batchId);
  return batchId;
}

/** Reads and compares the file again with what the person corrected. */
export async function recheck(
  db: Database,
  tenant: Tenant,
  batchId: string,
  choices: { agencyCode: string | null; fiscalYear: number | null; corrections: Corrections },
): Promise<boolean> {
  const isMoved = await withTenant(db, tenant, (t) =>
    ImportRepository.updateState(t, batchId, ['ready', 'refused', 'failed', 'cancelled'], 'waiting', {
      ...choices,
      refusal: null,
    }),
  );
  if (isMoved) void checkInBackground(db, tenant, batchId);
  return isMoved;
}

/** Takes up work that a stopped server left: reading begins anew, a commit was taken back by the database. */
export async function takeUpLeftWork(
  db: Database,
  tenant: Tenant,
  batch: { batchId: string; state: string; heartbeatAt: Date | null; createdAt: Date },
): Promise<void> {
  if (running.has(keyOf(tenant, batch.batchId))) return;
  const lastSign = batch.heartbeatAt ?? batch.createdAt;
  if (Date.now() - lastSign.getTime() < SILENT_MS) return;
  if (batch.state === 'committing') {
    await withTenant(db, tenant, (t) =>
      ImportRepository.updateState(t, batch.batchId, ['committing'], 'ready', {
        refusal: { reason: 'interrupted' },
      }),
    );
  } else if (batch.state === 'waiting' || batch.state === 'reading') {
    void checkInBackground(db, tenant, batch.batchId);
  }
}

/** How far work in this process is; null when it is not done here. */
export function progressOf(tenant: Tenant, batchId: string): Progress | null {
  return running.get(keyOf(tenant, batchId))?.progress ?? null;
}

/** Asks the work to stop; what it has begun to store is taken back. */
export async function cancelImport(db: Database, tenant: Tenant, batchId: string): Promise<void> {
  const here = running.get(keyOf(tenant, batchId));
  if (here) here.isCancelled = true;
  else await withTenant(db, tenant, (t) => ImportRepository.updateCancelAsked(t, batchId));
}

async function checkInBackground(db: Database, tenant: Tenant, batchId: string): Promise<void> {
  try {
    await checkImport(db, tenant, batchId);
  } catch (error) {
    // Never the error itself: it may carry the values of the failed statement.
    const { name, message } = error instanceof Error ? error : new Error('unknown');
    console.error(JSON.stringify({ batchId, name, message }));
  }
}

/** Reads, recognises and compares one batch: the dry run. Its state says how it went. */
export async function checkImport(db: Database, tenant: Tenant, batchId: string): Promise<void> {
  await working(db, tenant, batchId, 'waiting', async (report) => {
    const batch = await withTenant(db, tenant, async (t) => ({
      ...(await ImportRepository.findById(t, batchId)),
      content: (await ImportRepository.findContent(t, batchId))?.content ?? Buffer.alloc(0),
      schemes: await findAllSchemes(t),
    }));
    await report({ phase: 'reading' });
    const source = await readSource({ bytes: batch.content, fileName: batch.fileName ?? '' });
    await nextTurn();
    const choices = {
      agencyCode: batch.agencyCode ?? null,
      fiscalYear: batch.fiscalYear ?? null,
      corrections: { ...NO_CORRECTIONS, ...(batch.corrections as Partial<Corrections>) },
    };
    const { reading, shape, corrections } = await recogniseRemembering(
      db,
      tenant,
      source,
      batch.schemes,
      choices,
    );
    await report({ phase: 'checking', done: 0, total: reading.records.length });
    const rows = await withTenant(db, tenant, (t) =>
      compare(t, source, reading, { ...choices, corrections }, batch.schemes),
    );
    await withTenant(db, tenant, async (t) => {
      await ImportRepository.allowLongStatements(t);
      await ImportRowRepository.deleteRows(t, batchId);
      for (let at = 0; at < rows.length; at += PART) {
        await ImportRowRepository.insertRows(t, batchId, rows.slice(at, at + PART), at + 1);
        report.here({ phase: 'checking', done: Math.min(at + PART, rows.length), total: rows.length });
      }
      await ImportRepository.updateChecked(t, batchId, {
        sourceKind: source.kind,
        shape,
        corrections,
        recognitions: reading.recognitions,
        problems: problemsOfFile(reading, rows),
        counts: countsOf(rows),
      });
      await ImportRepository.updateState(t, batchId, ['reading'], 'ready');
    });
  });
}

async function recogniseRemembering(
  db: Database,
  tenant: Tenant,
  source: SourceFile,
  schemes: Awaited<ReturnType<typeof findAllSchemes>>,
  choices: Parameters<typeof recognise>[2],
) {
  const first = recognise(source, schemes, choices, () => undefined);
  if (Object.keys(choices.corrections.tables).length > 0) return first;
  const mapping = await withTenant(db, tenant, (t) => MappingRepository.findMapping(t, first.shape));
  return mapping ? recognise(source, schemes, choices, () => mapping) : first;
}

/** Stores a checked batch: one transaction, all or nothing. False when the batch is not ready. */
export async function commitImport(
  db: Database,
  tenant: Tenant,
  batchId: string,
  source: AuditSource,
): Promise<boolean> {
  const isMoved = await withTenant(db, tenant, (t) =>
    ImportRepository.updateState(t, batchId, ['ready'], 'committing', { refusal: null }),
  );
  if (!isMoved) return false;
  await working(db, tenant, batchId, 'committing', async (report) => {
    await withTenant(db, tenant, async (t) => {
      await ImportRepository.allowLongStatements(t);
      const batch = await ImportRepository.findById(t, batchId);
      if (!batch) return;
      const startedAt = Date.now();
      await commitBatch(t, batch, await findAllSchemes(t), source, async (done, total) => {
        report.here({ phase: 'storing', done, total, startedAt });
        await nextTurn();
      });
      // The last chance to cancel: after this the transaction is committed.
      report.here({ phase: 'storing' });
    });
  });
  return true;
}

interface Report {
  (progress: Progress): Promise<void>;
  /** Within a transaction: only this process knows. */
  here(progress: Progress): void;
}

/** Does the work of a batch, keeps its state true whatever happens, and lets it be cancelled. */
async function working(
  db: Database,
  tenant: Tenant,
  batchId: string,
  from: 'waiting' | 'committing',
  work: (report: Report) => Promise<void>,
): Promise<void> {
  const key = keyOf(tenant, batchId);
  const mine = { progress: {} as Progress, isCancelled: false };
  const set = (
    ...args: Parameters<typeof ImportRepository.updateState> extends [unknown, unknown, ...infer R]
      ? R
      : never
  ) => withTenant(db, tenant, (t) => ImportRepository.updateState(t, batchId, ...args));
  if (from === 'waiting' && !(await set(['waiting', 'reading'], 'reading'))) return;
  const active = from === 'waiting' ? 'reading' : 'committing';
  running.set(key, mine);
  const here = (progress: Progress) => {
    if (mine.isCancelled) throw new Cancelled();
    mine.progress = { startedAt: Date.now(), ...progress };
  };
  const report = Object.assign(
    async (progress: Progress) => {
      here(progress);
      const isAsked = await withTenant(db, tenant, (t) =>
        ImportRepository.updateProgress(t, batchId, progress),
      );
      if (isAsked) throw new Cancelled();
    },
    { here },
  );
  try {
    await work(report);
  } catch (error) {
    if (error instanceof Cancelled)
      await set([active], from === 'waiting' ? 'cancelled' : 'ready', { refusal: { reason: 'cancelled' } });
    else if (error instanceof Outdated) await set([active], 'ready', { refusal: { reason: 'outdated' } });
    else if (error instanceof ImportRefusal)
      await set([active], 'refused', { refusal: { reason: error.reason, detail: error.detail } });
    else {
      await set([active], from === 'waiting' ? 'failed' : 'ready', { refusal: { reason: 'failed' } });
      throw error;
    }
  } finally {
    running.delete(key);
  }
}

export function countsOf(rows: readonly BatchRow[]): ImportRepository.BatchCounts {
  const counts: ImportRepository.BatchCounts = {};
  for (const row of rows) counts[row.action] = (counts[row.action] ?? 0) + 1;
  return counts;
}
