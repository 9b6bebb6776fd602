import { ImportRefusal } from '../core/source-file.ts';

/** A part of an archive, or the end of an empty one. */
const ZIP: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First bytes of files people send by mistake: PDF, RTF, PNG, JPEG, GIF, TIFF, gzip, 7-Zip, RAR. */
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];
/** Streams inside an old Office file; their names are kept in UTF-16. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const OTHER_STREAMS = ['WordDocument', 'PowerPoint Document'].map((name) => Buffer.from(name, 'utf16le'));

/** Whether a file is an archive (a workbook may be in it) or may be a text; any other kind is refused by its name. */
export function archiveOrText(bytes: Uint8Array): 'archive' | 'text' {
  const startsWith = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
  if (startsWith(OLD_OFFICE)) throw oldOfficeRefusal(bytes);
  if (OTHERS.some(startsWith)) throw new ImportRefusal('not_supported');
  return ZIP.some(startsWith) ? 'archive' : 'text';
}

function oldOfficeRefusal(bytes: Uint8Array): ImportRefusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(ENCRYPTED_STREAM)) return new ImportRefusal('encrypted');
  const isOther = OTHER_STREAMS.some((name) => file.includes(name));
  return new ImportRefusal(isOther ? 'not_supported' : 'old_excel');
}
