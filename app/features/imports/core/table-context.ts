import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { Column } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import type { AgencyNaming, ImportProblem, ImportRecord, TableKind } from './import-record.ts';
import type { ItemLetter } from './normalise-code.ts';
import type { ReadFigure } from './normalise-figure.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { CellPlace } from './source-file.ts';

/** Everything a reader of one kind of table needs to know. */
export interface TableContext {
  grid: Grid;
  body: readonly GridRow[];
  columns: readonly Column[];
  kind: TableKind['kind'];
  fiscalYear: number | null;
  schemes: (fiscalYear: number) => Scheme | null;
  /** The agency the whole document or sheet is about; its name is empty where none is named. */
  agency: AgencyNaming;
  letter: ItemLetter | null;
  /** Bare numbers in the code column count indicators, not items. */
  numbersAreIndicators: boolean;
}

/** A figure as found in a cell, before it is known whether its column is weighted. */
export interface FigureDraft {
  agency: AgencyNaming;
  fiscalYear: number | null;
  node: string;
  figure: ReadFigure;
  column: number;
  saysWeighted: boolean;
  /** The person has said what the column is: its values are not asked. */
  isSettled: boolean;
  /** Question or name printed beside the figure. */
  label?: string;
  place: CellPlace;
}

export interface Found {
  records: ImportRecord[];
  problems: ImportProblem[];
  drafts: FigureDraft[];
}

export function nothing(): Found {
  return { records: [], problems: [], drafts: [] };
}

export function problem(
  severity: ImportProblem['severity'],
  code: ProblemCode,
  place: CellPlace | null,
  detail: ImportProblem['detail'] = {},
): ImportProblem {
  return { severity, code, detail, place };
}

/** The column of a text field, or -1. */
export function fieldColumn(columns: readonly Column[], ...fields: string[]): number {
  return columns.findIndex(({ meaning }) => meaning.kind === 'text' && fields.includes(meaning.field));
}

export function kindColumn(columns: readonly Column[], kind: Column['meaning']['kind']): number {
  return columns.findIndex(({ meaning }) => meaning.kind === kind);
}
