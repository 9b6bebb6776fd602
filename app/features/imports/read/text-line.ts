import { ImportRefusal } from '../core/source-file.ts';
import { cleanCell, withPlainLineEnds } from './clean-text.ts';
import { LIMITS } from './limits.ts';

/** A line of a text: part of a table, words, what a page break leaves behind, or nothing. */
export type TextLine =
  | { kind: 'row'; row: number; cells: string[] }
  | { kind: 'words'; row: number; text: string }
  | { kind: 'page'; row: number; text: string }
  | { kind: 'blank'; row: number };

/** Most lines of a text are empty or part of a paragraph; more than these no published document has. */
const MOST_LINES = 5 * LIMITS.rows;
const LONGEST_PAGE_MARK = 45;

/** `5`, `- ๕ -`, `หน้า 3/10`, `Page 3 of 10` */
const PAGE_NUMBER = /^[-–—\s]*(หน้า(ที่)?|page)?\s*[0-9๐-๙]{1,4}(\s*(\/|จาก|of)\s*[0-9๐-๙]{1,4})?[-–—\s]*$/i;
/** `/จะต่อ...`: a Thai letter names the first word of the next page at the foot of a page. */
const CATCHWORD = /^\/.{1,40}(\.{3}|…)$/;
/** `---` in every cell: the line some converters draw under the head of a table. */
const DIVIDER = /^:?-{2,}:?$/;
/** `1.`, `๑)`, `(2)`, `•`: what stands before an entry of a list. */
const LIST_MARK = /^([-–•●○▪*·o]|\(?[0-9๐-๙]{1,3}[.)])$/;

const BLOCK_TAGS = /<\/?(?:p|br|div|li|ul|ol)\b[^<>]*>/gi;
const INLINE_TAGS = /<\/?(?:b|i|u|strong|em|span|sup|sub|font)\b[^<>]*>/gi;
/** Two asterisks around bold words; three are a footnote's. */
const BOLD = /(?<!\*)\*\*(?!\*)/g;

/** The lines of a text. Ends of pages are no characters of a line. */
export function linesOf(text: string): TextLine[] {
  const lines = withPlainLineEnds(text).split('\n');
  if (lines.length > MOST_LINES)
    throw new ImportRefusal('too_many_rows', { rows: lines.length, limit: MOST_LINES });
  return lines.map((line, at) => lineOf(line.replaceAll('\f', ''), at + 1));
}

/** Whether rows with one tab each are indented paragraphs or entries of a list, which no table is. */
export function isProse(rows: readonly { cells: readonly string[] }[]): boolean {
  return rows.every(({ cells: [first = '', ...others] }) => {
    return others.length === 1 && (first === '' || LIST_MARK.test(first));
  });
}

/** Words without the blanks between them, by which a repeated heading is known: lines are wrapped differently. */
export function wordsKey(words: readonly string[]): string {
  return words.map((each) => each.replace(/\s+/g, '')).join('\t');
}

function lineOf(line: string, row: number): TextLine {
  if (line.includes('\t')) return rowOf(line.split('\t'), row);
  const text = printedText(line);
  if (text === '') return { kind: 'blank', row };
  const isPage = text.length <= LONGEST_PAGE_MARK && (PAGE_NUMBER.test(text) || CATCHWORD.test(text));
  return { kind: isPage ? 'page' : 'words', row, text };
}

function rowOf(raw: readonly string[], row: number): TextLine {
  if (raw.length > LIMITS.columns) {
    throw new ImportRefusal('too_many_rows', { columns: raw.length, limit: LIMITS.columns });
  }
  const cells = raw.map(printedText);
  const filled = cells.filter((cell) => cell !== '');
  const isNothing = filled.length === 0 || (filled.length > 1 && filled.every((cell) => DIVIDER.test(cell)));
  return isNothing ? { kind: 'blank', row } : { kind: 'row', row, cells };
}

/** Text as it was printed: marks of the page's markup are taken out, paragraphs of a cell become lines. */
function printedText(raw: string): string {
  const plain = raw.replace(BOLD, '').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&');
  if (!plain.includes('<')) return cleanCell(plain);
  const paragraphs = plain.replace(BLOCK_TAGS, '\n').replace(INLINE_TAGS, '').split('\n');
  return paragraphs.map(cleanCell).filter(Boolean).join('\n');
}
