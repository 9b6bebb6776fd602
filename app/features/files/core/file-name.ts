import { FILE_KINDS, type FileKind } from './file-kind.ts';

/** Characters a name has at most, with its ending. */
const LONGEST = 120;
/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const FALLBACK = 'ไฟล์';

/**
 * A name that is safe on every system and shows what it is: its last part alone, Thai and other letters kept, without
 * control characters and marks that turn the direction of writing, and with the ending of what the file really is.
 */
export function safeFileName(given: string, kind: FileKind): string {
  const { extension, others } = FILE_KINDS[kind];
  const last = given.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"|?*%]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const endings = [extension, ...others].join('|');
  const stem = plain.replace(new RegExp(`\\.(?:${endings})$`, 'i'), '').replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const named = stem === '' || DEVICES.test(stem) ? `${FALLBACK}${stem && `-${stem}`}` : stem;
  const room = LONGEST - extension.length - 1;
  return `${[...named].slice(0, room).join('').trimEnd()}.${extension}`;
}

/** `Content-Disposition` of a download, for browsers old and new (RFC 6266, RFC 5987). */
export function attachmentHeader(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
