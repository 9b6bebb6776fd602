import type { SourceLine, SourceTable } from '../core/source-file.ts';
import { Allowance } from './limits.ts';
import { TableBuilder } from './table-builder.ts';
import { isProse, linesOf, type TextLine, wordsKey } from './text-line.ts';

type Row = Extract<TextLine, { kind: 'row' }>;

/** A table while its parts are found: page breaks cut it, and each page may repeat its head. */
interface Draft {
  rows: Row[];
  /** Every line of it, repeated heads too: what they are is only known when the table is complete. */
  lines: Row[];
  width: number;
  longestBlock: number;
  /** Words shortly above the table, by their keys: a running head repeats them on every page. */
  above: ReadonlySet<string>;
  name: string;
}

/** How far above a table its heading may stand, and how long a heading may be before it is a paragraph. */
const HEADING_DISTANCE = 8;
const HEADING_LENGTH = 200;

/** The tables of a text (lines with tabs) and every other line of it. */
export function readText(text: string): { tables: SourceTable[]; lines: SourceLine[] } {
  const allowance = new Allowance();
  const lines = linesOf(text);
  const drafts = draftsOf(lines);
  const tables = drafts.filter(isTable);
  const taken = new Set(tables.flatMap((table) => table.lines.map((line) => line.row)));
  const rest = lines.flatMap((line) => (taken.has(line.row) ? [] : wordsOf(line)));
  for (const line of rest) {
    allowance.spendRow();
    allowance.spendCharacters(line.text.length);
  }
  return { tables: tables.map((table) => tableOf(table, allowance)), lines: rest };
}

function draftsOf(lines: readonly TextLine[]): Draft[] {
  const drafts: Draft[] = [];
  let betweenFrom = 0;
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    const next = at + Math.max(1, block.length);
    if (!isProse(block)) {
      const open = drafts.at(-1);
      const goesOn = open && continues(open, lines.slice(betweenFrom, at), block);
      if (goesOn) append(open, block);
      else drafts.push(newDraft(lines, at, block));
      betweenFrom = next;
    }
    at = next;
  }
  return drafts;
}

/** The rows that stand together from here on. */
function blockAt(lines: readonly TextLine[], from: number): Row[] {
  const block: Row[] = [];
  for (let at = from; lines[at]?.kind === 'row'; at += 1) block.push(lines[at] as Row);
  return block;
}

/** Whether rows go on with a table: only a page break lies between, and they repeat its head or are as wide. */
function continues(open: Draft, between: readonly TextLine[], block: readonly Row[]): boolean {
  const isBreak = between.every((line) => {
    const isRunningHead = line.kind === 'words' && open.above.has(wordsKey([line.text]));
    return line.kind === 'blank' || line.kind === 'page' || isRunningHead;
  });
  return isBreak && (repeatedHead(open, block) > 0 || widthOf(block) === open.width);
}

function append(open: Draft, block: readonly Row[]): void {
  const repeated = repeatedHead(open, block);
  for (const row of block.slice(repeated)) open.rows.push(row);
  for (const row of block) open.lines.push(row);
  open.longestBlock = Math.max(open.longestBlock, block.length);
}

/** How many rows at the beginning of a block repeat the first rows of the table. */
function repeatedHead(open: Draft, block: readonly Row[]): number {
  const different = block.findIndex((row, at) => {
    const head = open.rows[at];
    return !head || wordsKey(head.cells) !== wordsKey(row.cells);
  });
  return different === -1 ? block.length : different;
}

function newDraft(lines: readonly TextLine[], at: number, block: Row[]): Draft {
  const above = wordsAbove(lines, at);
  return {
    rows: [...block],
    lines: [...block],
    width: widthOf(block),
    longestBlock: block.length,
    above: new Set(above.map((text) => wordsKey([text]))),
    name: above.find((text) => text.length <= HEADING_LENGTH) ?? '',
  };
}

/** The words shortly above a line, the nearest first, down to the table before. */
function wordsAbove(lines: readonly TextLine[], at: number): string[] {
  const words: string[] = [];
  for (const line of lines.slice(Math.max(0, at - HEADING_DISTANCE), at).reverse()) {
    if (line.kind === 'row') break;
    if (line.kind === 'words') words.push(line.text);
  }
  return words;
}

function widthOf(block: readonly Row[]): number {
  return block.reduce((width, row) => Math.max(width, row.cells.length), 0);
}

/** A single line with tabs, indented paragraphs and lists are no tables. */
function isTable(draft: Draft): boolean {
  const hasColumns = draft.rows.some((row) => row.cells.filter(Boolean).length > 1);
  return draft.longestBlock > 1 && hasColumns;
}

function tableOf(draft: Draft, allowance: Allowance): SourceTable {
  const builder = new TableBuilder(allowance);
  for (const { row, cells } of draft.rows) builder.add(row, cells);
  return builder.build(draft.name, '');
}

function wordsOf(line: TextLine): SourceLine[] {
  if (line.kind === 'blank') return [];
  const text = line.kind === 'row' ? line.cells.filter(Boolean).join(' ') : line.text;
  return [{ row: line.row, text }];
}
