import zlib from 'node:zlib';
import { ImportRefusal } from '../core/source-file.ts';
import { type Allowance, requireExpandedSize } from './limits.ts';

export interface ZipEntry {
  name: string;
  isEncrypted: boolean;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** A size of this value is written elsewhere, in the fields for archives of more than 4 GB. */
const ELSEWHERE = 0xffffffff;
const WIDE_FIELDS = 0x0001;

/**
 * The parts of a zip archive by their names, as its directory tells. An archive that says it is larger than the
 * limit is refused here, before anything is unpacked.
 */
export function listZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(archive);
  const entries = new Map<string, ZipEntry>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw truncated();
    const entry = directoryEntry(archive, at);
    entries.set(partName(entry.name), entry);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  requireExpandedSize([...entries.values()].reduce((sum, entry) => sum + entry.size, 0));
  return entries;
}

/** Part names are compared without case, leading slash or backslashes: programs differ in writing them. */
export function partName(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * Unpacks one part piece by piece. Its real size is counted, whatever the directory says; a part that is cut off or
 * does not fit its checksum is refused.
 */
export async function* unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let checksum = 0;
  for await (const piece of piecesOf(packedBytes(bytes, entry), entry.method)) {
    size += piece.length;
    allowance.spendUnpacked(piece.length);
    if (size > entry.size) throw new ImportRefusal('expands_too_much', { bytes: size, limit: entry.size });
    checksum = zlib.crc32(piece, checksum);
    yield piece;
  }
  if (size !== entry.size || checksum !== entry.checksum) throw truncated();
}

function endOfDirectory(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - END_LENGTH - MAX_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw truncated();
}

function directoryEntry(archive: Buffer, at: number): ZipEntry {
  const nameAt = at + 46;
  const extraAt = nameAt + archive.readUInt16LE(at + 28);
  const extra = archive.subarray(extraAt, extraAt + archive.readUInt16LE(at + 30));
  const [size, packedSize, headerAt] = wideSizes(extra, [
    archive.readUInt32LE(at + 24),
    archive.readUInt32LE(at + 20),
    archive.readUInt32LE(at + 42),
  ]);
  return {
    name: archive.toString('utf8', nameAt, extraAt),
    isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedSize,
    size,
    headerAt,
  };
}

/** The three sizes, with those that are written in the wide fields taken from there, in their order. */
function wideSizes(extra: Buffer, sizes: [number, number, number]): [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== WIDE_FIELDS)
    at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return sizes.map((size) => {
    if (size !== ELSEWHERE) return size;
    if (at + 8 > extra.length) throw truncated();
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  }) as [number, number, number];
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new ImportRefusal('encrypted');
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + 30 > header.length || header.readUInt32LE(at) !== LOCAL_HEADER) throw truncated();
  const start = at + 30 + header.readUInt16LE(at + 26) + header.readUInt16LE(at + 28);
  if (start + entry.packedSize > header.length) throw truncated();
  return bytes.subarray(start, start + entry.packedSize);
}

async function* piecesOf(packed: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method === STORED) yield packed;
  else if (method === DEFLATED) yield* inflated(packed);
  else throw new ImportRefusal('not_supported', { method });
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = zlib.createInflateRaw({ chunkSize: 64 * 1024 });
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch {
    throw truncated();
  } finally {
    stream.destroy();
  }
}

function truncated(): ImportRefusal {
  return new ImportRefusal('truncated');
}
