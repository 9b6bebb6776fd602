import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { type Column, columnsOf } from './columns.ts';
import { cellOf, type Grid, type GridRow, repeatsHeader } from './grid.ts';
import { findHeader, type HeaderSpan } from './header-rows.ts';
import type { ColumnMeaning, ReadingContext, Recognition } from './import-record.ts';
import { indicatorOfName } from './indicator-names.ts';
import { normaliseLevel } from './levels.ts';
import { normaliseFigure } from './normalise-figure.ts';
import { rankOfCell } from './ranks.ts';
import { readCount } from './respondent-counts.ts';
import { nodeOfLabel } from './row-nodes.ts';
import { kindOfTable } from './table-kind.ts';

export interface RecognisedTable {
  grid: Grid;
  span: HeaderSpan;
  columns: readonly Column[];
  kind: Recognition['kind'];
  body: readonly GridRow[];
}

/** Rows that are looked at to tell what a column holds; all are read. */
const SAMPLE = 400;

type Correction = NonNullable<ReadingContext['corrections']>[number];

/** What a table is and what its columns mean: by its header, else by its body, else as the continued table above. */
export function recogniseTable(
  grid: Grid,
  scheme: Scheme | null,
  above: RecognisedTable | undefined,
  correction: Correction | undefined,
): RecognisedTable {
  const span = findHeader(grid);
  const body = grid.rows
    .slice(span.start + span.count)
    .filter((row) => !repeatsHeader(row, grid.rows.slice(span.start, span.start + span.count)));
  const byHeader = span.count > 0 ? columnsOf(grid, span) : emptyColumns(grid.width);
  const sample = body.slice(0, SAMPLE);
  const inferred = settleMeanings(inferColumns(byHeader, sample, scheme), sample);
  let recognised: RecognisedTable = { grid, span, columns: inferred, kind: kindOfTable(inferred), body };
  if (span.count === 0 && grid.continues && above && isAsWide(above, grid))
    recognised = { ...recognised, columns: above.columns, kind: above.kind };
  return correction ? corrected(recognised, correction) : withScores(recognised);
}

function emptyColumns(width: number): Column[] {
  return Array.from({ length: width }, () => ({
    header: '',
    meaning: { kind: 'ignore' as const },
    saysWeighted: false,
  }));
}

function isAsWide(above: RecognisedTable, grid: Grid): boolean {
  return Math.abs(above.columns.length - grid.width) <= 1 && above.columns.length > 1;
}

/** Columns whose header says nothing: cells that name items or indicators are labels, cells with figures are scores. */
function inferColumns(columns: readonly Column[], body: readonly GridRow[], scheme: Scheme | null): Column[] {
  const known = columns.map(({ meaning }) => meaning.kind);
  const isText = columns.some(
    ({ meaning }) => meaning.kind === 'text' && meaning.field !== 'label' && meaning.field !== 'remark',
  );
  if (isText || known.some((kind) => ['agency_name', 'agency_code', 'figure', 'level'].includes(kind)))
    return [...columns];
  const hasLabel = columns.some(
    ({ meaning }) => meaning.kind === 'node_code' || (meaning.kind === 'text' && meaning.field === 'label'),
  );
  const labelColumn = hasLabel
    ? -1
    : bestColumn(columns, body, 2, (text) => nodeOfLabel(text, { letter: null, scheme }) !== null);
  const isLabelled = hasLabel || labelColumn >= 0;
  const scoreColumn =
    !isLabelled || known.includes('score')
      ? -1
      : bestColumn(columns, body, 2, (text) => normaliseFigure(text).value !== null, labelColumn);
  return columns.map((column, index) => {
    if (index === labelColumn) return { ...column, meaning: { kind: 'text', field: 'label' } };
    return index === scoreColumn ? { ...column, meaning: { kind: 'score' } } : column;
  });
}

/** The ignored column with most cells that fit, if most of its cells do. */
function bestColumn(
  columns: readonly Column[],
  body: readonly GridRow[],
  least: number,
  fits: (text: string) => boolean,
  except = -1,
): number {
  let best = -1;
  let most = least - 1;
  columns.forEach(({ meaning }, index) => {
    if (meaning.kind !== 'ignore' || index === except) return;
    const cells = body.map((row) => cellOf(row, index)).filter((text) => text !== '');
    const fitting = cells.filter(fits).length;
    if (fitting > most && fitting * 2 >= cells.length) {
      best = index;
      most = fitting;
    }
  });
  return best;
}

/** Words with two meanings are decided by what stands below: `ผลการประเมิน` over figures is the overall score. */
function settleMeanings(columns: readonly Column[], body: readonly GridRow[]): Column[] {
  return columns.map((column, index) => {
    const cells = body.map((row) => cellOf(row, index)).filter((text) => text !== '');
    const share = (fits: (text: string) => boolean) =>
      cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
    const isFigures = share((text) => normaliseFigure(text).value !== null) > 0.5;
    const isLevels = share((text) => normaliseLevel(text) !== null) > 0.5;
    const { meaning } = column;
    if (meaning.kind === 'level' && isFigures && !isLevels) return { ...column, meaning: overall() };
    if (meaning.kind === 'figure' && meaning.node === 'overall' && isLevels)
      return { ...column, meaning: { kind: 'level' } };
    if (meaning.kind === 'node_code' && share((text) => indicatorOfName(text) !== null) > 0.5)
      return { ...column, meaning: { kind: 'text', field: 'label' } };
    return column;
  });
}

function overall(fiscalYear: number | null = null): ColumnMeaning {
  return { kind: 'figure', node: 'overall', fiscalYear, isWeighted: false };
}

/** In a wide table a column of scores is the overall; in a long table the overall's column holds every row's score. */
function withScores(table: RecognisedTable): RecognisedTable {
  const isWide = table.kind === 'results_wide';
  const isLong =
    table.kind === 'results_long' || table.kind === 'weighted_table' || table.kind === 'development_points';
  const hasOverall = table.columns.some(
    ({ meaning }) => meaning.kind === 'figure' && meaning.node === 'overall' && meaning.fiscalYear === null,
  );
  const columns = table.columns.map((column): Column => {
    const { meaning } = column;
    if (isWide && meaning.kind === 'score' && !meaning.agencyName) {
      const fiscalYear = meaning.fiscalYear ?? null;
      return hasOverall && fiscalYear === null
        ? { ...column, meaning: { kind: 'ignore' } }
        : { ...column, meaning: overall(fiscalYear) };
    }
    if (isLong && meaning.kind === 'figure')
      return {
        ...column,
        meaning: { kind: 'score', fiscalYear: meaning.fiscalYear, isWeighted: meaning.isWeighted },
      };
    return column;
  });
  return { ...table, columns };
}

/** What the person says wins; a kind that is said re-reads the columns for it. */
function corrected(table: RecognisedTable, correction: Correction): RecognisedTable {
  const columns = table.columns.map((column, index): Column => {
    const meaning = correction.columns?.[index];
    return meaning ? { ...column, meaning, isSettled: true } : column;
  });
  const kind =
    correction.kind ?? (correction.columns && table.kind === 'unknown' ? kindOfTable(columns) : table.kind);
  return withScores({ ...table, columns, kind });
}

/** 0-1: how much of header and body fits the reading. */
export function confidenceOf({ columns, body, kind }: RecognisedTable): number {
  if (kind === 'unknown') return 0;
  const headed = columns.filter(({ header }) => header !== '');
  const header =
    headed.length === 0
      ? 0.5
      : headed.filter(({ meaning }) => meaning.kind !== 'ignore').length / headed.length;
  let checked = 0;
  let fitting = 0;
  for (const row of body.slice(0, SAMPLE)) {
    columns.forEach(({ meaning }, index) => {
      const fits = fitOf(cellOf(row, index), meaning);
      if (fits === null) return;
      checked += 1;
      fitting += fits ? 1 : 0;
    });
  }
  const share = checked === 0 ? header : fitting / checked;
  return Math.round(((header + share) / 2) * 100) / 100;
}

function fitOf(text: string, meaning: ColumnMeaning): boolean | null {
  if (text === '') return null;
  if (meaning.kind === 'figure' || meaning.kind === 'score') return normaliseFigure(text).value !== null;
  if (meaning.kind === 'level') return normaliseLevel(text) !== null;
  if (meaning.kind === 'respondents') return readCount(text) !== null;
  return meaning.kind === 'rank' ? rankOfCell(text) !== null : null;
}
