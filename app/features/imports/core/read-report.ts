import { contradictionOf } from '~/features/reports/core/contradiction.ts';
import { cellOf, type GridRow, placeOf } from './grid.ts';
import type { ReportRowRecord } from './import-record.ts';
import { indicatorAtStart, indicatorOfName } from './indicator-names.ts';
import { numberAhead, positionOfNumber, withoutMarker } from './lists.ts';
import { withoutPersons } from './person-names.ts';
import { dealOut } from './split-row.ts';
import { type Found, fieldColumn, nothing, problem, type TableContext } from './table-context.ts';
import { paragraphsOf, tidy } from './thai-text.ts';

type Status = NonNullable<ReportRowRecord['status']>;
const STATUS_FIELDS: readonly (readonly [field: string, status: Status])[] = [
  ['status_in_progress', 'in_progress'],
  ['status_done', 'done'],
  ['status_not_started', 'not_started'],
];
const TICK = /^[✓✔√☑/xX●•]$/u;

interface Reported {
  status: Status;
  text: string;
  column: number;
}

/** A report on measures: the status is the column in which the text stands. */
export function readReport(
  table: TableContext,
  indicatorAbove: number | null,
): Found & { indicator: number | null } {
  const found = nothing();
  let indicator = indicatorAbove;
  for (const row of table.body) {
    const weaknesses = weaknessesOf(row, table, indicator);
    indicator = weaknesses.indicator;
    readRow(row, weaknesses.entries, table, found);
  }
  return { ...found, indicator };
}

interface Weakness {
  text: string;
  number: number | null;
  indicator: number | null;
}

/** The weaknesses of a cell; the name of an indicator among them is a heading for those below. */
function weaknessesOf(
  row: GridRow,
  table: TableContext,
  above: number | null,
): { entries: Weakness[]; indicator: number | null } {
  let indicator = above;
  const entries: Weakness[] = [];
  for (const paragraph of paragraphsOf(raw(row, table, 'weakness'))) {
    const heading = indicatorOfName(paragraph);
    const start = heading === null ? indicatorAtStart(paragraph) : null;
    const isHeadingAhead = start !== null && numberAhead(start.rest) !== null;
    indicator = heading ?? (isHeadingAhead ? start.number : indicator);
    if (heading !== null) continue;
    const text = isHeadingAhead ? start.rest : paragraph;
    entries.push({ text: withoutMarker(text), number: numberAhead(text), indicator });
  }
  return { entries: entries.length > 0 ? entries : [{ text: '', number: null, indicator }], indicator };
}

function readRow(row: GridRow, weaknesses: readonly Weakness[], table: TableContext, found: Found): void {
  const actions = actionsOf(row, weaknesses, table, found);
  const count = weaknesses.length > 1 && actions.length === weaknesses.length ? weaknesses.length : 1;
  const reported = statusesOf(row, count, table);
  if (weaknesses.every(({ text }) => text === '') && actions.length === 0 && reported.flat().length === 0)
    return;
  if (count > 1) found.problems.push(problem('warning', 'row_split', placeOf(table.grid, row, 0), { count }));
  const units = dealOut(raw(row, table, 'responsible'), count);
  for (let index = 0; index < count; index += 1) {
    const weakness = count === 1 ? joined(weaknesses) : (weaknesses[index] ?? joined(weaknesses));
    const action = (count === 1 ? actions.join(' ') : actions[index]) ?? '';
    found.records.push(
      toRecord(row, weakness, action, units[index] ?? '', reported[index] ?? [], table, found),
    );
  }
}

function joined(weaknesses: readonly Weakness[]): Weakness {
  const { number = null, indicator = null } = weaknesses.at(-1) ?? {};
  return { text: weaknesses.map(({ text }) => text).join(' '), number, indicator };
}

/** The planned actions. Words before the row's own number are the end of the action above, cut by a page. */
function actionsOf(
  row: GridRow,
  weaknesses: readonly Weakness[],
  table: TableContext,
  found: Found,
): string[] {
  const paragraphs = paragraphsOf(raw(row, table, 'action'));
  const [only, ...others] = weaknesses;
  const first = paragraphs[0] ?? '';
  const position =
    only?.number && others.length === 0 && numberAhead(first) === null
      ? positionOfNumber(first, only.number)
      : -1;
  const last = found.records.at(-1);
  if (position <= 0 || last?.kind !== 'report_row') return paragraphs.map(withoutMarker);
  last.action = tidy(`${last.action} ${first.slice(0, position)}`);
  return [withoutMarker(first.slice(position)), ...paragraphs.slice(1).map(withoutMarker)];
}

/** What stands under the status columns, dealt out to `count` rows from left to right and top to bottom. */
function statusesOf(row: GridRow, count: number, table: TableContext): Reported[][] {
  const entries = STATUS_FIELDS.flatMap(([field, status]) => {
    const column = fieldColumn(table.columns, field);
    return column < 0 ? [] : paragraphsOf(row.raw[column] ?? '').map((text) => ({ status, text, column }));
  }).sort((a, b) => a.column - b.column);
  const general = fieldColumn(table.columns, 'status');
  if (entries.length === 0 && general >= 0) {
    return dealOut(row.raw[general] ?? '', count).map((text) => {
      const status = statusOfText(text);
      return status ? [{ status, text: tidy(text), column: general }] : [];
    });
  }
  if (count > 1 && entries.length === count) return entries.map((entry) => [entry]);
  return Array.from({ length: count }, () => entries);
}

/** The status a text states where the form has a single column for it. */
export function statusOfText(text: string): Status | null {
  const words = tidy(text).replace(/\s+/g, '');
  if (/ยังไม่(ได้)?(ดำเนินการ|เริ่ม)|ไม่ได้ดำเนินการ|notstarted/i.test(words)) return 'not_started';
  if (/อยู่ระหว่าง|กำลัง|บางส่วน|inprogress|ongoing/i.test(words)) return 'in_progress';
  return /แล้ว|เสร็จ|เรียบร้อย|done|completed/i.test(words) ? 'done' : null;
}

function toRecord(
  row: GridRow,
  weakness: Weakness,
  action: string,
  unit: string,
  reported: readonly Reported[],
  table: TableContext,
  found: Found,
): ReportRowRecord {
  const [first] = reported;
  const place = placeOf(table.grid, row, first?.column ?? 0);
  const own = reported.filter(({ status }) => status === first?.status);
  const printed = own.map(({ text }) => text).join(' ');
  const statusText = TICK.test(printed) ? '' : printed;
  const contradiction = first && statusText ? contradictionOf(first.status, statusText) : null;
  const responsible = withoutPersons(tidy(unit));
  const note = (code: 'status_missing' | 'status_twice' | 'status_contradicted' | 'person_left_out') =>
    found.problems.push(problem('warning', code, place, { printed: statusText.slice(0, 80) }));
  if (!first) note('status_missing');
  if (own.length < reported.length) note('status_twice');
  if (contradiction) note('status_contradicted');
  if (responsible.isChanged) note('person_left_out');
  return {
    kind: 'report_row',
    indicatorNumber: weakness.indicator,
    weakness: weakness.text,
    action,
    responsible: responsible.text,
    status: first?.status ?? null,
    statusText,
    remark: tidy(raw(row, table, 'remark')),
    contradiction,
    place,
  };
}

/** A report that repeats the columns of the measures instead of weakness and action. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  weakness: ['weakness', 'finding', 'topic', 'label'],
  action: ['action', 'measure', 'steps'],
};

function raw(row: GridRow, table: TableContext, field: string): string {
  const names = INSTEAD[field] ?? [field];
  const column = names.map((name) => fieldColumn(table.columns, name)).find((each) => each >= 0) ?? -1;
  return column < 0 || cellOf(row, column) === '' ? '' : (row.raw[column] ?? '');
}
