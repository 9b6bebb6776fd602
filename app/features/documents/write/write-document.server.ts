import type { Format } from '../core/kind.ts';
import type { DocumentModel } from '../core/model.ts';
import type { Stamp } from '../core/stamp.ts';
import { writeDocx } from './docx.server.ts';
import { writePdf } from './pdf.server.ts';
import { writeXlsx } from './xlsx.server.ts';

export const CONTENT_TYPES: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The document as a file of the format. The same document with the same stamp gives the same bytes.
 * Throws NoBrowserError for PDF where no browser is found.
 */
export async function writeDocument(
  format: Format,
  document: DocumentModel,
  stamp: Stamp,
  chromiumPath: string | null,
): Promise<Uint8Array> {
  if (format === 'docx') return writeDocx(document, stamp);
  return format === 'pdf' ? writePdf(document, stamp, chromiumPath) : writeXlsx(document, stamp);
}
