import { fileTypeFromBuffer } from 'file-type';
import {
  FILE_KINDS,
  type FileKind,
  type FilePurpose,
  type FileRefusal,
  PURPOSES,
} from '../core/file-kind.ts';
import { isWholeHeic, isWholeJpeg, isWholePdf, isWholePng, isWholeWebp } from './file-structure.ts';
import { officeKind } from './office-structure.ts';

const WHOLE = {
  pdf: isWholePdf,
  png: isWholePng,
  jpeg: isWholeJpeg,
  webp: isWholeWebp,
  heic: isWholeHeic,
} as const;

const ZIPPED = [0x50, 0x4b, 0x03, 0x04] as const;
/** How Office keeps a document under a password, and how it kept documents before 2007. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const;
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

/** What the bytes really are, or why they are not taken in for the purpose. */
export async function inspectFile(
  bytes: Uint8Array,
  purpose: FilePurpose,
  mostBytes: number,
): Promise<{ kind: FileKind } | { refused: FileRefusal }> {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > mostBytes) return { refused: 'too_large' };
  const found = await kindOf(bytes);
  if (!(found in FILE_KINDS)) return { refused: found as FileRefusal };
  const kinds: readonly FileKind[] = PURPOSES[purpose];
  return kinds.includes(found as FileKind) ? { kind: found as FileKind } : { refused: 'wrong_kind' };
}

async function kindOf(bytes: Uint8Array): Promise<FileKind | FileRefusal> {
  const startsWith = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
  if (startsWith(ZIPPED)) return officeKind(bytes);
  if (startsWith(OLD_OFFICE)) return Buffer.from(bytes).includes(PASSWORD) ? 'encrypted' : 'wrong_kind';
  const told = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = kindOfType(told?.mime);
  if (!kind) return 'wrong_kind';
  return WHOLE[kind](bytes) ? kind : 'damaged';
}

function kindOfType(mime: string | undefined): keyof typeof WHOLE | null {
  if (mime === 'image/heif') return 'heic';
  const kinds = Object.keys(WHOLE) as (keyof typeof WHOLE)[];
  return kinds.find((kind) => FILE_KINDS[kind].contentType === mime) ?? null;
}
