import { cellOf, filledCells, type GridRow, placeOf } from './grid.ts';
import { indicatorOfName } from './indicator-names.ts';
import { normaliseLevel } from './levels.ts';
import { codeRange } from './normalise-code.ts';
import { normaliseFigure, type ReadFigure } from './normalise-figure.ts';
import { rankOfCell } from './ranks.ts';
import { readRespondents } from './read-respondents.ts';
import { agencyOfRow, hasAgencyColumn, yearOfCell } from './read-wide.ts';
import { countOfHeaders } from './respondent-counts.ts';
import { nodeOfCode, nodeOfLabel, type RowContext } from './row-nodes.ts';
import { splitRow } from './split-row.ts';
import {
  type FigureDraft,
  type Found,
  fieldColumn,
  kindColumn,
  nothing,
  problem,
  type TableContext,
} from './table-context.ts';

/** A table with one figure a row: its code or label says of what. */
export function readLong(table: TableContext): Found {
  const found = nothing();
  let last: FigureDraft['agency'] = table.agency;
  for (const physical of table.body) {
    const rows = splitRow(physical, codeColumns(table));
    if (rows.length > 1) {
      found.problems.push(
        problem('warning', 'row_split', placeOf(table.grid, physical, 0), { count: rows.length }),
      );
    }
    for (const row of rows) {
      const agency = agencyOfRow(row, '', table);
      const isNamed = agency.name !== '' || agency.code !== '';
      if (isNamed) last = agency;
      readRow(row, hasAgencyColumn(table.columns) && !isNamed ? last : agency, table, found);
    }
  }
  return found;
}

function readRow(row: GridRow, agency: FigureDraft['agency'], table: TableContext, found: Found): void {
  const yearColumn = kindColumn(table.columns, 'fiscal_year');
  const rowYear = (yearColumn < 0 ? null : yearOfCell(cellOf(row, yearColumn))) ?? table.fiscalYear;
  const counted = countOfRow(row, table);
  if (counted) {
    const column = kindColumn(table.columns, 'score');
    const printed = column < 0 ? '' : cellOf(row, column);
    const place = placeOf(table.grid, row, Math.max(column, 0));
    readRespondents(counted, { agency, fiscalYear: rowYear, printed, place }, found);
    return;
  }
  const scheme = rowYear === null ? null : table.schemes(rowYear);
  const node = nodeOfRow(row, table, { letter: table.letter, scheme });
  if (node === 'level' || node === 'rank') {
    readLevelOrRank(node, row, agency, rowYear, table, found);
    return;
  }
  const scores = scoresOfRow(row, table, found);
  if (node === null) {
    noteUnread(row, scores.length > 0, rowYear, table, found);
    return;
  }
  noteFailure(row, node, agency, rowYear, table, found);
  for (const { column, figure, fiscalYear, saysWeighted, agencyName } of scores) {
    const named = agencyName
      ? { code: '', name: agencyName, district: '', place: placeOf(table.grid, row, column) }
      : agency;
    const isSettled = table.columns[column]?.isSettled ?? false;
    const isOverall = node === 'overall';
    const place = placeOf(table.grid, row, column);
    found.drafts.push({
      agency: named,
      fiscalYear: fiscalYear ?? rowYear,
      node,
      figure,
      column,
      label: labelOf(row, table),
      saysWeighted: saysWeighted && !isOverall,
      isSettled,
      place,
    });
  }
}

/** A reason beside an item says why it has no points. */
function noteFailure(
  row: GridRow,
  itemCode: string,
  agency: FigureDraft['agency'],
  fiscalYear: number | null,
  table: TableContext,
  found: Found,
): void {
  const column = fieldColumn(table.columns, 'reason');
  const reason = column < 0 ? '' : cellOf(row, column);
  if (!/^[ieo]\d/.test(itemCode) || /^[-–]?$/u.test(reason)) return;
  const appealColumn = fieldColumn(table.columns, 'appeal');
  const appeal = (appealColumn < 0 ? '' : cellOf(row, appealColumn)) || null;
  const place = placeOf(table.grid, row, column);
  found.records.push({ kind: 'failed_item', agency, fiscalYear, itemCode, reason, appeal, place });
}

interface RowScore {
  column: number;
  figure: ReadFigure;
  fiscalYear: number | null;
  saysWeighted: boolean;
  agencyName?: string | undefined;
}

/** The figures of a row. An empty score cell with the one stray figure beside it is a cell that has slipped. */
function scoresOfRow(row: GridRow, table: TableContext, found: Found): RowScore[] {
  const columns = table.columns.flatMap(({ meaning }, column) =>
    meaning.kind === 'score' ? [{ meaning, column }] : [],
  );
  const scores = columns.flatMap(({ meaning, column }) => {
    const figure = normaliseFigure(cellOf(row, column));
    if (figure.problem === 'empty') return [];
    const { fiscalYear = null, isWeighted = false, agencyName } = meaning;
    return [{ column, figure, fiscalYear, saysWeighted: isWeighted, agencyName }];
  });
  if (scores.length > 0 || columns.length !== 1) return scores;
  const stray = filledCells(row).filter(
    ({ column, text }) =>
      table.columns[column]?.meaning.kind === 'ignore' && normaliseFigure(text).value?.includes('.'),
  );
  const [only] = stray;
  if (stray.length !== 1 || !only) return [];
  const readAs = columns[0] ? (table.columns[columns[0].column]?.header ?? '') : '';
  found.problems.push(
    problem('warning', 'cell_shifted', placeOf(table.grid, row, only.column), {
      printed: only.text,
      column: only.column + 1,
      readAs,
    }),
  );
  return [{ column: only.column, figure: normaliseFigure(only.text), fiscalYear: null, saysWeighted: false }];
}

function labelOf(row: GridRow, table: TableContext): string {
  const column = fieldColumn(table.columns, 'label', 'topic', 'item');
  return column < 0 ? '' : cellOf(row, column);
}

function codeColumns(table: TableContext): number[] {
  return [
    kindColumn(table.columns, 'node_code'),
    fieldColumn(table.columns, 'label', 'topic', 'item'),
  ].filter((column) => column >= 0);
}

/** The count of respondents that the code or the label of a row speaks of. */
function countOfRow(row: GridRow, table: TableContext) {
  const texts = codeColumns(table).map((column) => cellOf(row, column));
  return texts.map((text) => countOfHeaders([text])).find((found) => found !== null) ?? null;
}

/** What the row is about: by its code, else by its label, else by any cell that names a node. */
function nodeOfRow(row: GridRow, table: TableContext, context: RowContext): string | null {
  const codeColumn = kindColumn(table.columns, 'node_code');
  const code = codeColumn < 0 ? '' : cellOf(row, codeColumn);
  const labels = table.columns.flatMap(({ meaning }, column) =>
    meaning.kind === 'text' && ['label', 'topic', 'item'].includes(meaning.field)
      ? [cellOf(row, column)]
      : [],
  );
  for (const label of labels) if (/^ระดับ(ผล|คะแนน|$)/.test(label)) return 'level';
  for (const label of labels) if (/^(อันดับ|ลำดับที่ระดับ)/.test(label)) return 'rank';
  const named = labels.map(indicatorOfName).find((number) => number !== null);
  const byCode =
    code === '' ? null : nodeOfCode(code, context, table.numbersAreIndicators || named === Number(code));
  const byLabel = labels.flatMap((label) => nodeOfLabel(label, context) ?? []);
  // The instrument may stand in a column of its own before what is below it.
  return byCode ?? byLabel.find((node) => !/^[ieo]it/.test(node)) ?? byLabel[0] ?? null;
}

function readLevelOrRank(
  kind: 'level' | 'rank',
  row: GridRow,
  agency: FigureDraft['agency'],
  fiscalYear: number | null,
  table: TableContext,
  found: Found,
): void {
  const column = kindColumn(table.columns, 'score');
  const printed = column < 0 ? '' : cellOf(row, column);
  if (printed === '') return;
  const place = placeOf(table.grid, row, column);
  if (kind === 'level') {
    found.records.push({ kind, agency, fiscalYear, level: normaliseLevel(printed), printed, place });
    return;
  }
  const rank = rankOfCell(printed);
  const label = row.cells.join(' ');
  const scope = /อำเภอ/.test(label)
    ? 'district'
    : /ประเภท/.test(label)
      ? 'type_national'
      : /ประเทศ/.test(label)
        ? 'national'
        : 'province';
  if (rank) found.records.push({ kind, agency, fiscalYear, scope, ...rank, printed, place });
}

/** A row with a figure but without a node it could belong to is said, so that nothing is lost in silence. */
function noteUnread(
  row: GridRow,
  hasScore: boolean,
  year: number | null,
  table: TableContext,
  found: Found,
): void {
  const printed = filledCells(row)[0]?.text ?? '';
  if (!hasScore || /^(หมายเหตุ|ที่มา)/.test(printed)) return;
  const code = codeRange(printed) ? 'unknown_block' : 'row_unknown';
  const place = placeOf(table.grid, row, 0);
  found.problems.push(problem('warning', code, place, { printed: printed.slice(0, 80), year: year ?? '' }));
}
