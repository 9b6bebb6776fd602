import { ImportRefusal, type SourceFile, type SourceTable } from '../core/source-file.ts';
import { Allowance } from './limits.ts';
import { readSheet } from './sheet.ts';
import { requireContent } from './table-builder.ts';
import { type Archive, readPart, readWorkbook } from './workbook.ts';
import { listZip, partName, type ZipEntry } from './zip.ts';

/*
 * Workbooks are read here and not by hucre: the rows it streams do not tell a percentage from a number, it does not
 * compare their checksums, and its time grows with the square of a tag that never ends (16 MB of one: 23 s).
 */

/** Parts that hold programs: macros of any age. */
const MACRO_PART = /(^|\/)vbaproject\.bin$|^xl\/macrosheets\//;
/** The content type of a workbook's main part; others are documents, slides, or the workbooks of other programs. */
const WORKBOOK = /spreadsheetml\.(sheet|template)\.main\+xml$/;
const MACRO_WORKBOOK = /macroEnabled/i;
/** The binary kind names macros in its type even where it has none. */
const BINARY_WORKBOOK = /sheet\.binary/i;
const CONTENT_TYPES = '[Content_Types].xml';

/** Every sheet of a workbook as a table. Nothing in it is run, and no formula is computed: what was last saved is read. */
export async function readXlsx(bytes: Uint8Array): Promise<SourceFile> {
  const archive = { bytes, entries: listZip(bytes), allowance: new Allowance() };
  await requireWorkbook(archive);
  const workbook = await readWorkbook(archive);
  const tables: SourceTable[] = [];
  for (const sheet of workbook.sheets) tables.push(await readSheet(archive, workbook, sheet));
  return requireContent({ kind: 'xlsx' as const, encoding: null, tables, lines: [] });
}

async function requireWorkbook(archive: Archive): Promise<void> {
  if (!archive.entries.has(partName(CONTENT_TYPES))) throw new ImportRefusal('not_supported');
  requirePlain(archive.entries);
  let isWorkbook = false;
  await readPart(archive, CONTENT_TYPES, {
    open: (_, attributes) => {
      const type = attributes.get('ContentType') ?? '';
      if (BINARY_WORKBOOK.test(type)) throw new ImportRefusal('not_supported');
      if (MACRO_WORKBOOK.test(type)) throw new ImportRefusal('macros');
      isWorkbook ||= WORKBOOK.test(type);
    },
    close: () => {},
    text: () => {},
  });
  if (!isWorkbook) throw new ImportRefusal('not_supported');
}

function requirePlain(entries: ReadonlyMap<string, ZipEntry>): void {
  for (const [name, entry] of entries) {
    if (MACRO_PART.test(name)) throw new ImportRefusal('macros');
    if (entry.isEncrypted) throw new ImportRefusal('encrypted');
  }
}
