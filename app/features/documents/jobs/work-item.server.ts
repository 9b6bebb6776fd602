import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { findAgencyByCode } from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import type { DocumentKind, EmptyReason, Format, Source } from '../core/kind.ts';
import * as DocumentRepository from '../DocumentRepository.server.ts';
import { type DocumentAsked, documentSearch } from '../document-search-params.ts';
import { type Draft, draftDocument, issueDraft, stampOf } from '../make-document.server.ts';
import { NoBrowserError } from '../write/pdf.server.ts';
import { writeDocument } from '../write/write-document.server.ts';
import { MOST_ATTEMPTS } from './core/job-state.ts';
import { CancelledError, type Hold, LostClaimError, type WorkParts, whileHeld } from './hold.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';

/** Why there is no document of an agency, or not in every format. */
export type ItemReason = EmptyReason | 'draft' | 'no_agency' | 'no_browser' | 'gave_up' | 'error';

type Item = JobItemRepository.JobItem;

/** Asks whether there is anything to write about the agency, and remembers why not. */
export async function checkItem(parts: WorkParts, hold: Hold, kind: DocumentKind, item: Item): Promise<void> {
  const { jobId } = hold.job;
  await whileHeld(parts.db, hold, async () => undefined, { mayCancel: true });
  const reason = await attempt(parts, hold, item, async () => {
    const draft = await draftOf(parts, hold, kind, item.agencyCode);
    return 'reason' in draft ? draft.reason : null;
  });
  await whileHeld(parts.db, hold, (t) =>
    JobItemRepository.updateItem(t, jobId, item.agencyCode, {
      isChecked: true,
      // What could not be read now is tried again when the documents are made.
      ...(reason === null || reason === 'error' ? {} : { state: 'missing' as const, reason }),
    }),
  );
}

/** Gives out the agency's document and keeps its files; whatever comes of it is remembered. */
export async function makeItem(parts: WorkParts, hold: Hold, kind: DocumentKind, item: Item): Promise<void> {
  const { jobId } = hold.job;
  const { agencyCode } = item;
  const attempts = await whileHeld(
    parts.db,
    hold,
    (t) => JobItemRepository.countAttempt(t, jobId, agencyCode),
    { mayCancel: true },
  );
  let outcome: JobItemRepository.ItemChange = { state: 'failed', reason: 'gave_up' };
  if (attempts <= MOST_ATTEMPTS) {
    const reason = await attempt(parts, hold, item, async () => {
      outcome = await made(parts, hold, kind, item);
      return null;
    });
    if (reason) outcome = { state: 'failed', reason };
  }
  await whileHeld(parts.db, hold, (t) =>
    JobItemRepository.updateItem(t, jobId, agencyCode, { isChecked: true, ...outcome, at: new Date() }),
  );
}

/** What an agency's document fails of is that agency's; the job goes on. */
async function attempt(
  { log }: WorkParts,
  { job }: Hold,
  { agencyCode }: Item,
  work: () => Promise<ItemReason | null>,
): Promise<ItemReason | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LostClaimError || error instanceof CancelledError) throw error;
    // Never the error itself: it may carry the values of the failed statement.
    const { name, message } = error instanceof Error ? error : new Error('unknown');
    log.warn({ jobId: job.jobId, agencyCode, name, message }, 'a document of a job failed');
    return 'error';
  }
}

async function made(
  parts: WorkParts,
  hold: Hold,
  kind: DocumentKind,
  item: Item,
): Promise<JobItemRepository.ItemChange> {
  const checkCode = item.checkCode ?? (await issue(parts, hold, kind, item.agencyCode));
  if (typeof checkCode !== 'string') return { state: 'missing', reason: checkCode.reason };
  const wanted = hold.job.formats.filter((format) => kind.formats.includes(format));
  const files: JobItemRepository.Files = { ...item.files };
  let lacksBrowser = false;
  for (const format of wanted) {
    if (files[format]) continue;
    const bytes = await bytesOf(parts, hold, { checkCode, format });
    if (bytes === 'no_browser') lacksBrowser = true;
    else {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await openFileStore(parts.config).put({ provinceCode: hold.tenant.provinceCode, sha256 }, bytes);
      files[format] = { sha256, size: bytes.length };
    }
    // Others' requests come in between.
    await nextTurn();
  }
  const reason = lacksBrowser ? 'no_browser' : null;
  const hasFiles = Object.keys(files).length > 0;
  return { state: hasFiles ? 'made' : 'failed', reason, files };
}

/** The document written anew; the same document gives the same bytes. */
export async function bytesOf(
  parts: Pick<WorkParts, 'db' | 'config'>,
  { tenant }: Pick<Hold, 'tenant'>,
  { checkCode, format }: { checkCode: string; format: Format },
): Promise<Uint8Array | 'no_browser'> {
  const issued = await withTenant(parts.db, tenant, (t) => DocumentRepository.findIssued(t, checkCode));
  if (!issued) throw new Error('A document of the job is not there.');
  try {
    return await writeDocument(format, issued.model, stampOf(issued), parts.config.chromiumPath);
  } catch (error) {
    if (error instanceof NoBrowserError) return 'no_browser';
    throw error;
  }
}

/** Gives the document out and ties it to the job in one transaction: killed in between, there is neither. */
async function issue(
  parts: WorkParts,
  hold: Hold,
  kind: DocumentKind,
  agencyCode: string,
): Promise<string | { reason: ItemReason }> {
  const found = await draftOf(parts, hold, kind, agencyCode);
  if ('reason' in found) return found;
  const { draft, source, asked } = found;
  const { job } = hold;
  const by: AuditSource = {
    userId: job.createdByUserId,
    office: job.createdByOffice,
    role: job.createdByRole,
    clientAddress: null,
    requestId: null,
  };
  const made = { at: new Date(), verifyAt: job.verifyAt, by };
  return whileHeld(parts.db, hold, async (t) => {
    const checkCode = await issueDraft(t, draft, { kind, source, asked, made });
    await JobItemRepository.updateItem(t, job.jobId, agencyCode, { checkCode });
    return checkCode;
  });
}

/** The document as the agency's own page would show it now, or why there is none. */
async function draftOf(
  { db }: WorkParts,
  { job, province, tenant }: Hold,
  kind: DocumentKind,
  agencyCode: string,
): Promise<{ draft: Draft; source: Source; asked: DocumentAsked } | { reason: ItemReason }> {
  const own = mintTenant({
    provinceCode: tenant.provinceCode,
    scope: 'agency',
    agencyCode,
    userId: job.createdByUserId,
    seesDrafts: true,
  });
  const agency = await withTenant(db, own, (t) => findAgencyByCode(t, agencyCode));
  if (!agency) return { reason: 'no_agency' };
  const source: Source = { db, tenant: own, province, agency };
  const asked = documentSearch.parse(new URLSearchParams(job.asked));
  const draft = await draftDocument(kind, source, asked);
  if ('empty' in draft) return { reason: draft.empty };
  return draft.isDraft ? { reason: 'draft' } : { draft, source, asked };
}
