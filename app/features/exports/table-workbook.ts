import { writeXlsx } from 'hucre/xlsx';
import type { CsvCell } from '~/lib/csv.ts';
import { type Cells, cellName, HEADER, PLAIN, put, SHEET_FONT, TITLE } from '~/lib/sheet-look.ts';

const LEAST_WIDTH = 8;
const MOST_WIDTH = 48;
/** Thai vowels and tone marks above and below a letter take no width. */
const NO_WIDTH = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;
/** What the program does not take in the name of a sheet. */
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
const MOST_NAME = 31;

/** A table with the lines that say what it holds, as they stand above it. */
export interface TableParts {
  /** Names the sheet. */
  title: string;
  /** Label and values a line: province, year, filters, day. */
  about: readonly (readonly CsvCell[])[];
  head: readonly CsvCell[];
  rows: readonly (readonly CsvCell[])[];
}

/** The same lines and cells as the CSV; the head stays in view, repeats in print and filters; widths fit. */
export async function tableWorkbook({ title, about, head, rows }: TableParts): Promise<Uint8Array> {
  const cells: Cells = new Map();
  about.forEach((line, row) => {
    line.forEach((value, column) => {
      put(cells, row, column, value ?? null, column === 0 ? TITLE : {});
    });
  });
  const headRow = about.length + 1;
  head.forEach((value, column) => {
    put(cells, headRow, column, value ?? null, HEADER);
  });
  const width = Math.max(head.length, ...rows.map((line) => line.length));
  rows.forEach((line, at) => {
    for (let column = 0; column < width; column += 1) {
      const value = line[column] ?? null;
      put(cells, headRow + 1 + at, column, value, lookOf(value));
    }
  });
  const lastCell = cellName(headRow + rows.length, Math.max(0, head.length - 1));
  return writeXlsx({
    sheets: [
      {
        name: title.replace(NOT_IN_NAMES, ' ').slice(0, MOST_NAME),
        cells,
        columns: Array.from({ length: width }, (_, column) => ({
          width: widthOf([head[column], ...rows.map((line) => line[column])]),
        })),
        freezePane: { rows: headRow + 1 },
        autoFilter: { range: `${cellName(headRow, 0)}:${lastCell}` },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
        },
      },
    ],
    defaultFont: SHEET_FONT,
    properties: { title },
  });
}

/** What is not known is grey, as on the pages. */
const ABSENT_LOOK = {
  ...PLAIN,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
} as const;

const lookOf = (value: CsvCell) =>
  value === null || value === undefined ? ABSENT_LOOK : typeof value === 'number' ? numberLook(value) : PLAIN;

/** Whole numbers (ranks, counts, years) as they are; points with two places. */
const numberLook = (value: number) => (Number.isInteger(value) ? PLAIN : { ...PLAIN, numFmt: '0.00' });

function widthOf(values: readonly CsvCell[]): number {
  const longest = values.reduce<number>(
    (most, value) => Math.max(most, String(value ?? '').replace(NO_WIDTH, '').length),
    0,
  );
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, longest + 2));
}
