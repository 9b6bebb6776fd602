import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { type Browser, chromium } from 'playwright-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { hasContents, withPages } from '../core/anchor-pages.ts';
import type { DocumentModel } from '../core/model.ts';
import { pageStyle } from '../core/page-style.ts';
import { type Stamp, stampLine } from '../core/stamp.ts';
import { DocumentView } from './DocumentView.tsx';
import { sarabun } from './fonts.server.ts';
import { paperFont } from './paper-font.server.ts';
import { readAnchors } from './read-anchors.server.ts';

/** Where browsers are found when the configuration names none. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const IDLE_MS = 60_000;
const PAGE_MS = 30_000;

/** No browser can be started; the document can still be printed from the reader's own. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

let running: { browser: Promise<Browser>; executable: string } | null = null;
let idle: NodeJS.Timeout | null = null;

/** The browser that prints: the one of `CHROMIUM_PATH`, or the first that is found; null = none. */
export function findBrowser(chromiumPath: string | null): string | null {
  const places = chromiumPath ? [chromiumPath] : USUAL_PLACES;
  return places.find((place) => existsSync(place)) ?? null;
}

/** The document as a PDF. The same document with the same stamp gives the same bytes. */
export async function writePdf(
  document: DocumentModel,
  stamp: Stamp,
  chromiumPath: string | null,
): Promise<Uint8Array> {
  const printed = await printHtml(htmlOf(document, stamp), chromiumPath);
  if (!hasContents(document)) return sealPdf(printed, document, stamp);
  // The browser cannot say pages while it sets them: they are read from a first print. Numbers take no line of their own.
  const counted = withPages(document, await readAnchors(printed));
  return sealPdf(await printHtml(htmlOf(counted, stamp), chromiumPath), document, stamp);
}

/** A whole page of ours as the browser prints it. Throws NoBrowserError where there is none. */
export async function printHtml(html: string, chromiumPath: string | null): Promise<Uint8Array> {
  const executable = findBrowser(chromiumPath);
  if (!executable) throw new NoBrowserError('No browser was found to write PDF; set CHROMIUM_PATH.');
  const browser = await openBrowser(executable);
  // Nothing of a document may run or reach out: no scripts, no network.
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PAGE_MS);
    await page.setContent(html, { waitUntil: 'load', timeout: PAGE_MS });
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  } finally {
    await context.close();
    restBrowser();
  }
}

async function openBrowser(executable: string): Promise<Browser> {
  if (idle) clearTimeout(idle);
  const present = running?.executable === executable ? await running.browser.catch(() => null) : null;
  if (present?.isConnected()) return present;
  const browser = chromium.launch({
    executablePath: executable,
    args: ARGUMENTS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  running = { browser, executable };
  try {
    return await browser;
  } catch (error) {
    running = null;
    throw new NoBrowserError(error instanceof Error ? error.message : String(error));
  }
}

/** A browser that nobody needs is closed after a minute. */
function restBrowser(): void {
  if (idle) clearTimeout(idle);
  idle = setTimeout(() => void closeBrowser(), IDLE_MS);
  idle.unref();
}

/** Ends the browser, if one is running. */
export async function closeBrowser(): Promise<void> {
  if (idle) clearTimeout(idle);
  const present = running;
  running = null;
  await present?.browser.then((browser) => browser.close()).catch(() => undefined);
}

/** The whole page the browser prints, with its styles and fonts inside. */
export function htmlOf(document: DocumentModel, stamp: Stamp): string {
  const body = renderToStaticMarkup(createElement(DocumentView, { document, stamp: null }));
  const styles = readFileSync(path.resolve('app/features/documents/document.css'), 'utf8');
  return (
    `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title>` +
    `<style>${fontFaces()}${styles}${pageStyle(document, stamp)}html,body{margin:0}</style></head><body>${body}</body></html>`
  );
}

/** The letters of the text in the size of TH Sarabun New, those of the drawings in their own. */
export function fontFaces(): string {
  const face = (family: string, weight: number, font: Uint8Array) =>
    `@font-face{font-family:"${family}";font-weight:${weight};` +
    `src:url(data:font/ttf;base64,${Buffer.from(font).toString('base64')})}`;
  return (
    face('Sarabun Paper', 400, paperFont('regular')) +
    face('Sarabun Paper', 700, paperFont('bold')) +
    face('Sarabun', 400, sarabun('regular')) +
    face('Sarabun', 700, sarabun('bold'))
  );
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** The moment of the stamp in place of the clock, and the stamp in the properties. */
async function sealPdf(printed: Uint8Array, document: DocumentModel, stamp: Stamp): Promise<Uint8Array> {
  const file = await PDFDocument.load(printed, { updateMetadata: false });
  const at = new Date(stamp.madeAt);
  file.setTitle(document.title, { showInWindowTitleBar: true });
  file.setSubject(stampLine(stamp));
  file.setKeywords([stamp.checkCode]);
  file.setCreator('Prongsai');
  file.setProducer('Prongsai');
  file.setCreationDate(at);
  file.setModificationDate(at);
  file.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('th-TH'));
  return file.save({ useObjectStreams: false, updateFieldAppearances: false });
}
