import type { SourcePlace } from './ledger-row.ts';

/** Address of a cell as spreadsheet programs write it: row 7, column 28 -> `AB7`. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** The place of a figure within its file: a cell of a sheet, or line and field of a text. */
export function placeWithinFile(source: SourcePlace, line: (row: number, field: number) => string): string {
  const { sheet, row, column } = source;
  if (row === null) return sheet;
  if (sheet === '') return line(row, column ?? 1);
  return column === null ? `${sheet}!${row}` : `${sheet}!${cellAddress(row, column)}`;
}
