import { ImportRefusal } from '../core/source-file.ts';

const MEGABYTE = 1024 * 1024;

/** How much of a file is read. Far above any published result of a province, far below what a server can hold. */
export const LIMITS = {
  fileBytes: 20 * MEGABYTE,
  rows: 200_000,
  columns: 400,
  /** Cells of all tables together, with the empty ones inside them. */
  cells: 8_000_000,
  /** Unpacked bytes of a workbook, and characters of all cells together. */
  expandedBytes: 200 * MEGABYTE,
} as const;

/** Refuses a file by its size alone, before anything of it is read. */
export function requireReadableSize(bytes: number): void {
  if (bytes === 0) throw new ImportRefusal('empty');
  if (bytes > LIMITS.fileBytes) throw new ImportRefusal('too_large', { bytes, limit: LIMITS.fileBytes });
}

/** What one file may still use up; each reader spends from it while it reads, and is refused at the end of it. */
export class Allowance {
  #rows = 0;
  #cells = 0;
  #characters = 0;
  #unpacked = 0;

  spendRow(): void {
    this.#rows += 1;
    if (this.#rows > LIMITS.rows) {
      throw new ImportRefusal('too_many_rows', { rows: this.#rows, limit: LIMITS.rows });
    }
  }

  spendColumns(columns: number): void {
    if (columns > LIMITS.columns) {
      throw new ImportRefusal('too_many_rows', { columns, limit: LIMITS.columns });
    }
  }

  spendCells(cells: number): void {
    this.#cells += cells;
    if (this.#cells > LIMITS.cells) {
      throw new ImportRefusal('expands_too_much', { cells: this.#cells, limit: LIMITS.cells });
    }
  }

  spendCharacters(characters: number): void {
    this.#characters += characters;
    requireExpandedSize(this.#characters);
  }

  spendUnpacked(bytes: number): void {
    this.#unpacked += bytes;
    requireExpandedSize(this.#unpacked);
  }
}

/** Refuses what becomes too large when it is unpacked. */
export function requireExpandedSize(bytes: number): void {
  if (bytes > LIMITS.expandedBytes) {
    throw new ImportRefusal('expands_too_much', { bytes, limit: LIMITS.expandedBytes });
  }
}
