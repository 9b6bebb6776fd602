import { createHash } from 'node:crypto';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import type { DocumentKind } from '../core/kind.ts';
import { NoBrowserError } from '../write/pdf.server.ts';
import { type BoundDocument, bindPdf } from './bind-pdf.server.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import { type Hold, LostClaimError, type WorkParts, whileHeld } from './hold.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';
import { missingOf, titleOf } from './job-words.server.ts';
import { readKept } from './read-kept.server.ts';

/** Bytes of documents that are put together in memory at most. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Puts the job's PDFs together; what hinders it is remembered, the documents themselves are there all the same. */
export async function bindJob(parts: WorkParts, hold: Hold, kind: DocumentKind): Promise<void> {
  const { job, tenant } = hold;
  if (!job.formats.includes('pdf') || !kind.formats.includes('pdf')) return;
  const items = await withTenant(parts.db, tenant, (t) => JobItemRepository.findAll(t, job.jobId));
  const withPdf = items.filter(({ files }) => files.pdf);
  if (withPdf.length === 0) {
    const lacksBrowser = items.some(({ reason }) => reason === 'no_browser');
    if (lacksBrowser) await remember(parts, hold, 'no_browser');
    return;
  }
  if (withPdf.reduce((sum, { files }) => sum + (files.pdf?.size ?? 0), 0) > MOST_BYTES)
    return remember(parts, hold, 'too_large');
  try {
    await bind(parts, hold, items);
  } catch (error) {
    if (error instanceof LostClaimError) throw error;
    const { name, message } = error instanceof Error ? error : new Error('unknown');
    parts.log.warn({ jobId: job.jobId, name, message }, 'the PDF of all could not be made');
    await remember(parts, hold, error instanceof NoBrowserError ? 'no_browser' : 'error');
  }
}

async function bind(
  parts: WorkParts,
  hold: Hold,
  items: readonly JobItemRepository.JobItem[],
): Promise<void> {
  const { job, tenant, province } = hold;
  const documents: BoundDocument[] = [];
  for (const item of items) {
    if (!item.checkCode || !item.files.pdf) continue;
    const pdf = await readKept(parts, tenant, { ...item, checkCode: item.checkCode }, 'pdf');
    if (pdf) documents.push({ ...item, checkCode: item.checkCode, pdf });
  }
  const bound = await bindPdf(
    {
      title: titleOf(job),
      place: `จังหวัด${province.nameTh}`,
      isDemo: job.isDemo,
      documents,
      missing: missingOf(items.filter(({ files }) => !files.pdf)),
    },
    parts.config.chromiumPath,
  );
  const sha256 = createHash('sha256').update(bound.bytes).digest('hex');
  await openFileStore(parts.config).put({ provinceCode: tenant.provinceCode, sha256 }, bound.bytes);
  await whileHeld(parts.db, hold, async (t) => {
    await JobItemRepository.updateBoundPages(t, job.jobId, bound.firstPages);
    const kept = { sha256, size: bound.bytes.length, pages: bound.pages };
    await DocumentJobRepository.updateBound(t, job.jobId, kept, null);
  });
}

function remember(
  { db }: WorkParts,
  hold: Hold,
  problem: 'no_browser' | 'too_large' | 'error',
): Promise<void> {
  return whileHeld(db, hold, (t) => DocumentJobRepository.updateBound(t, hold.job.jobId, null, problem));
}
