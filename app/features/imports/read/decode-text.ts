import { ImportRefusal } from '../core/source-file.ts';

export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';
}

/** Enough of a file to see how its characters are stored. */
const SAMPLE_BYTES = 4096;

/**
 * The text of a file whose encoding is not told: a byte-order mark, the pattern of UTF-16, valid UTF-8, or the Thai
 * code page of Windows (TIS-620). Anything else is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? patternedEncoding(bytes) ?? byteEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (hasBinary(text)) throw new ImportRefusal('not_text');
  return { text, encoding };
}

function markedEncoding(bytes: Uint8Array): DecodedText['encoding'] | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: of each pair one byte is the page, 0x00 for Latin or 0x0E for Thai, which no text holds. */
function patternedEncoding(bytes: Uint8Array): DecodedText['encoding'] | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const isPage = (parity: number) => (byte: number, at: number) =>
    at % 2 === parity && (byte === 0x00 || byte === 0x0e);
  const pairs = Math.floor(sample.length / 2);
  const even = sample.filter(isPage(0)).length;
  const odd = sample.filter(isPage(1)).length;
  if (pairs === 0 || Math.abs(even - odd) < pairs * 0.7) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function byteEncoding(bytes: Uint8Array): DecodedText['encoding'] {
  if (isUtf8(bytes)) return 'utf-8';
  if (bytes.every(isThaiByte)) return 'windows-874';
  throw new ImportRefusal('not_text');
}

/** Whether the bytes are UTF-8; a character cut off at the very end is forgiven. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes of TIS-620, and the few signs Windows added to it (euro, ellipsis, quotes, dashes, hard space). */
function isThaiByte(byte: number): boolean {
  if (byte < 0x80 || byte === 0x80 || byte === 0x85 || byte === 0xa0) return true;
  if (byte >= 0x91 && byte <= 0x97) return true;
  return (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
}

/** Control characters other than blanks, line ends, page ends and the end mark of old systems. */
function hasBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
  return /[\x00-\x08\x0e-\x19\x1b-\x1f]/.test(text);
}
