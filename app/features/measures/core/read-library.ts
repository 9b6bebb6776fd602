import { FILE_FORMAT, type FileMeasure, fileMeasure, libraryFile, MOST_MEASURES } from './library-file.ts';

/** A row that is not taken, with the field and the reason (`library.reasons.…`). Rows count from 1. */
export interface RefusedRow {
  row: number;
  field: string;
  reason: string;
  title: string;
}

export interface ReadLibrary {
  fiscalYear: number;
  measures: { row: number; measure: FileMeasure }[];
  refused: RefusedRow[];
}

/** Why the file as a whole cannot be read (`library.refusals.…`). */
export type FileRefusal = 'not_json' | 'not_library' | 'no_year' | 'too_many' | 'empty' | 'not_read';

/** Reads the text of a JSON file; each measure that is not right is refused by itself. */
export function readJsonLibrary(text: string): ReadLibrary | { refusal: FileRefusal } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { refusal: 'not_json' };
  }
  const head = libraryFile.omit({ measures: true }).loose().safeParse(value);
  const measures = (value as { measures?: unknown } | null)?.measures;
  if (!Array.isArray(measures) || (value as { format?: unknown }).format !== FILE_FORMAT)
    return { refusal: 'not_library' };
  if (!head.success)
    return {
      refusal: head.error.issues.some(({ path }) => path[0] === 'fiscalYear') ? 'no_year' : 'not_library',
    };
  return readRows(
    head.data.fiscalYear,
    measures.map((measure: unknown, at) => ({ row: at + 1, value: measure })),
  );
}

/** Judges each row by itself; a key that stands twice is refused the second time. */
export function readRows(
  fiscalYear: number,
  rows: readonly { row: number; value: unknown }[],
): ReadLibrary | { refusal: FileRefusal } {
  if (rows.length > MOST_MEASURES) return { refusal: 'too_many' };
  if (rows.length === 0) return { refusal: 'empty' };
  const read: ReadLibrary = { fiscalYear, measures: [], refused: [] };
  const keys = new Set<string>();
  for (const { row, value } of rows) {
    const parsed = fileMeasure.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const { path, code, message } = issue;
        const named = /^[a-z_]+$/.test(message) ? message : code === 'unrecognized_keys' ? 'surplus' : 'form';
        read.refused.push({
          row,
          field: path.map(String).join('.') || '–',
          reason: named,
          title: titleOf(value),
        });
      }
    } else if (keys.has(parsed.data.key)) {
      read.refused.push({ row, field: 'key', reason: 'key_twice', title: parsed.data.title });
    } else {
      keys.add(parsed.data.key);
      read.measures.push({ row, measure: parsed.data });
    }
  }
  return read;
}

function titleOf(value: unknown): string {
  const title = (value as { title?: unknown } | null)?.title;
  return typeof title === 'string' ? title.slice(0, 80) : '';
}

/** Refuses measures that are tied to an item or indicator which the scheme of its year does not have. */
export function refuseUnknownTies(
  read: ReadLibrary,
  has: {
    item(fiscalYear: number, code: string): boolean;
    indicator(fiscalYear: number, number: number): boolean;
  },
): ReadLibrary {
  const kept: ReadLibrary = { ...read, measures: [], refused: [...read.refused] };
  for (const each of read.measures) {
    const { items, indicators, title } = each.measure;
    const wrong = [
      ...items.flatMap((tie, at) => (has.item(tie.fiscalYear, tie.item) ? [] : `items.${at}`)),
      ...indicators.flatMap((tie, at) =>
        has.indicator(tie.fiscalYear, tie.indicator) ? [] : `indicators.${at}`,
      ),
    ];
    if (wrong.length === 0) kept.measures.push(each);
    for (const field of wrong) kept.refused.push({ row: each.row, field, reason: 'no_item', title });
  }
  return { ...kept, refused: kept.refused.sort((a, b) => a.row - b.row) };
}
