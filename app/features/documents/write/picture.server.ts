import { renderSvg } from '~/lib/render-svg.server.ts';
import type { Picture } from '../core/model.ts';
import { sarabun } from './fonts.server.ts';

/** Dots a centimetre on paper: 300 an inch. */
const DOTS_PER_CM = 118;

export interface Bitmap {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
}

/** The picture as a bitmap for paper; the same drawing gives the same bytes. */
export async function bitmapOf(picture: Picture): Promise<Bitmap> {
  const { source } = picture;
  if ('base64' in source) return { bytes: Buffer.from(source.base64, 'base64'), type: source.type };
  const { png } = await renderSvg(apart(source.svg), Math.round(picture.widthCm * DOTS_PER_CM), {
    background: 'white',
    fonts: [sarabun('regular'), sarabun('bold')],
    fontName: 'Sarabun',
  });
  return { bytes: png, type: 'png' };
}

/** Sara am as its two parts: the library puts the second one under the next letter when it takes them apart itself. */
function apart(svg: string): string {
  return svg.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
}
