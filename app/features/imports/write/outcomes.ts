import type { CellStyle } from 'hucre/xlsx';
import { cellName } from '~/lib/sheet-look.ts';
import { problemText } from '../core/batch-problems.ts';
import type { RowAction } from '../core/batch-rows.ts';
import type { ImportProblem } from '../core/import-record.ts';
import type { StoredRow } from '../ImportRowRepository.server.ts';

export type Lang = 'th' | 'en';

/** What is known of the file as a whole. */
export interface AnnotatedFile {
  fileName: string;
  fiscalYear: number | null;
  /** Problems of no single row. */
  problems: readonly ImportProblem[];
}

export interface Outcome {
  action: RowAction;
  /** What is stored until now. */
  stored: string | null;
}

/** What is to be said of a row of the file. */
export interface PlacedRow {
  /** By column, from 1. */
  cells: Map<number, Outcome>;
  problems: ImportProblem[];
  counts: Partial<Record<RowAction, number>>;
}

/** A sign and a colour for each outcome; nobody has to tell colours apart. */
export const LOOKS: Record<RowAction, { sign: string; rgb: string | null; th: string; en: string }> = {
  refused: { sign: '✕', rgb: 'F8CBAD', th: 'ไม่รับ', en: 'refused' },
  changed: { sign: '↻', rgb: 'FFE699', th: 'เปลี่ยน', en: 'changed' },
  new: { sign: '✚', rgb: 'C6E0B4', th: 'ใหม่', en: 'new' },
  unchanged: { sign: '=', rgb: null, th: 'เหมือนเดิม', en: 'unchanged' },
};
/** The first that a cell has is shown where several things were read from it. */
export const ACTIONS = Object.keys(LOOKS) as RowAction[];

const placeKey = (sheet: string, row: number) => `${sheet}|${row}`;
export type Places = ReadonlyMap<string, PlacedRow>;

export function placedRow(places: Places, sheet: string, row: number): PlacedRow | undefined {
  return places.get(placeKey(sheet, row));
}

/** Everything that was read or said, by the row of the file it stands in. */
export function placesOf(rows: readonly StoredRow[], problems: readonly ImportProblem[]): Places {
  const places = new Map<string, PlacedRow>();
  const at = (sheet: string, row: number) => {
    const key = placeKey(sheet, row);
    const found: PlacedRow = places.get(key) ?? { cells: new Map(), problems: [], counts: {} };
    places.set(key, found);
    return found;
  };
  for (const row of rows) {
    if (row.sourceRow === null || row.sourceColumn === null) continue;
    const placed = at(row.sheet, row.sourceRow);
    const before = placed.cells.get(row.sourceColumn);
    if (!before || ACTIONS.indexOf(row.action) < ACTIONS.indexOf(before.action))
      placed.cells.set(row.sourceColumn, { action: row.action, stored: row.stored });
    placed.counts[row.action] = (placed.counts[row.action] ?? 0) + 1;
    placed.problems.push(...(row.problems as ImportProblem[]));
  }
  for (const problem of problems)
    if (problem.place) at(problem.place.sheet, problem.place.row).problems.push(problem);
  return places;
}

/** The sign is shown by the number format, so the value itself stays what it was. */
export function lookOf(action: RowAction, places: number): CellStyle {
  const { sign, rgb } = LOOKS[action];
  if (rgb === null) return {};
  const digits = places > 0 ? `0.${'0'.repeat(places)}` : '0';
  return {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
    font: { bold: action !== 'new' },
    numFmt: [digits, `-${digits}`, digits, '@'].map((part) => `"${sign} "${part}`).join(';'),
  };
}

/** All that is said of a row: how many of what, then every problem with its cell. */
export function rowText({ counts, problems }: PlacedRow, lang: Lang, isSheet: boolean): string {
  const said = ACTIONS.flatMap((action) =>
    counts[action] ? [`${LOOKS[action].sign} ${LOOKS[action][lang]} ${counts[action]}`] : [],
  ).join('  ');
  const words = problems.map((problem) => {
    const text = problemText(problem, lang);
    return problem.place ? `${placeText(problem.place, lang, isSheet)}: ${text}` : text;
  });
  return [...(said === '' ? [] : [said]), ...new Set(words)].join('\n');
}

/** `B7` in a sheet, `บรรทัด 12 ช่อง 3` elsewhere. */
export function placeText(
  { row, column }: { row: number; column: number },
  lang: Lang,
  isSheet: boolean,
): string {
  if (isSheet) return cellName(row - 1, column - 1);
  return lang === 'th' ? `บรรทัด ${row} ช่อง ${column}` : `line ${row}, column ${column}`;
}
