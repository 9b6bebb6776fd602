import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
  rgb,
  StandardFonts,
} from 'pdf-lib';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml, fontFaces, printHtml } from '../write/pdf.server.ts';
import { CONTENTS_STYLE, ContentsPage, PLACE } from './ContentsPage.tsx';
import type { Contents, MissingLine } from './core/contents.ts';

export interface BoundDocument {
  agencyCode: string;
  itemNo: number;
  nameTh: string;
  checkCode: string;
  pdf: Uint8Array;
}

export interface Binding {
  title: string;
  place: string;
  isDemo: boolean;
  documents: readonly BoundDocument[];
  missing: readonly MissingLine[];
}

/** Numbers of the whole, points from the edge; the documents' own numbers stand in the middle above. */
const NUMBER = { size: 7.5, right: 24, top: 18, color: rgb(0.35, 0.4, 0.44) };
/** Objects written before others' requests come in between. */
const OBJECTS_AT_ONCE = 50;

/**
 * One PDF of all documents: a list of contents at the front whose lines and bookmarks lead to each, every page with its
 * number in the whole.
 */
export async function bindPdf(
  { title, place, isDemo, documents, missing }: Binding,
  chromiumPath: string | null,
): Promise<{ bytes: Uint8Array; pages: number; firstPages: { agencyCode: string; page: number }[] }> {
  const bound = await PDFDocument.create();
  const refs: PDFRef[] = [];
  const counts: number[] = [];
  for (const document of documents) {
    const source = await PDFDocument.load(document.pdf, { updateMetadata: false });
    const pages = await bound.copyPages(source, source.getPageIndices());
    for (const page of pages) bound.addPage(page);
    const [first] = pages;
    if (!first) throw new Error('A document of the job has no page.');
    refs.push(first.ref);
    counts.push(pages.length);
    await nextTurn();
  }
  const contentsOf = (front: number): Contents => ({
    title,
    place,
    isDemo,
    missing,
    lines: documents.map((document, at) => ({ ...document, page: firstPage(counts, at, front) })),
  });
  const { file, front } = await printContents(contentsOf, chromiumPath);
  const pages = await bound.copyPages(file, file.getPageIndices());
  pages.forEach((page, at) => {
    bound.insertPage(at, page);
    linkLines(page, new Map(documents.map(({ itemNo }, no) => [itemNo, refs[no]])));
  });
  addOutline(bound, pages[0], documents, refs);
  numberPages(bound, await bound.embedFont(StandardFonts.Helvetica));
  bound.setTitle(`${title} ${place}`, { showInWindowTitleBar: true });
  bound.setCreator('Prongsai');
  bound.setProducer('Prongsai');
  bound.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('th-TH'));
  bound.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  return {
    bytes: await bound.save({ objectsPerTick: OBJECTS_AT_ONCE, updateFieldAppearances: false }),
    pages: bound.getPageCount(),
    firstPages: documents.map(({ agencyCode }, at) => ({ agencyCode, page: firstPage(counts, at, front) })),
  };
}

/** Page of the whole (from 1) on which the document begins, after `front` pages of contents. */
function firstPage(counts: readonly number[], at: number, front: number): number {
  return counts.slice(0, at).reduce((sum, count) => sum + count, front + 1);
}

/** Printed until it is as many pages as its own numbers count on. */
async function printContents(
  contentsOf: (front: number) => Contents,
  chromiumPath: string | null,
): Promise<{ file: PDFDocument; front: number }> {
  let front = 1;
  for (;;) {
    const body = renderToStaticMarkup(createElement(ContentsPage, { contents: contentsOf(front) }));
    const html =
      `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapeHtml('สารบัญ')}</title>` +
      `<style>${fontFaces()}${CONTENTS_STYLE}</style></head><body>${body}</body></html>`;
    const file = await PDFDocument.load(await printHtml(html, chromiumPath), { updateMetadata: false });
    // More pages make numbers longer, never shorter: this ends.
    if (file.getPageCount() <= front) return { file, front: file.getPageCount() };
    front = file.getPageCount();
  }
}

/** Turns the addresses that stand for documents into places in this file. */
function linkLines(page: PDFPage, places: ReadonlyMap<number, PDFRef | undefined>): void {
  const annotations = page.node.Annots();
  for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
    const annotation = annotations?.lookupMaybe(at, PDFDict);
    const action = annotation?.lookupMaybe(PDFName.of('A'), PDFDict);
    const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText() ?? '';
    if (!annotation || !address.startsWith(PLACE)) continue;
    const place = places.get(Number(address.slice(PLACE.length)));
    if (!place) continue;
    annotation.delete(PDFName.of('A'));
    annotation.set(PDFName.of('Dest'), topOf(page.doc, place));
  }
}

/** The top of a page, at the reader's own zoom. */
function topOf(file: PDFDocument, page: PDFRef): PDFArray {
  const place = PDFArray.withContext(file.context);
  for (const part of [page, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull]) place.push(part);
  return place;
}

/** Bookmarks: the contents, then each agency. */
function addOutline(
  file: PDFDocument,
  contents: PDFPage | undefined,
  documents: readonly BoundDocument[],
  refs: readonly PDFRef[],
): void {
  const entries = [
    ...(contents ? [{ name: 'สารบัญ', page: contents.ref }] : []),
    ...documents.flatMap(({ itemNo, nameTh }, at) => {
      const page = refs[at];
      return page ? [{ name: `${itemNo}. ${nameTh}`, page }] : [];
    }),
  ];
  const { context } = file;
  const root = context.nextRef();
  const own = entries.map(() => context.nextRef());
  entries.forEach(({ name, page }, at) => {
    const entry = PDFDict.withContext(context);
    entry.set(PDFName.of('Title'), PDFHexString.fromText(name));
    entry.set(PDFName.of('Parent'), root);
    entry.set(PDFName.of('Dest'), topOf(file, page));
    const [before, me, after] = [own[at - 1], own[at], own[at + 1]];
    if (before) entry.set(PDFName.of('Prev'), before);
    if (after) entry.set(PDFName.of('Next'), after);
    if (me) context.assign(me, entry);
  });
  const outline = PDFDict.withContext(context);
  outline.set(PDFName.of('Type'), PDFName.of('Outlines'));
  const [first, last] = [own[0], own.at(-1)];
  if (first) outline.set(PDFName.of('First'), first);
  if (last) outline.set(PDFName.of('Last'), last);
  outline.set(PDFName.of('Count'), PDFNumber.of(entries.length));
  context.assign(root, outline);
  file.catalog.set(PDFName.of('Outlines'), root);
}

function numberPages(file: PDFDocument, font: PDFFont): void {
  const pages = file.getPages();
  pages.forEach((page, at) => {
    const text = `${at + 1} / ${pages.length}`;
    const { width, height } = page.getSize();
    page.drawText(text, {
      x: width - NUMBER.right - font.widthOfTextAtSize(text, NUMBER.size),
      y: height - NUMBER.top,
      size: NUMBER.size,
      font,
      color: NUMBER.color,
    });
  });
}
