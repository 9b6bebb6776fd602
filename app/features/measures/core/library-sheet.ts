import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { FileMeasure, LibraryFile } from './library-file.ts';
import { readTiedIndicator, readTiedItem } from './measure-form.ts';
import { type FileRefusal, type ReadLibrary, readRows } from './read-library.ts';
import { readTimeframeKind } from './timeframe.ts';

/** Columns of the sheet. The word in brackets is what the reader goes by, whatever stands before it. */
export const COLUMNS = [
  'key',
  'title',
  'steps',
  'responsible',
  'timeframe',
  'from',
  'to',
  'timeframeText',
  'followUp',
  'topics',
  'items',
  'indicators',
  'retired',
  'source',
] as const;
export type SheetColumn = (typeof COLUMNS)[number];

/** The cells of one measure, in the order of the columns; the timeframe in the words given for its kind. */
export function toCells(measure: FileMeasure, timeframe: (kind: string) => string): string[] {
  const { kind, from, to, text } = measure.timeframe;
  return [
    measure.key,
    measure.title,
    measure.steps.join('\n'),
    measure.responsible,
    timeframe(kind),
    from ?? '',
    to ?? '',
    text,
    measure.followUp,
    measure.topics.join(', '),
    measure.items.map((tie) => `${tie.fiscalYear} ${tie.item}`).join('\n'),
    measure.indicators.map((tie) => `${tie.fiscalYear} ${tie.indicator}`).join('\n'),
    measure.retired ? 'x' : '',
    measure.source ?? '',
  ];
}

/** Reads the rows of a sheet (numbered as in the program) that has a head with `[key]`-like names. */
export function readSheetLibrary(
  rows: readonly { row: number; cells: readonly string[] }[],
): ReadLibrary | { refusal: FileRefusal } {
  const headAt = rows.findIndex(({ cells }) => cells.filter((cell) => columnOf(cell) !== null).length >= 3);
  const head = rows[headAt];
  if (!head) return { refusal: 'not_library' };
  const year = rows
    .slice(0, headAt)
    .find(({ cells }) => cells.some((cell) => cell.includes('[fiscalYear]')))
    ?.cells.map((cell) => Number(toArabicDigits(cell).trim()))
    .find((value) => Number.isInteger(value) && value >= 2540 && value <= 2640);
  if (year === undefined) return { refusal: 'no_year' };
  const columns = head.cells.map(columnOf);
  const filled = rows.slice(headAt + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return readRows(
    year,
    filled.map(({ row, cells }) => ({ row, value: readCells(columns, cells, row) })),
  );
}

function columnOf(cell: string): SheetColumn | null {
  const name = /\[(\w+)\]/.exec(cell)?.[1];
  return COLUMNS.find((column) => column === name) ?? null;
}

function readCells(columns: readonly (SheetColumn | null)[], cells: readonly string[], row: number): unknown {
  const cell = (column: SheetColumn) => (cells[columns.indexOf(column)] ?? '').trim();
  const list = (column: SheetColumn) =>
    toArabicDigits(cell(column))
      .split(/[\n,;]+/)
      .map((each) => each.trim())
      .filter(Boolean);
  const lines = cell('steps')
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter(Boolean);
  return {
    key: cell('key') || `row-${row}`,
    title: cell('title'),
    steps: lines,
    responsible: cell('responsible'),
    timeframe: {
      kind: readTimeframeKind(cell('timeframe')) ?? cell('timeframe'),
      from: cell('from') || null,
      to: cell('to') || null,
      text: cell('timeframeText'),
    },
    followUp: cell('followUp'),
    topics: list('topics').map(Number),
    items: list('items').map((each) => {
      const tie = readTiedItem(each);
      return tie ? { fiscalYear: tie.fiscalYear, item: tie.itemCode } : { fiscalYear: 2540, item: each };
    }),
    indicators: list('indicators').map(
      (each) => readTiedIndicator(each) ?? { fiscalYear: 2540, indicator: 0 },
    ),
    retired: cell('retired') !== '',
    source: cell('source') || null,
  };
}

/** The head of a sheet above its columns. */
export const aboutLines = (
  file: Pick<LibraryFile, 'fiscalYear' | 'province'>,
  words: (key: string) => string,
) => [
  [`${words('year')} [fiscalYear]`, file.fiscalYear],
  ...(file.province ? [[words('province'), file.province]] : []),
];
