import latin400 from '@fontsource/sarabun/files/sarabun-latin-400-normal.woff2?url';
import latin600 from '@fontsource/sarabun/files/sarabun-latin-600-normal.woff2?url';
import thai400 from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2?url';
import thai600 from '@fontsource/sarabun/files/sarabun-thai-600-normal.woff2?url';

export type PictureForm = 'svg' | 'png';

const SVG = 'http://www.w3.org/2000/svg';
/** What style sheets may give a drawing and a picture by itself would lose. */
const KEPT_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
  'display',
] as const;
const FACES = [
  [400, latin400],
  [400, thai400],
  [600, latin600],
  [600, thai600],
] as const;
const MARGIN = 20;
const LINE = 24;
/** Pixels of the PNG for one of the screen, so that it is sharp on paper. */
const SHARPNESS = 3;
const LETTERS_MS = 250;

/**
 * Saves the drawing of a figure as a picture that stands by itself: caption above, legend and source below, the
 * product's letters inside the file.
 */
export async function savePicture(
  figure: HTMLElement,
  form: PictureForm,
  lines: { caption: string; source: string },
): Promise<void> {
  const drawing = figure.querySelector<SVGSVGElement>('.figure-box svg');
  if (!drawing) return;
  const { width } = drawing.getBoundingClientRect();
  const picture = await composed(figure, drawing, lines);
  const text = new XMLSerializer().serializeToString(picture);
  const svg = new Blob([text], { type: 'image/svg+xml' });
  const blob =
    form === 'svg' ? svg : await asPng(text, width + 2 * MARGIN, Number(picture.getAttribute('height')));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${lines.caption.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 80)}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function composed(
  figure: HTMLElement,
  drawing: SVGSVGElement,
  { caption, source }: { caption: string; source: string },
): Promise<SVGSVGElement> {
  const { width, height } = drawing.getBoundingClientRect();
  const captionLines = wrapped(caption, width);
  const legend = [...figure.querySelectorAll<HTMLElement>('.figure-legend li')];
  const top = MARGIN + captionLines.length * LINE;
  const total = top + height + (legend.length + 1) * LINE + MARGIN;
  const picture = element('svg', { xmlns: SVG, width: width + 2 * MARGIN, height: total });
  picture.append(element('style', {}, await fontFaces()));
  picture.append(element('rect', { width: '100%', height: '100%', fill: '#fff' }));
  captionLines.forEach((line, at) => {
    picture.append(words(line, MARGIN, MARGIN + (at + 0.7) * LINE, 600));
  });
  const copy = withStyles(drawing);
  for (const [name, value] of Object.entries({ x: MARGIN, y: top, width, height }))
    copy.setAttribute(name, String(value));
  picture.append(copy);
  legend.forEach((entry, at) => {
    const y = top + height + (at + 1) * LINE;
    picture.append(...legendSign(entry, y), words(entry.textContent ?? '', MARGIN + 34, y, 400));
  });
  picture.append(words(source, MARGIN, total - MARGIN / 2, 400, 12));
  return picture;
}

/** The line of a legend's entry in its colour and pattern; lettered entries carry their sign in the text. */
function legendSign(entry: HTMLElement, y: number): Element[] {
  const sign = entry.querySelector<HTMLElement>('span[aria-hidden]');
  if (!sign) return [];
  const { borderTopColor, borderTopStyle } = getComputedStyle(sign);
  return [
    element('line', {
      x1: MARGIN,
      x2: MARGIN + 26,
      y1: y - 5,
      y2: y - 5,
      stroke: borderTopColor,
      'stroke-width': 3,
      'stroke-dasharray': borderTopStyle === 'dashed' ? '6 4' : 'none',
    }),
  ];
}

function withStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, at) => {
    const style = getComputedStyle(original);
    for (const name of KEPT_STYLES)
      (copies[at] as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  });
  copy.style.fontFamily = 'Sarabun, sans-serif';
  return copy;
}

async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    FACES.map(async ([weight, url]) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      const range = url.includes('thai')
        ? 'U+0E01-0E5B,U+200C-200D,U+25CC'
        : 'U+0000-00FF,U+2000-206F,U+2212';
      return `@font-face{font-family:Sarabun;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
    }),
  );
  return faces.join('');
}

async function asPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const draw = () => canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  // The first drawing makes the browser load the letters inside the picture; a bold line would be missing from it.
  draw();
  await new Promise((resolve) => setTimeout(resolve, LETTERS_MS));
  draw();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))),
      'image/png',
    );
  });
}

/** Lines of the caption that fit; Thai is broken between words. */
function wrapped(text: string, width: number): string[] {
  const most = Math.max(20, Math.floor(width / 8));
  const lines: string[] = [''];
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
    const last = lines.length - 1;
    if ((lines[last] + segment).length > most) lines.push(segment.trimStart());
    else lines[last] += segment;
  }
  return lines;
}

function words(text: string, x: number, y: number, weight: number, size = 14): Element {
  return element(
    'text',
    { x, y, 'font-family': 'Sarabun, sans-serif', 'font-size': size, 'font-weight': weight, fill: '#16252f' },
    text,
  );
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGSVGElement {
  const made = document.createElementNS(SVG, name) as SVGSVGElement;
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
