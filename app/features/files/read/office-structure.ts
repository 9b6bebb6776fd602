import { ImportRefusal } from '~/features/imports/core/source-file.ts';
import { Allowance } from '~/features/imports/read/limits.ts';
import { listZip, unpack, type ZipEntry } from '~/features/imports/read/zip.ts';
import type { FileKind, FileRefusal } from '../core/file-kind.ts';

const MAIN_PARTS = {
  docx: /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
  xlsx: /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
} as const;
/** Parts that hold programs, whatever the archive calls them. */
const PROGRAM_PARTS =
  /vbaproject|vbadata|\/activex\/|\/macrosheets\/|\/dialogsheets\/|\.(exe|dll|js|vbs|hta|ps1|bat|cmd)$/;
const PROGRAM_TYPES = /macroEnabled|vbaProject|ms-office\.activeX|ms-excel\.(macrosheet|intlmacrosheet)/i;
/** A document may name a template on another machine, whose programs would then run. */
const OUTSIDE_TEMPLATE =
  /attachedTemplate[^>]*TargetMode\s*=\s*["']External|TargetMode\s*=\s*["']External["'][^>]*attachedTemplate/i;
/** More parts than any document of an office has, and a share of air no honest one comes near. */
const MOST_PARTS = 5_000;
const TEXT_BYTES = 4 * 1024 * 1024;

/**
 * What Office document an archive is, by its list of parts: told, unpacked and counted to the last byte, so that an
 * archive that is small only while packed is refused in bounded memory.
 */
export async function officeKind(bytes: Uint8Array): Promise<FileKind | FileRefusal> {
  try {
    const entries = listZip(bytes);
    if (entries.size > MOST_PARTS || entries.size !== countedParts(bytes)) return 'damaged';
    if ([...entries.values()].some((entry) => entry.isEncrypted)) return 'encrypted';
    return await judge(bytes, entries);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) return 'damaged';
    return error.reason === 'encrypted'
      ? 'encrypted'
      : error.reason === 'expands_too_much'
        ? 'too_large'
        : 'damaged';
  }
}

async function judge(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
): Promise<FileKind | FileRefusal> {
  const names = [...entries.keys()];
  if (names.some((name) => name.split('/').includes('..'))) return 'damaged';
  if (names.some((name) => PROGRAM_PARTS.test(name))) return 'macros';
  const allowance = new Allowance();
  let types = '';
  let outside = false;
  for (const [name, entry] of entries) {
    const isRead = name === '[content_types].xml' || name.endsWith('.rels');
    const text = await contentOf(bytes, entry, allowance, isRead);
    if (name === '[content_types].xml') types = text;
    else if (isRead && OUTSIDE_TEMPLATE.test(text)) outside = true;
  }
  if (PROGRAM_TYPES.test(types)) return 'macros';
  if (outside) return 'outside_content';
  if (MAIN_PARTS.docx.test(types) && entries.has('word/document.xml')) return 'docx';
  if (MAIN_PARTS.xlsx.test(types) && names.some((name) => /^xl\/workbook.*\.xml$/.test(name))) return 'xlsx';
  return 'wrong_kind';
}

/** Unpacks a part to its end, counting; its text where it is asked for. */
async function contentOf(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowance: Allowance,
  isWanted: boolean,
): Promise<string> {
  const pieces: Uint8Array[] = [];
  if (isWanted && entry.size > TEXT_BYTES) throw new ImportRefusal('expands_too_much', { bytes: entry.size });
  for await (const piece of unpack(bytes, entry, allowance)) if (isWanted) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** How many parts the archive's end says it has: two of one name would be read as one here and as the other there. */
function countedParts(bytes: Uint8Array): number {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  return end < 0 ? -1 : archive.readUInt16LE(end + 10);
}
