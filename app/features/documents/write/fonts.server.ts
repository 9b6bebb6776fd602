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
