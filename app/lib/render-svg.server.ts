import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
let ready: Promise<void> | null = null;

export interface Rendered {
  png: Uint8Array;
  /** Red, green, blue, opacity of each dot. */
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** A drawing as a bitmap of that width in dots; the same drawing gives the same bytes. Transparent without a background. */
export async function renderSvg(
  svg: string,
  width: number,
  look: { background?: string; fonts?: Uint8Array[]; fontName?: string } = {},
): Promise<Rendered> {
  ready ??= start();
  await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    ...(look.fonts ? { font: { fontBuffers: look.fonts, defaultFontFamily: look.fontName ?? '' } } : {}),
    ...(look.background ? { background: look.background } : {}),
  });
  try {
    const image = drawing.render();
    try {
      return { png: image.asPng(), pixels: image.pixels, width: image.width, height: image.height };
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

async function start(): Promise<void> {
  try {
    await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  } catch (error) {
    // It starts once a process; where the built product runs inside a test, the test may have been first.
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
  }
}
