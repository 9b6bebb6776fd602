import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/** The page (from 1) on which each anchor stands that a link of a printed document leads to. */
export async function readAnchors(printed: Uint8Array): Promise<Map<string, number>> {
  const file = await PDFDocument.load(printed, { updateMetadata: false });
  const places = file.catalog.lookup(PDFName.of('Dests'));
  const pages = file.getPages().map(({ ref }) => ref);
  const found = new Map<string, number>();
  if (!(places instanceof PDFDict)) return found;
  for (const [name] of places.entries()) {
    const place = places.lookup(name);
    const target = place instanceof PDFArray ? place.get(0) : null;
    const at = target instanceof PDFRef ? pages.indexOf(target) : -1;
    if (at >= 0) found.set(name.decodeText(), at + 1);
  }
  return found;
}
