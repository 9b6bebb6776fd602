import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { SourceFile } from '../core/source-file.ts';
import type { StoredRow } from '../ImportRowRepository.server.ts';
import { annotatedSheet } from './annotated-sheet.ts';
import { type AnnotatedFile, type Lang, placesOf } from './outcomes.ts';
import { sheetNames } from './sheet-names.ts';
import { summarySheet } from './summary-sheet.ts';

/**
 * The dry run as a workbook: every table of the file as it stands, each cell marked with what would become of it, the
 * problems of a row in words behind it, and a summary before them all. The values stay as they were, so that the
 * copy can be corrected and imported.
 */
export async function annotatedWorkbook(
  source: SourceFile,
  rows: readonly StoredRow[],
  lang: Lang,
  file: AnnotatedFile = { fileName: '', fiscalYear: null, problems: [] },
): Promise<Uint8Array> {
  const places = placesOf(rows, file.problems);
  const tables = [...source.tables, ...linesAsTable(source, lang)];
  const summary = summarySheet(rows, file, lang);
  const names = sheetNames([summary.name, ...tables.map(({ name }) => name)]);
  const sheets: WriteSheet[] = tables.map((table, index) =>
    annotatedSheet(table, places, lang, names[index + 1] ?? '', source.kind === 'xlsx'),
  );
  return writeXlsx({ sheets: [summary, ...sheets] });
}

/** What stands outside the tables of a text, a line a row. */
function linesAsTable({ lines }: SourceFile, lang: Lang) {
  const rows = lines.map(({ row, text }) => ({ row, cells: [text] }));
  const name = lang === 'th' ? 'ข้อความนอกตาราง' : 'Text outside tables';
  return rows.length > 0 ? [{ name, sheet: '', rows }] : [];
}
