import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const FILES = {
  regular: '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
  bold: '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf',
} as const;
export type FontStyle = keyof typeof FILES;

const read = new Map<FontStyle, Uint8Array<ArrayBuffer>>();

/** The whole Sarabun font file (Thai and Latin). */
export function sarabun(style: FontStyle): Uint8Array<ArrayBuffer> {
  let bytes = read.get(style);
  if (!bytes) {
    bytes = new Uint8Array(readFileSync(require.resolve(FILES[style])));
    read.set(style, bytes);
  }
  return bytes;
}

/**
 * A font as Word keeps it in a file (ECMA-376 part 4, 2.8.1): its first 32 bytes are mixed with a key. The key comes
 * from the font itself, so that the same font gives the same bytes.
 */
export function embeddedFont(style: FontStyle): { key: string; bytes: Uint8Array<ArrayBuffer> } {
  const font = sarabun(style);
  const hex = createHash('sha256').update(font).digest('hex').slice(0, 32).toUpperCase();
  const key = `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
  const mask = Buffer.from(hex, 'hex').reverse();
  const bytes = new Uint8Array(font);
  for (let at = 0; at < 32; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (mask[at % 16] ?? 0);
  return { key, bytes };
}
