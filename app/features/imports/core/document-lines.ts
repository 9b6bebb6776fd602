import { filledCells, type Grid } from './grid.ts';
import type { CellPlace, SourceFile } from './source-file.ts';
import { tidy } from './thai-text.ts';

/** A line of a text, or a title above the table of a sheet. `table` counts the tables that stand above it. */
export interface DocumentLine {
  text: string;
  place: CellPlace;
  table: number;
}

/** Every line outside the tables in order, without markup. */
export function documentLines(source: SourceFile): DocumentLine[] {
  return source.lines.flatMap(({ row, text }) => {
    const clean = tidy(text);
    const table = source.tables.filter((each) => (each.rows[0]?.row ?? 0) < row).length;
    return clean === '' ? [] : [{ text: clean, place: { sheet: '', row, column: 1 }, table }];
  });
}

/** Titles above a table's header: letterhead, agency, year. */
export function titleLines(grid: Grid, headerStart: number): DocumentLine[] {
  return grid.rows.slice(0, headerStart).map((row) => {
    const cells = filledCells(row);
    const text = cells.map((cell) => cell.text).join(' ');
    return {
      text,
      place: { sheet: grid.sheet, row: row.row, column: (cells[0]?.column ?? 0) + 1 },
      table: grid.tableNo,
    };
  });
}
