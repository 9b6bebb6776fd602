import type { CalendarDayState } from 'db/tables/reminders.ts';
import { readDay } from './read-day.ts';

/** Head of the exported table; the same is read back. */
export const CALENDAR_HEAD = ['date', 'date_be', 'state', 'name_th', 'name_en', 'kind', 'verified'] as const;

export interface CalendarLine {
  day: string;
  state: Exclude<CalendarDayState, 'as_country'>;
  nameTh: string | null;
  nameEn: string | null;
}

export type LineProblem = 'date' | 'state' | 'name' | 'twice';
export interface LineFault {
  /** Line of the file, 1-based. */
  row: number;
  problem: LineProblem;
  text: string;
}

const MOST_NAME = 200;
const STATES: Record<string, CalendarLine['state']> = {
  holiday: 'holiday',
  working: 'working',
  วันหยุด: 'holiday',
  วันทำการ: 'working',
};
const COLUMNS: Record<string, 'day' | 'state' | 'nameTh' | 'nameEn'> = {
  date: 'day',
  วันที่: 'day',
  state: 'state',
  สถานะ: 'state',
  name_th: 'nameTh',
  ชื่อวันหยุด: 'nameTh',
  name_en: 'nameEn',
};

/**
 * Days of a file: a head with `date` and `name_th` (or วันที่, ชื่อวันหยุด) and lines below it; what stands above the head is
 * passed over. All or nothing: with a fault no line counts. A state that is left out means a holiday.
 */
export function readCalendarTable(
  rows: readonly { row: number; cells: readonly string[] }[],
): { lines: CalendarLine[] } | { faults: LineFault[] } | { problem: 'no_head' } {
  const headAt = rows.findIndex(({ cells }) => cells.some((cell) => COLUMNS[keyOf(cell)] === 'day'));
  const head = rows[headAt]?.cells.map((cell) => COLUMNS[keyOf(cell)] ?? null);
  if (!head) return { problem: 'no_head' };
  const lines: CalendarLine[] = [];
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows.slice(headAt + 1)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const of = (column: string) => (cells[head.indexOf(column as 'day')] ?? '').trim().replace(/^'/, '');
    const read = readLine(of('day'), of('state'), of('nameTh'), of('nameEn'));
    const problem = typeof read === 'string' ? read : seen.has(read.day) ? 'twice' : null;
    if (problem) faults.push({ row, problem, text: of('day') });
    else if (typeof read !== 'string') {
      seen.add(read.day);
      lines.push(read);
    }
  }
  return faults.length > 0 ? { faults } : { lines };
}

function readLine(day: string, state: string, nameTh: string, nameEn: string): CalendarLine | LineProblem {
  const date = readDay(day);
  if (!date) return 'date';
  const known = state === '' ? 'holiday' : STATES[state.toLowerCase()];
  if (!known) return 'state';
  if ((known === 'holiday' && nameTh === '') || nameTh.length > MOST_NAME || nameEn.length > MOST_NAME)
    return 'name';
  return { day: date, state: known, nameTh: nameTh || null, nameEn: nameEn || null };
}

function keyOf(cell: string): string {
  return cell
    .trim()
    .replace(/^\ufeff/, '')
    .toLowerCase();
}
