/** What a picture's file says of it before it is decoded, so that none is decoded that is too large. */
export interface PictureFrame {
  /** Dots, as they are stored. */
  width: number;
  height: number;
  /** How it is to be turned to stand upright, as EXIF numbers it: 1 = as it is, 6 = a quarter to the right … */
  orientation: number;
}

/** The frame of a whole PNG or JPEG; null where none can be found. */
export function frameOf(bytes: Uint8Array, kind: 'png' | 'jpeg'): PictureFrame | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return kind === 'png'
      ? { width: view.getUint32(16), height: view.getUint32(20), orientation: 1 }
      : jpegFrame(view);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function jpegFrame(view: DataView): PictureFrame | null {
  let orientation = 1;
  let at = 2;
  for (;;) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // All markers of a frame but those of tables (DHT, JPG, DAC) in between.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
    if (marker === 0xda) return null;
    if (marker === 0xe1) orientation = exifOrientation(view, at + 4) ?? orientation;
    at += 2 + view.getUint16(at + 2);
  }
}

const EXIF = 0x45786966;
const ORIENTATION = 0x0112;

/** The orientation an EXIF segment names; null where it names none. */
function exifOrientation(view: DataView, start: number): number | null {
  if (view.getUint32(start) !== EXIF) return null;
  const tiff = start + 6;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** The matrix (SVG: a b c d e f) that sets a picture of such an orientation upright. */
export function uprightMatrix({ width: w, height: h, orientation }: PictureFrame): readonly number[] {
  const matrices: Record<number, readonly number[]> = {
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, h, 0],
    7: [0, -1, -1, 0, h, w],
    8: [0, -1, 1, 0, 0, w],
  };
  return matrices[orientation] ?? [1, 0, 0, 1, 0, 0];
}

/** Width and height once it stands upright. */
export function uprightSize({ width, height, orientation }: PictureFrame): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
