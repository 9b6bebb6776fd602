import {
  cellOf,
  FORM_COLUMNS,
  type FormColumn,
  type PlanForm,
  topicSpans,
} from '~/features/plans/core/forms.ts';
import { ABSENT } from '~/lib/format.ts';
import { plans } from '~/messages/th/plans.ts';
import { codeCell } from './code-runs.ts';
import { withFittedColumns } from './column-widths.ts';
import { type Cell, cell, type Table } from './model.ts';

/** A row of an agency's plan, as the tables print it. */
export interface PlanLine {
  topicNo: number | null;
  itemCodes: readonly string[];
  itemScoreText: string | null;
  finding: string | null;
  measure: string;
  steps: string | null;
  timeframe: string | null;
  responsible: string | null;
  limitation: string | null;
}

/** Names by which rows speak of topics and items. */
export interface PlanNames {
  topics: readonly { number: number; name: string }[];
  /** `o2` -> `ข้อมูลผู้บริหาร`. */
  items: Readonly<Record<string, string>>;
}

/** Both stand under one heading in forms A and B. */
const JOINED = 'การนำผลการวิเคราะห์ไปสู่การปฏิบัติ';
const WIDTHS: Record<FormColumn, number> = {
  topic: 14,
  items: 13,
  finding: 17,
  howTo: 23,
  measure: 15,
  steps: 19,
  timeframe: 11,
  limitation: 17,
  responsible: 12,
};

/** The measures of an agency in a published form, rows of a topic together; for landscape pages. */
export function planTableOf(rows: readonly PlanLine[], form: PlanForm, names: PlanNames, size = 14): Table {
  const columns: readonly FormColumn[] = FORM_COLUMNS[form];
  const ordered = rows.toSorted((a, b) => (a.topicNo ?? 99) - (b.topicNo ?? 99));
  const spans = topicSpans(ordered);
  const heads: Partial<Record<FormColumn, string>> = plans.forms[form];
  const table: Table = {
    kind: 'table',
    name: `ตารางมาตรการ แบบ ${{ a: 'ก', b: 'ข', c: 'ค' }[form]}`,
    size,
    columns: columns.map((column) => ({ width: WIDTHS[column] })),
    head:
      form === 'c'
        ? [columns.map((column) => cell(heads[column] ?? ''))]
        : [
            columns.flatMap((column) => {
              if (column === 'finding') return [];
              if (column === 'items') return [cell(JOINED, { colSpan: 2 })];
              return [cell(heads[column] ?? '', { rowSpan: 2 })];
            }),
            [cell(heads.items ?? ''), cell(heads.finding ?? '')],
          ],
    rows: ordered.map((row, at) =>
      columns.flatMap((column): Cell[] => {
        if (column !== 'topic') return [contentOf(row, column, names)];
        const span = spans[at] ?? 0;
        if (span === 0) return [];
        const text = cellOf(row, 'topic', (no) => topicName(names, no)) ?? ABSENT;
        return [cell(text, span > 1 ? { rowSpan: span } : {})];
      }),
    ),
  };
  return withFittedColumns(table, { orientation: 'landscape' });
}

/** Items stand with their names, a line each, and the scores the row gives after them. */
function contentOf(row: PlanLine, column: FormColumn, names: PlanNames): Cell {
  if (column === 'items')
    return codeCell(
      [...row.itemCodes.map((code) => itemLine(code, names)), row.itemScoreText].filter(Boolean).join('\n') ||
        ABSENT,
    );
  return codeCell(cellOf(row, column, (no) => topicName(names, no)) ?? ABSENT);
}

/** `o2 ข้อมูลผู้บริหาร`; the code alone where the year has no such item. */
export function itemLine(code: string, names: PlanNames): string {
  return [code, names.items[code]].filter(Boolean).join(' ');
}

export function topicName(names: PlanNames, number: number): string {
  return names.topics.find((topic) => topic.number === number)?.name ?? '';
}

/** Limitations of the institution as a whole. */
export function limitationTableOf(
  rows: readonly { limitation: string; analysis: string | null; handling: string | null }[],
  size = 14,
): Table {
  const heads = plans.limitations.columns;
  return {
    kind: 'table',
    name: 'ข้อจำกัดของหน่วยงาน',
    size,
    columns: [{ width: 33 }, { width: 33 }, { width: 34 }],
    head: [[cell(heads.limitation), cell(heads.analysis), cell(heads.handling)]],
    rows: rows.map((row) => [
      codeCell(row.limitation),
      codeCell(row.analysis ?? ABSENT),
      codeCell(row.handling ?? ABSENT),
    ]),
  };
}

/** The measures that a circular carries (form D). */
export function circularMeasureTableOf(
  rows: readonly {
    measureNo: number;
    title: string;
    steps: readonly string[];
    responsiblePattern: string;
    followUp: string;
  }[],
  size = 14,
): Table {
  return {
    kind: 'table',
    name: 'มาตรการของจังหวัด',
    size,
    columns: [{ width: 27 }, { width: 34 }, { width: 21 }, { width: 18 }],
    head: [['มาตรการ/แนวปฏิบัติ', 'ขั้นตอนหรือวิธีการ', 'หน่วยงานรับผิดชอบ', 'การกำกับติดตาม'].map((each) => cell(each))],
    rows: rows.map((row) => [
      cell(`${row.measureNo}. ${row.title}`),
      cell(row.steps.map((step) => `- ${step}`).join('\n') || ABSENT),
      cell(row.responsiblePattern || ABSENT),
      cell(row.followUp || ABSENT),
    ]),
  };
}
