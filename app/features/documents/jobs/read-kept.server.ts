import { createHash } from 'node:crypto';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import type { Tenant } from '~/lib/db.server.ts';
import type { Format } from '../core/kind.ts';
import type { WorkParts } from './hold.server.ts';
import type { Files } from './JobItemRepository.server.ts';
import { bytesOf } from './work-item.server.ts';

/**
 * A document's file from the store; written anew (to the same bytes) where the store has lost it. Null where it was never
 * made, or a browser is needed and there is none.
 */
export async function readKept(
  parts: Pick<WorkParts, 'db' | 'config'>,
  tenant: Tenant,
  { checkCode, files }: { checkCode: string; files: Files },
  format: Format,
): Promise<Uint8Array | null> {
  const kept = files[format];
  if (!kept) return null;
  const address = { provinceCode: tenant.provinceCode, sha256: kept.sha256 };
  const bytes = await openFileStore(parts.config).get(address);
  if (bytes && createHash('sha256').update(bytes).digest('hex') === kept.sha256) return bytes;
  const anew = await bytesOf(parts, { tenant }, { checkCode, format });
  return anew === 'no_browser' ? null : anew;
}
