import { cellOf, placeOf } from './grid.ts';
import type { ImportProblem } from './import-record.ts';
import { indicatorOfName } from './indicator-names.ts';
import { instrumentIn, letterOf } from './instrument-names.ts';
import { type ItemLetter, leadingCode } from './normalise-code.ts';
import type { RecognisedTable } from './recognise-table.ts';
import { problem } from './table-context.ts';

const NAMES: Readonly<Record<ItemLetter, string>> = { i: 'IIT', e: 'EIT', o: 'OIT' };

/**
 * The one instrument a long table is about, so that bare numbers are its items. Codes in the rows have the last word: a
 * header that says another instrument was copied from another table.
 */
export function instrumentOfTable(table: RecognisedTable): {
  letter: ItemLetter | null;
  problems: ImportProblem[];
} {
  const byCodes = letterOfCodes(table);
  const inHeader = headerLetter(table);
  const letter = byCodes ?? inHeader ?? letterOf(instrumentIn(table.grid.name));
  const row = table.grid.rows[table.span.start];
  if (!byCodes || !inHeader || byCodes === inHeader || !row) return { letter, problems: [] };
  const detail = { header: NAMES[inHeader], body: NAMES[byCodes] };
  return {
    letter,
    problems: [problem('warning', 'header_says_otherwise', placeOf(table.grid, row, 0), detail)],
  };
}

function headerLetter({ columns }: RecognisedTable): ItemLetter | null {
  const letters = new Set(columns.flatMap(({ header }) => letterOf(latinInstrument(header)) ?? []));
  return letters.size === 1 ? ([...letters][0] ?? null) : null;
}

/** The letters in a header count before its words: they are what the clerk reads. */
function latinInstrument(header: string) {
  return instrumentIn(header.match(/IIT|EIT|OIT/i)?.[0] ?? header);
}

function letterOfCodes({ columns, body }: RecognisedTable): ItemLetter | null {
  const labels = columns.flatMap(({ meaning }, index) =>
    meaning.kind === 'node_code' ||
    (meaning.kind === 'text' && ['label', 'item', 'topic'].includes(meaning.field))
      ? [index]
      : [],
  );
  const letters = body.flatMap((row) =>
    labels.flatMap((column) => leadingCode(cellOf(row, column))?.code.charAt(0) ?? []),
  );
  const [first] = letters;
  const isOne = letters.length >= 2 && letters.every((letter) => letter === first);
  return isOne ? (first as ItemLetter) : null;
}

/** Bare numbers of the code column are indicators: the header says so, or the names beside them do. */
export function countsIndicators({ columns, body }: RecognisedTable): boolean {
  const column = columns.find(({ meaning }) => meaning.kind === 'node_code');
  if (!column) return false;
  if (/ตัวชี้วัด|indicator/i.test(column.header)) return true;
  return body.some((row) => row.cells.some((cell) => indicatorOfName(cell) !== null));
}
