import { crc32 } from 'node:zlib';
import { renderSvg } from '~/lib/render-svg.server.ts';

/** A PNG as somebody might upload it, of that colour, with a note hidden in it as cameras and editors leave them. */
export async function aPng({ color = 'navy', width = 120, height = 80, note = 'ถ่ายที่บ้าน' } = {}) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect x="5" y="5" width="${width - 10}" height="${height - 10}" fill="${color}"/></svg>`;
  const { png } = await renderSvg(svg, width);
  const text = Buffer.from(`Comment\0${note}`);
  const chunk = Buffer.alloc(12 + text.length);
  chunk.writeUInt32BE(text.length, 0);
  chunk.write('tEXt', 4, 'latin1');
  text.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + text.length)), 8 + text.length);
  // Behind the first chunk, which ends at byte 33.
  return Buffer.concat([Buffer.from(png.subarray(0, 33)), chunk, Buffer.from(png.subarray(33))]);
}
