import type { Cell, Table } from './model.ts';
import { plainText } from './model.ts';

export interface PlacedCell {
  cell: Cell;
  /** The first column it covers, from 0. */
  column: number;
}

/** Which column each cell begins in, past the cells that reach down from the rows above. */
export function placeRows(rows: readonly Cell[][], columns: number): PlacedCell[][] {
  // How many more rows each column is covered from above.
  const covered: number[] = Array(columns).fill(0);
  return rows.map((cells) => {
    const placed: PlacedCell[] = [];
    const after = covered.map((rest) => Math.max(0, rest - 1));
    let column = 0;
    for (const cell of cells) {
      while ((covered[column] ?? 0) > 0) column += 1;
      placed.push({ cell, column });
      const end = column + (cell.colSpan ?? 1);
      for (; column < end; column += 1) after[column] = (cell.rowSpan ?? 1) - 1;
    }
    covered.splice(0, covered.length, ...after);
    return placed;
  });
}

/**
 * A table as a plain grid of texts with Arabic digits, head first: what a workbook shows, and what a written file is
 * compared with. A cell that covers several stands in the first of them.
 */
export function gridOf(table: Table): string[][] {
  return [table.head, table.rows].flatMap((part) =>
    placeRows(part, table.columns.length).map((placed) => {
      const line: string[] = Array(table.columns.length).fill('');
      for (const { cell, column } of placed) line[column] = cell.paragraphs.map(plainText).join('\n');
      return line;
    }),
  );
}
