/**
 * Whether the bytes are a whole picture of the kind and nothing else behind a picture's first bytes. Browsers guess
 * by first bytes too, so a page of HTML that begins like a picture must not pass for one.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  let isFirst = true;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = ascii(bytes, at + 4, 4);
    if (isFirst && (type !== 'IHDR' || length !== 13)) return false;
    isFirst = false;
    at += 12 + length;
    if (type === 'IEND') return at === bytes.length;
  }
  return false;
}

/** Segments from the first to the picture's data, and an end; phones append data of their own, which is let be. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return bufferOf(bytes).includes(Buffer.from([0xff, 0xd9]), at);
    if (marker < 0xc0 || marker === 0xd8 || marker === 0xd9) return false;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}

export function isWholeWebp(bytes: Uint8Array): boolean {
  const size = viewOf(bytes).getUint32(4, true) + 8;
  return (size === bytes.length || size + 1 === bytes.length) && /^VP8[ LX]$/.test(ascii(bytes, 12, 4));
}

/** Boxes one after the other up to the end, with a description and a picture in them. */
export function isWholeHeic(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const types: string[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = view.getUint32(at);
    const long = short === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : short;
    const size = short === 0 ? bytes.length - at : long;
    if (size < 8) return false;
    types.push(ascii(bytes, at + 4, 4));
    at += size;
  }
  return at === bytes.length && types[0] === 'ftyp' && types.includes('meta') && types.includes('mdat');
}

/** A beginning at the very first byte, and an end near the last. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  return file.subarray(0, 5).toString('latin1') === '%PDF-' && file.subarray(-2048).includes('%%EOF');
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const ascii = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));
