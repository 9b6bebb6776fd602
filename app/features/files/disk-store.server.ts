import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { addressPath } from './core/file-address.ts';
import type { FileStore } from './FileStore.server.ts';

/**
 * Files in a folder of this machine. What stands under a name is always whole: bytes are written beside it, flushed,
 * and only then given the name.
 */
export function diskStore(root: string): FileStore {
  return {
    async put(address, bytes) {
      const place = path.join(root, addressPath(address));
      if ((await sizeOf(place)) === bytes.length) return;
      const folder = path.dirname(place);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const beside = path.join(folder, `.${randomUUID()}.part`);
      try {
        await writeWhole(beside, bytes);
        await rename(beside, place);
        await flushFolder(folder);
      } finally {
        await rm(beside, { force: true });
      }
    },
    async get(address) {
      try {
        return new Uint8Array(await readFile(path.join(root, addressPath(address))));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async delete(address) {
      await rm(path.join(root, addressPath(address)), { force: true });
    },
  };
}

async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name survives a power cut too, where the system can promise it. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}

async function sizeOf(place: string): Promise<number | null> {
  return stat(place).then(
    (found) => found.size,
    () => null,
  );
}
