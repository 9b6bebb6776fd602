import { agencyTypeOf } from './agency-names.ts';
import { cellOf, type Grid, type GridRow } from './grid.ts';
import type { HeaderSpan } from './header-rows.ts';
import { type HeaderCell, readHeader } from './headers.ts';
import type { ColumnMeaning } from './import-record.ts';
import { letterOf } from './instrument-names.ts';
import { countOfHeaders } from './respondent-counts.ts';

export interface Column {
  header: string;
  meaning: ColumnMeaning;
  /** The header speaks of weighted points; the values have the last word. */
  saysWeighted: boolean;
  /** The meaning was given by the person who imports. */
  isSettled?: boolean;
}

/** The header texts above each column, from top to bottom, with merged cells filled to the right. */
export function headerPaths(grid: Grid, span: HeaderSpan): string[][] {
  const rows = grid.rows.slice(span.start, span.start + span.count);
  const filled = rows.map((row, index) =>
    index < rows.length - 1 ? fillRight(row, rows[index + 1], grid.width) : row.cells,
  );
  return Array.from({ length: grid.width }, (_, column) => {
    const path = filled.map((cells) => cells[column] ?? '').filter((text) => text !== '');
    return path.filter((text, index) => text !== path[index - 1]);
  });
}

/** A merged cell counts for the columns to its right that have a header of their own only below. */
function fillRight(row: GridRow, below: GridRow | undefined, width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    const own = cellOf(row, column);
    if (own !== '') last = own;
    else if (!below || cellOf(below, column) === '') return '';
    return own || last;
  });
}

/** What each column means by its headers alone. */
export function columnsOf(grid: Grid, span: HeaderSpan): Column[] {
  const paths = headerPaths(grid, span);
  const heads = paths.map((path) => path.map(readHeader));
  const columns = paths.map((path, index) => columnOf(path, heads[index] ?? []));
  return asTenIndicators(withNumbers(withZeroCodes(columns, heads), heads), heads);
}

function columnOf(path: readonly string[], heads: readonly HeaderCell[]): Column {
  const header = path.join(' / ');
  const saysWeighted = heads.some((head) => head.saysWeighted);
  // Out of 100 is out of 100, however low the values are.
  const settled = !saysWeighted && heads.some((head) => head.saysPlain) ? { isSettled: true } : {};
  const meaning = merge(path, heads) ?? { kind: 'ignore' };
  const fiscalYear = heads.map((head) => head.fiscalYear).find((year) => year !== null) ?? null;
  if (meaning.kind === 'figure') {
    const isWeighted = meaning.isWeighted || (saysWeighted && isInstrument(meaning.node));
    return {
      header,
      saysWeighted,
      ...settled,
      meaning: { ...meaning, isWeighted, fiscalYear: meaning.fiscalYear ?? fiscalYear },
    };
  }
  return { header, saysWeighted, ...settled, meaning };
}

/** The lowest header decides; a word for "score" or "total" below an instrument or indicator means that one's score. */
function merge(path: readonly string[], heads: readonly HeaderCell[]): ColumnMeaning | null {
  const leaf = heads.at(-1);
  if (!leaf) return null;
  const counted = countOfHeaders(path);
  if (counted) return counted;
  const parents = heads.slice(0, -1);
  const node = parents
    .map((head) => head.meaning)
    .filter((meaning) => meaning?.kind === 'figure')
    .at(-1);
  const isPart = leaf.meaning === null && /ส่วนที่|part|public|survey/i.test(path.at(-1) ?? '');
  if (isPart) return readHeader(path.slice(-2).join(' ')).meaning;
  if (leaf.meaning === null)
    return leaf.number !== null
      ? null
      : isRemark(path.at(-1) ?? '')
        ? (node ?? null)
        : agencyColumn(path.at(-1) ?? '');
  const isTotal =
    leaf.meaning.kind === 'score' || (leaf.meaning.kind === 'figure' && leaf.meaning.node === 'overall');
  if (!isTotal || node?.kind !== 'figure') return leaf.meaning;
  const isWeighted = leaf.saysWeighted || (leaf.meaning.kind === 'score' && leaf.meaning.isWeighted === true);
  return {
    ...node,
    fiscalYear: leaf.fiscalYear ?? node.fiscalYear,
    isWeighted: isWeighted && isInstrument(node.node),
  };
}

/** `(30)`, `(ร้อยละ 30)`, `100 คะแนน`: says something about the score above, not another thing. */
function isRemark(text: string): boolean {
  return /^\(.{1,24}\)$|^(ร้อยละ|เต็ม)?\s*[\d๐-๙]{2,3}\s*(คะแนน|%)?$/u.test(text);
}

/** A table with a column for each agency names them in its header. */
function agencyColumn(text: string): ColumnMeaning | null {
  return text.length <= 80 && agencyTypeOf(text) !== null ? { kind: 'score', agencyName: text } : null;
}

function isInstrument(node: string): boolean {
  return /^(iit|eit|eit1|eit2|oit)$/.test(node);
}

/** `๐๑` `๐๒` beside codes of OIT items, or beside a `๐๑๐`, are such items too. */
function withZeroCodes(columns: readonly Column[], heads: readonly (readonly HeaderCell[])[]): Column[] {
  const areItems = columns.some(({ meaning }) => meaning.kind === 'figure' && /^o\d/.test(meaning.node));
  if (!areItems) return [...columns];
  return columns.map((column, index) => {
    const node = heads[index]?.at(-1)?.zeroCode;
    if (!node || column.meaning.kind !== 'ignore') return column;
    return { ...column, meaning: { kind: 'figure', node, fiscalYear: null, isWeighted: false } };
  });
}

const FIRST_INDICATOR = { i: 1, e: 6, o: 9 } as const;
const LAST_INDICATOR = { i: 5, e: 8, o: 10 } as const;

/**
 * Bare numbers in headers: under an instrument they are its indicators where they fit them (1-5, 6-8, 9-10), else its
 * items; elsewhere 1 to 10 in a row are the ten indicators.
 */
function withNumbers(columns: readonly Column[], heads: readonly (readonly HeaderCell[])[]): Column[] {
  const numbers = heads.map((path, index) =>
    columns[index]?.meaning.kind === 'ignore' ? (path.at(-1)?.number ?? null) : null,
  );
  const parents = heads.map((path) => {
    const meaning = path.length > 1 ? path[path.length - 2]?.meaning : null;
    return meaning?.kind === 'figure' && isInstrument(meaning.node) ? meaning.node : '';
  });
  const free = numbers.filter((number, index) => number !== null && parents[index] === '');
  const isTen = Array.from({ length: 10 }, (_, index) => index + 1).every((number) => free.includes(number));
  return columns.map((column, index) => {
    const number = numbers[index];
    if (number === null || number === undefined) return column;
    const parent = parents[index] ?? '';
    if (parent !== '' && isLoneWeight(number, parents, parent, numbers)) {
      const weighted: ColumnMeaning = { kind: 'figure', node: parent, fiscalYear: null, isWeighted: true };
      return { ...column, meaning: weighted, saysWeighted: true };
    }
    const group = numbers.filter((each, other): each is number => each !== null && parents[other] === parent);
    const node =
      parent === '' ? (isTen && number <= 10 ? String(number) : null) : nodeUnder(parent, number, group);
    return node
      ? { ...column, meaning: { kind: 'figure', node, fiscalYear: null, isWeighted: false } }
      : column;
  });
}

/** `30` alone under an instrument is its weight and no item. */
function isLoneWeight(
  number: number,
  parents: readonly string[],
  parent: string,
  numbers: readonly (number | null)[],
): boolean {
  const count = parents.filter((each, index) => each === parent && numbers[index] !== null).length;
  return count === 1 && [15, 30, 40].includes(number);
}

function nodeUnder(instrument: string, number: number, group: readonly number[]): string {
  const letter = letterOf(instrument as 'iit') ?? 'i';
  const fits = group.every((each) => each >= FIRST_INDICATOR[letter] && each <= LAST_INDICATOR[letter]);
  return fits ? String(number) : `${letter}${number}`;
}

/** `I1`…`I10` are the ten indicators where there are exactly ten and no items of other instruments beside them. */
function asTenIndicators(columns: Column[], heads: readonly (readonly HeaderCell[])[]): Column[] {
  const items = columns.flatMap(({ meaning }) =>
    meaning.kind === 'figure' && /^[ieo]\d/.test(meaning.node) ? [meaning.node] : [],
  );
  const isTen =
    items.length === 10 && new Set(items).size === 10 && items.every((code) => /^i([1-9]|10)$/.test(code));
  if (!isTen) return columns;
  return columns.map((column, index) =>
    column.meaning.kind === 'figure' && heads[index]?.at(-1)?.isLetterI
      ? { ...column, meaning: { ...column.meaning, node: column.meaning.node.slice(1) } }
      : column,
  );
}
