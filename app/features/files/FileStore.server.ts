import type { Config } from '~/config.server.ts';
import type { FileAddress } from './core/file-address.ts';
import { diskStore } from './disk-store.server.ts';
import { s3Store } from './s3-store.server.ts';

/** The one way to the bytes of files, wherever they are kept. */
export interface FileStore {
  /** Keeps the bytes; whole or not at all, and again without harm. Throws when they could not be kept. */
  put(address: FileAddress, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null when there are none at the address. */
  get(address: FileAddress): Promise<Uint8Array | null>;
  /** Takes the bytes away; nothing happens when there are none. */
  delete(address: FileAddress): Promise<void>;
}

/** The store that the settings name. It holds nothing open, so it may be made for each request. */
export function openFileStore({ files }: Pick<Config, 'files'>): FileStore {
  return files.s3 ? s3Store(files.s3) : diskStore(files.dir);
}
