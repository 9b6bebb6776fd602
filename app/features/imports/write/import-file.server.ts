import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { type Database, mintTenant, type Tenant, withTenant } from '~/lib/db.server.ts';
import type { ImportProblem } from '../core/import-record.ts';
import { ImportRefusal } from '../core/source-file.ts';
import * as ImportRepository from '../ImportRepository.server.ts';
import * as ImportRowRepository from '../ImportRowRepository.server.ts';
import { requireReadableSize } from '../read/limits.ts';
import { cancelImport, checkImport, commitImport, progressOf } from '../run-imports.server.ts';
import { findProvince } from './find-province.server.ts';
import { findAllYears } from './ImportedYearsRepository.server.ts';
import { type ImportRequest, UsageError } from './import-arguments.ts';
import { type ImportOutcome, outcomeProblem } from './import-outcome.ts';

/** Who stands in the audit trail for what was imported by command. */
export const COMMAND_SOURCE: AuditSource = {
  userId: null,
  office: 'คำสั่ง import',
  role: null,
  clientAddress: null,
  requestId: null,
};

export interface ImportWatch {
  /** Called when a part of the work begins; `progress` tells how far it is. */
  onPhase?: (
    phase: 'reading' | 'checking' | 'storing',
    progress: () => ImportRepository.Progress | null,
  ) => void;
  signal?: AbortSignal;
}

/**
 * Checks a file and stores it, as the pages do, in one go. Unless refused rows are allowed, one of them keeps all out.
 * @throws UsageError when province, year or agency cannot be told or are not there
 */
export async function importFile(
  db: Database,
  request: ImportRequest,
  bytes: Uint8Array,
  { onPhase, signal }: ImportWatch = {},
): Promise<ImportOutcome> {
  let province: Awaited<ReturnType<typeof findProvince>>;
  onPhase?.('reading', () => null);
  try {
    requireReadableSize(bytes.length);
    province = await findProvince(db, request, bytes);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return { ...NOTHING_KNOWN, result: 'file_refused', refusal: error.reason };
  }
  const tenant = mintTenant({ provinceCode: province.provinceCode, scope: 'province' });
  await requireChoices(db, tenant, request);
  const batchId = await keep(db, tenant, request, bytes, province.isDemo);
  const cancel = () => void cancelImport(db, tenant, batchId);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    onPhase?.('checking', () => progressOf(tenant, batchId));
    await checkImport(db, tenant, batchId);
    const outcome = await judge(db, tenant, batchId, request);
    if (outcome.result !== 'stored') {
      if (outcome.result !== 'rows_refused' && outcome.result !== 'year_published')
        await close(db, tenant, batchId);
      return outcome;
    }
    onPhase?.('storing', () => progressOf(tenant, batchId));
    await commitImport(db, tenant, batchId, COMMAND_SOURCE);
    return { ...outcome, result: await storedResult(db, tenant, batchId) };
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

const NOTHING_KNOWN = {
  provinceCode: null,
  batchId: null,
  fiscalYears: [],
  counts: {},
  refusal: null,
  problems: [],
} as const;

async function requireChoices(db: Database, tenant: Tenant, request: ImportRequest): Promise<void> {
  const { fiscalYear, agencyCode } = request;
  await withTenant(db, tenant, async (t) => {
    const years = await SchemeRepository.findAllFiscalYears(t.trx);
    if (fiscalYear !== null && !years.includes(fiscalYear))
      throw new UsageError(
        `ไม่มีเกณฑ์ของปี ${fiscalYear} (มี ${years.join(', ')}) — There are no rules for fiscal year ${fiscalYear}.`,
      );
    if (agencyCode !== null && !(await TenancyRepository.findAgencyByCode(t, agencyCode)))
      throw new UsageError(
        `ไม่พบหน่วยงาน ${agencyCode} ในจังหวัด ${t.provinceCode} — Province ${t.provinceCode} has no agency ${agencyCode}.`,
      );
  });
}

async function keep(
  db: Database,
  tenant: Tenant,
  request: ImportRequest,
  bytes: Uint8Array,
  isDemo: boolean,
): Promise<string> {
  const batchId = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await withTenant(db, tenant, (t) =>
    ImportRepository.insertBatch(t, {
      batchId,
      fileName: path.basename(request.file),
      content: bytes,
      sha256,
      agencyCode: request.agencyCode,
      fiscalYear: request.fiscalYear,
      office: COMMAND_SOURCE.office,
      isDemo,
    }),
  );
  return batchId;
}

/** What is to become of a checked batch; `stored` where it is to be stored. */
async function judge(
  db: Database,
  tenant: Tenant,
  batchId: string,
  { isDryRun, allowsRefused }: ImportRequest,
): Promise<ImportOutcome> {
  const { batch, kinds, rows, years } = await withTenant(db, tenant, async (t) => ({
    batch: await ImportRepository.findById(t, batchId),
    kinds: await ImportRowRepository.countRows(t, batchId),
    rows: await ImportRowRepository.findAllRows(t, batchId, { hasProblem: true }),
    years: await findAllYears(t, batchId),
  }));
  if (!batch) throw new Error(`The batch ${batchId} is gone.`);
  const { reason } = (batch.refusal ?? {}) as { reason?: string };
  const ofFile = batch.problems as ImportProblem[];
  const problems = [...ofFile, ...rows.flatMap((row) => row.problems as ImportProblem[])];
  const has = (code: string) => problems.some((problem) => problem.code === code);
  const toStore = kinds
    .filter(({ action }) => action === 'new' || action === 'changed')
    .reduce((sum, { count }) => sum + count, 0);
  const isAnyRefused = (batch.counts.refused ?? 0) > 0 || ofFile.some(({ severity }) => severity === 'error');
  const result = (): ImportOutcome['result'] => {
    if (batch.state === 'cancelled') return 'cancelled';
    if (batch.state !== 'ready' || has('nothing_found')) return 'file_refused';
    if (has('year_published') && (!allowsRefused || toStore === 0)) return 'year_published';
    if (isAnyRefused && !allowsRefused) return 'rows_refused';
    if (toStore === 0) return 'nothing_to_store';
    return isDryRun ? 'dry_run' : 'stored';
  };
  return {
    result: result(),
    provinceCode: tenant.provinceCode,
    batchId,
    fiscalYears: years,
    counts: batch.counts,
    refusal: batch.state === 'ready' ? null : (reason ?? null),
    problems: problems.map(outcomeProblem),
  };
}

/** Nobody is to store this batch later by mistake; a refused one stays as it is for a person to correct. */
async function close(db: Database, tenant: Tenant, batchId: string): Promise<void> {
  await withTenant(db, tenant, (t) => ImportRepository.updateState(t, batchId, ['ready'], 'cancelled'));
}

async function storedResult(
  db: Database,
  tenant: Tenant,
  batchId: string,
): Promise<'stored' | 'outdated' | 'cancelled'> {
  const batch = await withTenant(db, tenant, (t) => ImportRepository.findById(t, batchId));
  if (batch?.state === 'committed') return 'stored';
  const { reason } = (batch?.refusal ?? {}) as { reason?: string };
  return reason === 'cancelled' ? 'cancelled' : 'outdated';
}
