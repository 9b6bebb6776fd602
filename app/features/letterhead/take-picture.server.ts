import type { Config } from '~/config.server.ts';
import type { FileRefusal } from '~/features/files/core/file-kind.ts';
import { safeFileName } from '~/features/files/core/file-name.ts';
import { inspectFile } from '~/features/files/read/inspect-file.ts';
import { openScanner } from '~/features/files/scanner.server.ts';
import { renderSvg } from '~/lib/render-svg.server.ts';
import { frameOf, type PictureFrame, uprightMatrix, uprightSize } from './core/picture-frame.ts';

export const MOST_MEGABYTES = 10;
/** A photo of a phone; more is not decoded, whatever the file's size. */
const MOST_DOTS = 26_000_000;
const FEWEST_DOTS = 40;
/** What stands in documents: 3 cm at more than 500 dots an inch. */
const KEPT_WIDTH = 900;
const KEPT_HEIGHT = 640;

export type PictureRefusal = FileRefusal | 'no_file' | 'too_many_dots' | 'too_few_dots' | 'blank';

export interface TakenPicture {
  /** PNG. */
  content: Buffer;
  width: number;
  height: number;
  name: string;
}

/**
 * A picture somebody uploaded, set upright and made anew of its dots, small enough for paper: nothing that came with it
 * (place, camera, hidden data) is kept. What it is decides its content, never its name.
 */
export async function takePicture(
  config: Pick<Config, 'files'>,
  file: FormDataEntryValue | null,
): Promise<{ taken: TakenPicture } | { refused: PictureRefusal }> {
  if (!(file instanceof File) || file.size === 0) return { refused: 'no_file' };
  const most = MOST_MEGABYTES * 1024 * 1024;
  if (file.size > most) return { refused: 'too_large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await inspectFile(bytes, 'picture', most);
  if ('refused' in found) return found;
  const kind = found.kind === 'png' ? 'png' : 'jpeg';
  const frame = frameOf(bytes, kind);
  if (!frame) return { refused: 'damaged' };
  if (frame.width * frame.height > MOST_DOTS) return { refused: 'too_many_dots' };
  if (Math.min(frame.width, frame.height) < FEWEST_DOTS) return { refused: 'too_few_dots' };
  // A scanner that gives no answer holds nothing up: no byte of the upload is kept.
  if ((await openScanner(config)?.(bytes)) === 'infected') return { refused: 'infected' };
  const made = await makeAnew(bytes, kind, frame);
  return made ? { taken: { ...made, name: safeFileName(file.name, found.kind) } } : { refused: 'blank' };
}

/** The picture as PNG; null when nothing of it can be seen, which is also how a decoder that gave up ends. */
async function makeAnew(
  bytes: Uint8Array,
  kind: 'png' | 'jpeg',
  frame: PictureFrame,
): Promise<Omit<TakenPicture, 'name'> | null> {
  const { width, height } = uprightSize(frame);
  const scale = Math.min(1, KEPT_WIDTH / width, KEPT_HEIGHT / height);
  const source = `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<image width="${frame.width}" height="${frame.height}" href="${source}" transform="matrix(${uprightMatrix(frame).join(' ')})"/></svg>`;
  const image = await renderSvg(svg, Math.max(1, Math.round(width * scale)));
  const isSeen = image.pixels.some((value, at) => at % 4 === 3 && value > 0);
  return isSeen ? { content: Buffer.from(image.png), width: image.width, height: image.height } : null;
}
