import { bangChakreng2567 } from './bang-chakreng-2567.ts';
import type { PublishedDocument } from './document.ts';
import { khamsakaesaeng2566 } from './khamsakaesaeng-2566.ts';
import { pathumThani2562 } from './pathum-thani-2562.ts';
import { takPao2566 } from './tak-pao-2566.ts';
import { unnamedLao2567 } from './unnamed-lao-2567.ts';

/** The five published documents in the order of their numbers. Only those with an agency become one. */
export const publishedDocuments: readonly PublishedDocument[] = [
  unnamedLao2567,
  takPao2566,
  khamsakaesaeng2566,
  bangChakreng2567,
  pathumThani2562,
];

/** The document of this number; there is one for 0 to 4. */
export function documentNumbered(documentNo: PublishedDocument['documentNo']): PublishedDocument {
  const document = publishedDocuments.find((candidate) => candidate.documentNo === documentNo);
  if (!document) throw new Error(`no document ${documentNo}`);
  return document;
}
