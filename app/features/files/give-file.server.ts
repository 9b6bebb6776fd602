import { createHash } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { mintTenant, type Tenant, withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { attachmentHeader } from './core/file-name.ts';
import { findById, type StoredFile, updateScan } from './FileRepository.server.ts';
import { openFileStore } from './FileStore.server.ts';
import { openScanner } from './scanner.server.ts';

/** Not yet looked through, or found harmful; the page that says so knows it by the status. */
const notScanned = () => new Response(null, { status: 425, statusText: 'Too Early' });
const harmful = () => new Response(null, { status: 422, statusText: 'Unprocessable Content' });

/**
 * The answer to a download: what the tenant may see, as a download and never as a page, with its line in the audit
 * trail. A file that waits for a scanner is looked through first; until then the uploader alone gets it.
 */
export async function giveFile(
  context: Pick<AppLoadContext, 'db' | 'config' | 'log'>,
  tenant: Tenant,
  fileId: string,
  source: AuditSource,
): Promise<Response> {
  const file = await withTenant(context.db, tenant, (t) => findById(t, fileId));
  if (!file) throw notFound();
  if (file.scan === 'infected') throw harmful();
  const { provinceCode } = tenant;
  const bytes = await openFileStore(context.config).get({ provinceCode, sha256: file.sha256 });
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
    context.log.error({ fileId }, 'a stored file is missing or altered');
    throw notFound();
  }
  if (file.scan === 'waiting') await requireClean(context, tenant, file, bytes, source);
  await withTenant(context.db, tenant, (t) =>
    insertEvent(t.trx, source, {
      provinceCode,
      action: 'file.downloaded',
      agencyCode: file.agencyCode,
      subject: `file:${fileId}`,
      after: { name: file.name },
    }),
  );
  return new Response(new Uint8Array(bytes), { headers: headersOf(file) });
}

/** Headers that keep a browser from opening the file as part of our pages; `nosniff` stands on every answer. */
function headersOf(file: StoredFile): HeadersInit {
  return {
    'Content-Type': file.contentType,
    'Content-Length': String(file.size),
    'Content-Disposition': attachmentHeader(file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  };
}

/** Looks through a file that no scanner could be asked about when it came. */
async function requireClean(
  context: Pick<AppLoadContext, 'db' | 'config'>,
  tenant: Tenant,
  file: StoredFile,
  bytes: Uint8Array,
  source: AuditSource,
): Promise<void> {
  const verdict = (await openScanner(context.config)?.(bytes)) ?? 'unreachable';
  if (verdict === 'unreachable') {
    if (file.uploadedByUserId !== null && file.uploadedByUserId === source.userId) return;
    throw notScanned();
  }
  // What was found holds for everybody, also when a reader without the right to write found it.
  const keeper = mintTenant({ provinceCode: tenant.provinceCode, scope: 'province', userId: source.userId });
  await withTenant(context.db, keeper, (t) => updateScan(t, file.fileId, verdict));
  if (verdict === 'infected') throw harmful();
}
