import { createHash } from 'node:crypto';
import type { Config } from '~/config.server.ts';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { FILE_KINDS, type FileRefusal, type KeptPurpose } from './core/file-kind.ts';
import { safeFileName } from './core/file-name.ts';
import { type FileOwner, insertFile } from './FileRepository.server.ts';
import { openFileStore } from './FileStore.server.ts';
import { inspectFile } from './read/inspect-file.ts';
import { openScanner } from './scanner.server.ts';

/** A file whose bytes are checked and kept, not yet remembered in the database. */
export interface TakenFile {
  sha256: string;
  /** Bytes. */
  size: number;
  contentType: string;
  name: string;
  scan: 'off' | 'waiting' | 'clean';
}

/**
 * Checks an uploaded file by its content, looks for what is harmful and keeps the bytes. Call it before the transaction
 * that then remembers it with `keepFile`: bytes of an act that failed lie unused and harm nobody.
 */
export async function takeFile(
  config: Pick<Config, 'files'>,
  file: File,
  { provinceCode, purpose }: { provinceCode: string; purpose: KeptPurpose },
): Promise<{ taken: TakenFile } | { refused: FileRefusal }> {
  if (file.size > config.files.mostBytes) return { refused: 'too_large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await inspectFile(bytes, purpose, config.files.mostBytes);
  if ('refused' in found) return found;
  const verdict = await openScanner(config)?.(bytes);
  if (verdict === 'infected') return { refused: 'infected' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await openFileStore(config).put({ provinceCode, sha256 }, bytes);
  return {
    taken: {
      sha256,
      size: bytes.length,
      contentType: FILE_KINDS[found.kind].contentType,
      name: safeFileName(file.name, found.kind),
      scan: verdict === undefined ? 'off' : verdict === 'clean' ? 'clean' : 'waiting',
    },
  };
}

/** Remembers a taken file for its owner, with its line in the audit trail; the file's id. */
export async function keepFile(
  t: TenantDb,
  taken: TakenFile,
  owner: FileOwner,
  source: AuditSource,
): Promise<string> {
  const by = { uploadedByUserId: source.userId, uploadedByOffice: source.office };
  const fileId = await insertFile(t, { ...taken, ...owner, ...by });
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'file.uploaded',
    agencyCode: owner.agencyCode,
    subject: `file:${fileId}`,
    after: { ...taken, purpose: owner.purpose, ownerId: owner.ownerId },
  });
  return fileId;
}

/** Records that a file was refused because something harmful was found in it. */
export async function recordInfected(
  t: TenantDb,
  name: string,
  agencyCode: string | null,
  source: AuditSource,
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'file.refused',
    agencyCode,
    after: { name: name.slice(0, 200) },
  });
}
