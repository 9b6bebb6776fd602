import type { GridRow } from './grid.ts';
import { leadingCode } from './normalise-code.ts';
import { paragraphsOf } from './thai-text.ts';

/** A paragraph that begins a list anew: a dash, or number one. */
const BEGINS = /^\s*(?:[-–•]|[1๑]\s*[.)])/u;

/**
 * Splits a row of the sheet that holds several rows of the table, where codes show it: the cell of codes has several
 * paragraphs, each with a code of its own. Other cells are dealt out where they can be, else (and in shared columns) they
 * count for each.
 */
export function splitRow(
  row: GridRow,
  codeColumns: readonly number[],
  sharedColumns: readonly number[] = [],
): GridRow[] {
  const column = codeColumns.find((each) => codedParagraphs(row.raw[each] ?? '') > 1);
  if (column === undefined) return [row];
  const count = codedParagraphs(row.raw[column] ?? '');
  const dealt = row.raw.map((cell, index) =>
    sharedColumns.includes(index) ? Array.from({ length: count }, () => cell) : dealOut(cell, count),
  );
  return Array.from({ length: count }, (_, index) => {
    const cells = dealt.map((parts) => parts[index] ?? '');
    return { row: row.row, raw: cells, cells: cells.map((cell) => cell.replace(/\n/g, ' ')) };
  });
}

function codedParagraphs(cell: string): number {
  const paragraphs = paragraphsOf(cell);
  return paragraphs.length > 1 && paragraphs.every((paragraph) => leadingCode(paragraph) !== null)
    ? paragraphs.length
    : 1;
}

/** One part for each row: paragraph by paragraph, list by list, or the whole cell for all. */
export function dealOut(cell: string, count: number): string[] {
  const paragraphs = paragraphsOf(cell);
  if (paragraphs.length === count) return paragraphs;
  const lists: string[][] = [];
  for (const paragraph of paragraphs) {
    if (BEGINS.test(paragraph) || lists.length === 0) lists.push([paragraph]);
    else lists.at(-1)?.push(paragraph);
  }
  if (lists.length === count) return lists.map((list) => list.join('\n'));
  return Array.from({ length: count }, () => paragraphs.join('\n'));
}
