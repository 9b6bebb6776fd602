import { plainText, type Section, type Table } from './model.ts';
import { type PlacedCell, placeRows } from './place-cells.ts';
import { BODY_SIZE, NARROW, PAGE } from './typesetting.ts';

/** Of the height of a page: a higher row may go on over the page, else most of a page would stay empty. */
const TALL_SHARE = 0.5;
/** A table up to this height is never torn, in centimetres. */
const WHOLE_CM = 7;
/** A first or last row up to this height does not stand alone on a page, in centimetres. */
const LOW_CM = 2;
/** Letters of the font against its size, in centimetres a point; marks above and below take no room. */
const LETTER_CM = 0.0142;
const LINE_CM = 0.0459;
/** What a cell adds to its lines, in centimetres: room above and below, and its border. */
const EDGE_CM = 0.12;

/** Room for text, in centimetres. */
export interface Room {
  widthCm: number;
  heightCm: number;
}

/** What the margins of a section leave of the paper. */
export function roomOf({ orientation, isNarrow }: Pick<Section, 'orientation' | 'isNarrow'>): Room {
  const edge = isNarrow ? NARROW : PAGE;
  const [width, height] =
    orientation === 'landscape' ? [PAGE.heightCm, PAGE.widthCm] : [PAGE.widthCm, PAGE.heightCm];
  return { widthCm: width - edge.left - edge.right, heightCm: height - edge.top - edge.bottom };
}

/** How a table may be torn at the end of a page. Estimates: fonts differ a little. */
export interface Breaks {
  /** Rows, by their place, that may go on over the page. */
  tallRows: ReadonlySet<number>;
  /** Rows, by their place, that stay on the page of the next row: all of a small table, else low ones at either end. */
  heldRows: ReadonlySet<number>;
}

export function breaksOf(table: Pick<Table, 'columns' | 'head' | 'rows' | 'size'>, room: Room): Breaks {
  const heights = rowHeights(table, table.rows, room.widthCm);
  const head = rowHeights(table, table.head, room.widthCm);
  const total = [...head, ...heights].reduce((sum, each) => sum + each, 0);
  const last = heights.length - 1;
  const isLow = (at: number) => (heights[at] ?? 0) <= LOW_CM;
  const isHeld = (at: number) =>
    at < last &&
    (total <= WHOLE_CM ||
      (at === 0 && isLow(0) && isLow(1)) ||
      (at === last - 1 && isLow(last) && isLow(last - 1)));
  const rowsThat = (is: (at: number) => boolean) => new Set([...heights.keys()].filter(is));
  return {
    tallRows: rowsThat((at) => (heights[at] ?? 0) > room.heightCm * TALL_SHARE),
    heldRows: rowsThat(isHeld),
  };
}

/** Heights of rows, in centimetres. */
export function rowHeights(
  table: Pick<Table, 'columns' | 'size'>,
  rows: Table['rows'],
  widthCm: number,
): number[] {
  return placeRows(rows, table.columns.length).map((placed) =>
    Math.max(0, ...placed.map((each) => cellHeight(each, table, widthCm))),
  );
}

/** Height of a cell, in centimetres; of one that reaches down over rows, its part in each. */
function cellHeight(
  { cell, column }: PlacedCell,
  table: Pick<Table, 'columns' | 'size'>,
  widthCm: number,
): number {
  const size = table.size ?? BODY_SIZE;
  const total = table.columns.reduce((sum, each) => sum + each.width, 0);
  const width = table.columns
    .slice(column, column + (cell.colSpan ?? 1))
    .reduce((sum, each) => sum + each.width, 0);
  const letters = Math.max(1, (widthCm * width) / total / (size * LETTER_CM));
  const lines = cell.paragraphs
    .flatMap((text) => plainText(text).split('\n'))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.replace(/\p{Mn}/gu, '').length / letters)), 0);
  return (lines * size * LINE_CM) / (cell.rowSpan ?? 1) + EDGE_CM;
}
