import { plainText } from './model.ts';
import type { PlacedCell } from './place-cells.ts';
import { BODY_SIZE } from './typesetting.ts';

/** From this height on a row that may not split leaves more of a page empty than is gained. */
const TALL_CM = 4;
/** Letters of the font against its size, in centimetres a point; marks above and below take no room. */
const LETTER_CM = 0.0145;
const LINE_CM = 0.045;

/** Whether a row is so high that it must be allowed to go on over the page. An estimate: fonts differ a little. */
export function isTallRow(
  placed: readonly PlacedCell[],
  table: { columns: readonly { width: number }[]; size?: number | undefined },
  widthCm: number,
): boolean {
  const size = table.size ?? BODY_SIZE;
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  return placed.some(({ cell, column }) => {
    const width = table.columns
      .slice(column, column + (cell.colSpan ?? 1))
      .reduce((sum, each) => sum + each.width, 0);
    const letters = Math.max(1, (widthCm * width) / total / (size * LETTER_CM));
    const lines = cell.paragraphs
      .flatMap((text) => plainText(text).split('\n'))
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.replace(/\p{Mn}/gu, '').length / letters)), 0);
    return lines * size * LINE_CM > TALL_CM * (cell.rowSpan ?? 1);
  });
}
