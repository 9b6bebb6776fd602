/** What a reader hands to the recogniser: text in rows and cells, with the place each cell has in the file. */

/** How a cell is named to the person who looks at the file: `B7` in a sheet, `บรรทัด 12 ช่อง 3` in a text. */
export interface CellPlace {
  /** Sheet name; empty for texts and CSV. */
  sheet: string;
  /** 1-based row of the sheet, or line of the text. */
  row: number;
  /** 1-based column. */
  column: number;
}

/** A row of the source. Cells are as printed (trimmed of outer blanks only); an empty cell is ''. */
export interface SourceRow {
  /** 1-based row of the sheet, or line of the text at which the row begins. */
  row: number;
  cells: readonly string[];
}

/** A sheet, a CSV file, or a table found in a text. */
export interface SourceTable {
  /** Sheet name; for a text the nearest heading above the table; may be empty. */
  name: string;
  /** Sheet name for places; empty for texts and CSV. */
  sheet: string;
  rows: readonly SourceRow[];
}

/** Lines of a text outside its tables, in order (headings, sentences). */
export interface SourceLine {
  row: number;
  text: string;
}

export type SourceKind = 'xlsx' | 'csv' | 'text';

/** A file or pasted text, read but not yet understood. */
export interface SourceFile {
  kind: SourceKind;
  /** Encoding found for texts (`utf-8`, `utf-16le`, `windows-874`); null for workbooks. */
  encoding: string | null;
  tables: readonly SourceTable[];
  /** Everything outside the tables; empty for workbooks and CSV. */
  lines: readonly SourceLine[];
}

/** Why a file is not read at all; shown in Thai and English by its key. */
export type RefusalReason =
  | 'empty'
  | 'too_large'
  | 'too_many_rows'
  | 'encrypted'
  | 'macros'
  | 'truncated'
  | 'expands_too_much'
  | 'old_excel'
  | 'not_supported'
  | 'not_text';

/** A file that cannot be read, with the reason a clerk can act on. */
export class ImportRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    /** What was found, for the message: a size, a row count. */
    readonly detail: Record<string, string | number> = {},
  ) {
    super(`Import refused: ${reason}`);
  }
}
