import { ImportRefusal, type SourceRow, type SourceTable } from '../core/source-file.ts';
import { cleanCell } from './clean-text.ts';
import type { Allowance } from './limits.ts';

/**
 * Collects the rows of one table. Empty rows are left out (row numbers stay those of the file), and every row of the
 * finished table is as wide as the last column that holds a text.
 */
export class TableBuilder {
  readonly #rows: { row: number; cells: string[] }[] = [];
  readonly #allowance: Allowance;
  #width = 0;
  #filled = 0;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  add(row: number, printed: readonly string[]): void {
    this.#allowance.spendCharacters(printed.reduce((sum, cell) => sum + cell.length, 0));
    const cells = printed.map(cleanCell);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) return;
    this.#allowance.spendColumns(cells.length);
    this.#allowance.spendRow();
    this.#allowance.spendCells(cells.length);
    this.#filled += cells.length;
    this.#width = Math.max(this.#width, cells.length);
    this.#rows.push({ row, cells });
  }

  build(name: string, sheet: string): SourceTable {
    this.#allowance.spendCells(this.#rows.length * this.#width - this.#filled);
    return { name, sheet, rows: this.#rows.map((row) => padded(row, this.#width)) };
  }
}

/** Refuses a file in which nothing is written. */
export function requireContent<T extends { tables: readonly SourceTable[]; lines: readonly unknown[] }>(
  file: T,
): T {
  const isBlank = file.lines.length === 0 && file.tables.every((table) => table.rows.length === 0);
  if (isBlank) throw new ImportRefusal('empty');
  return file;
}

function padded({ row, cells }: { row: number; cells: string[] }, width: number): SourceRow {
  while (cells.length < width) cells.push('');
  return { row, cells };
}
