import { agencyTypeOf } from './agency-names.ts';
import { cellOf, filledCells, type Grid, type GridRow } from './grid.ts';
import { readHeader } from './headers.ts';
import { normaliseLevel } from './levels.ts';
import { normaliseFigure } from './normalise-figure.ts';

/** Header rows are looked for among the first rows only: titles and letterheads stand above them. */
const SEARCHED = 15;
const MOST_HEADER_ROWS = 3;

export interface HeaderSpan {
  /** Index of the first header row; rows above are titles. */
  start: number;
  /** Number of header rows; 0 where the table has none. */
  count: number;
}

/** Finds the header of a table: its first row of known words, and the rows that continue it under merged cells. */
export function findHeader(grid: Grid): HeaderSpan {
  const searched = grid.rows.slice(0, SEARCHED);
  const start = searched.findIndex((row, index) => startsHeader(row, grid.rows[index + 1], grid.width));
  if (start < 0) return { start: firstFullRow(searched), count: 0 };
  let count = 1;
  while (count < MOST_HEADER_ROWS && continuesHeader(grid.rows, start, count)) count += 1;
  return { start, count };
}

/** A table without header may have titles above it all the same: rows with one text. */
function firstFullRow(rows: readonly GridRow[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => filledCells(row).length > 1),
  );
}

/** `Public` and `Survey` below EIT. */
const PART = /^(ส่วนที่|part|public|survey|eit)/i;

interface Tally {
  filled: number;
  known: number;
  numbers: number;
  figures: number;
}

function tally(row: GridRow): Tally {
  const cells = filledCells(row);
  const heads = cells.map(({ text }) => readHeader(text));
  // One agency in a row is a row of data; several are the columns of a table with a column for each.
  const agencies = cells.filter(
    ({ text }) => agencyTypeOf(text) !== null && readHeader(text).meaning === null,
  ).length;
  return {
    filled: cells.length,
    known:
      heads.filter((head, index) => head.meaning !== null || PART.test(cells[index]?.text ?? '')).length +
      (agencies >= 2 ? agencies : 0),
    numbers: heads.filter((head) => head.meaning === null && head.number !== null).length,
    figures: cells.filter(({ text }) => isFigure(text)).length,
  };
}

/** A score, and not one of the small whole numbers and years that headers hold too. */
function isFigure(text: string): boolean {
  const { value } = normaliseFigure(text);
  return value !== null && (value.includes('.') || Number(value) >= 50) && !isYear(value);
}

function isYear(value: string): boolean {
  return /^(25[5-9]\d|20[0-6]\d)$/.test(value);
}

function startsHeader(row: GridRow, next: GridRow | undefined, width: number): boolean {
  const own = tally(row);
  if (own.figures > 0 || own.known === 0) return false;
  if (own.known >= 2) return own.known + own.numbers >= own.filled * 0.4;
  if (next === undefined || isTitle(row, width)) return false;
  const below = tally(next);
  const isMerged = own.filled < width && filledCells(next).some(({ column }) => cellOf(row, column) === '');
  if (isMerged && below.figures === 0 && below.known + below.numbers >= 2) return true;
  const holdsValue = filledCells(row).some(({ text }) => normaliseLevel(text) !== null);
  return own.filled === 2 && width === 2 && below.figures > 0 && !holdsValue;
}

/** One text alone in its row at the left of a wider table. */
function isTitle(row: GridRow, width: number): boolean {
  const cells = filledCells(row);
  return width > 2 && cells.length === 1 && cells[0]?.column === 0;
}

/** A further header row fills what merged cells above left empty, with words or numbers that belong in headers. */
function continuesHeader(rows: readonly GridRow[], start: number, count: number): boolean {
  const row = rows[start + count];
  const above = rows.slice(start, start + count);
  if (!row || rows.length <= start + count) return false;
  const own = tally(row);
  if (own.filled === 0 || own.figures > 0 || own.known + own.numbers < own.filled) return isWeightRow(row);
  const last = above[above.length - 1];
  const fillsGap = filledCells(row).some(({ column }) => last !== undefined && cellOf(last, column) === '');
  return (fillsGap && (own.known >= 1 || own.numbers >= 2)) || isWeightRow(row) || isNumberingRow(row);
}

/** `(30) (30) (40)` under the instruments. */
function isWeightRow(row: GridRow): boolean {
  const cells = filledCells(row);
  return cells.length >= 2 && cells.every(({ text }) => /^\(.{1,20}\)$/u.test(text));
}

/** `(1) (2) (3)` or `1 2 3` counting the columns from the first. */
function isNumberingRow(row: GridRow): boolean {
  const cells = filledCells(row);
  return cells.length >= 4 && cells.every(({ text, column }) => readHeader(text).number === column + 1);
}
