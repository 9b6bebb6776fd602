import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeXlsx as writeBook } from 'hucre/xlsx';
import { type Cells, cellName, HEADER, put, SHEET_FONT, TITLE, WRAPPED } from '~/lib/sheet-look.ts';
import { type DocumentModel, plainText, type Table, tablesOf } from '../core/model.ts';
import { placeRows } from '../core/place-cells.ts';
import { type Stamp, stampLine } from '../core/stamp.ts';
import { DEMO_LINE } from '../core/typesetting.ts';

/** What the program does not take in the name of a sheet, and how long one may be. */
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
const MOST_NAME = 31;
/** Characters of the whole width of a sheet on landscape A4. */
const SHEET_WIDTH = 130;
const ZIP_TIME = '1980-01-02T00:00:00';

/**
 * The tables of the document as a workbook, a sheet a table, figures as numbers. The same document with the same stamp
 * gives the same bytes.
 */
export async function writeXlsx(document: DocumentModel, stamp: Stamp): Promise<Uint8Array> {
  const names = new Set<string>();
  const file = await writeBook({
    sheets: tablesOf(document).map((table) =>
      sheetOf(table, document, { stamp, name: freeName(table.name, names) }),
    ),
    defaultFont: SHEET_FONT,
    properties: { title: document.title, description: stampLine(stamp) },
  });
  return sealBook(new Uint8Array(file), stamp);
}

function freeName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(NOT_IN_NAMES, ' ').slice(0, MOST_NAME - 4);
  let name = base;
  for (let no = 2; taken.has(name); no += 1) name = `${base} ${no}`;
  taken.add(name);
  return name;
}

function sheetOf(table: Table, document: DocumentModel, { stamp, name }: { stamp: Stamp; name: string }) {
  const cells: Cells = new Map();
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  const above = [document.title, ...(document.isDemo ? [DEMO_LINE] : []), stampLine(stamp)];
  above.forEach((line, row) => {
    put(cells, row, 0, line, row === 0 ? TITLE : {});
  });
  const parts = [
    { rows: table.head, from: above.length + 1, look: HEADER },
    { rows: table.rows, from: above.length + 1 + table.head.length, look: WRAPPED },
  ];
  for (const { rows, from, look } of parts) {
    placeRows(rows, table.columns.length).forEach((placed, at) => {
      for (const { cell, column } of placed) {
        const row = from + at;
        const [columns, down] = [cell.colSpan ?? 1, cell.rowSpan ?? 1];
        for (let y = 0; y < down; y += 1)
          for (let x = 0; x < columns; x += 1) put(cells, row + y, column + x, null, look);
        const text = cell.paragraphs.map(plainText).join('\n');
        const value = look === HEADER ? text : asFigure(text);
        put(
          cells,
          row,
          column,
          value,
          typeof value === 'number' && /\./.test(text) ? { ...look, numFmt: '0.00' } : look,
        );
        if (columns > 1 || down > 1)
          merges.push({
            startRow: row,
            startCol: column,
            endRow: row + down - 1,
            endCol: column + columns - 1,
          });
      }
    });
  }
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const headRows = above.length + 1 + table.head.length;
  return {
    name,
    cells,
    merges,
    columns: table.columns.map((column) => ({ width: Math.max(8, (SHEET_WIDTH * column.width) / total) })),
    freezePane: { rows: headRows },
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${above.length + 2}:$${Math.max(above.length + 2, headRows)}`,
    },
    ...(table.rows.length > 0 && table.head.length === 1
      ? {
          autoFilter: {
            range: `${cellName(above.length + 1, 0)}:${cellName(headRows - 1 + table.rows.length, table.columns.length - 1)}`,
          },
        }
      : {}),
  };
}

/** Points, ranks and counts are numbers in the sheet; codes and texts stay texts. */
function asFigure(text: string): string | number {
  return /^[+-]?(0|[1-9]\d{0,6})(\.\d{1,4})?$/.test(text) ? Number(text) : text;
}

/** The moment of the stamp in place of the clock, entries in one order. */
function sealBook(file: Uint8Array, stamp: Stamp): Uint8Array {
  const entries = unzipSync(file);
  const sorted: Zippable = {};
  for (const name of Object.keys(entries)
    .filter((each) => !each.endsWith('/'))
    .toSorted()) {
    const bytes = entries[name] ?? new Uint8Array();
    const sealed =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(bytes).replace(/(W3CDTF">)[^<]*/g, `$1${stamp.madeAt}`))
        : bytes;
    sorted[name] = [sealed, { mtime: ZIP_TIME }];
  }
  return zipSync(sorted);
}
