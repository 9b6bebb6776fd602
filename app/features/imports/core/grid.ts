import type { CellPlace, SourceFile, SourceLine, SourceTable } from './source-file.ts';
import { skeleton, tidy } from './thai-text.ts';

export interface GridRow {
  row: number;
  /** As printed, markup and line breaks kept: they say where logical rows begin. */
  raw: readonly string[];
  /** One clean line a cell. */
  cells: readonly string[];
}

/** A table ready for recognition. */
export interface Grid {
  tableNo: number;
  name: string;
  sheet: string;
  width: number;
  rows: readonly GridRow[];
  /** Lines of the text between the table before and this one. */
  before: readonly SourceLine[];
  /** The table directly above continues here: a text broken into pages, no line between. */
  continues: boolean;
}

/** The tables of a file as grids; rows without any text are left out. */
export function gridsOf(source: SourceFile): Grid[] {
  const isText = source.kind === 'text';
  return source.tables.map((table, tableNo) => {
    const before = linesBefore(source, tableNo);
    const rows = table.rows.map(toGridRow).filter((row) => row.cells.some((cell) => cell !== ''));
    const width = rows.reduce((widest, row) => Math.max(widest, lastFilled(row.cells) + 1), 0);
    const continues = isText && tableNo > 0 && before.every((line) => tidy(line.text) === '');
    return { tableNo, name: table.name, sheet: table.sheet, width, rows, before, continues };
  });
}

export function cellOf(row: GridRow, column: number): string {
  return row.cells[column] ?? '';
}

export function placeOf(grid: Grid, row: GridRow, column: number): CellPlace {
  return { sheet: grid.sheet, row: row.row, column: column + 1 };
}

/** The text cells of a row and their columns. */
export function filledCells(row: GridRow): { column: number; text: string }[] {
  return row.cells.flatMap((text, column) => (text === '' ? [] : [{ column, text }]));
}

/** Whether a row repeats the header, as it does at the top of every printed page. */
export function repeatsHeader(row: GridRow, header: readonly GridRow[]): boolean {
  const own = filledCells(row)[0];
  if (!own) return false;
  const first = skeleton(own.text);
  return header.some((each) => {
    const begins = filledCells(each)[0];
    return begins?.column === own.column && skeleton(begins.text) === first && keyOf(each) === keyOf(row);
  });
}

function keyOf(row: GridRow): string {
  return row.cells.map(skeleton).join('|').replace(/\|+$/, '');
}

function toGridRow(row: SourceTable['rows'][number]): GridRow {
  return { row: row.row, raw: row.cells, cells: row.cells.map(tidy) };
}

function lastFilled(cells: readonly string[]): number {
  return cells.reduce((last, cell, index) => (cell === '' ? last : index), -1);
}

function linesBefore(source: SourceFile, tableNo: number): SourceLine[] {
  const own = source.tables[tableNo]?.rows[0]?.row ?? 0;
  const above = source.tables[tableNo - 1]?.rows.at(-1)?.row ?? 0;
  return source.lines.filter((line) => line.row < own && line.row > above);
}
