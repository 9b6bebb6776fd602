import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '../core/model.ts';
import { sarabun } from './fonts.server.ts';

const require = createRequire(import.meta.url);
/** Dots a centimetre on paper: 300 an inch. */
const DOTS_PER_CM = 118;
let ready: Promise<void> | null = null;

export interface Bitmap {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
}

/** The picture as a bitmap for paper; the same drawing gives the same bytes. */
export async function bitmapOf(picture: Picture): Promise<Bitmap> {
  const { source } = picture;
  if ('base64' in source) return { bytes: Buffer.from(source.base64, 'base64'), type: source.type };
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawing = new Resvg(apart(source.svg), {
    fitTo: { mode: 'width', value: Math.round(picture.widthCm * DOTS_PER_CM) },
    font: { fontBuffers: [sarabun('regular'), sarabun('bold')], defaultFontFamily: 'Sarabun' },
    background: 'white',
  });
  try {
    const image = drawing.render();
    const bytes = image.asPng();
    image.free();
    return { bytes, type: 'png' };
  } finally {
    drawing.free();
  }
}

/** Sara am as its two parts: the library puts the second one under the next letter when it takes them apart itself. */
function apart(svg: string): string {
  return svg.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
}
