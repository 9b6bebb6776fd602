import { withFittedColumns } from './column-widths.ts';
import { type Cell, cell, type Table } from './model.ts';
import { officialDate } from './typesetting.ts';

/** A row of a progress report, as the table prints it. */
export interface ProgressLine {
  circularNumber: string | null;
  measureNo: number | null;
  weakness: string | null;
  action: string;
  responsible: string | null;
  status: 'not_started' | 'in_progress' | 'done';
  statusText: string | null;
  /** `YYYY-MM-DD`. */
  doneOn: string | null;
  obstacle: string | null;
  remark: string | null;
  /** Pieces of evidence. */
  evidence: number;
}

/** In the order of the printed columns. */
const STATUSES = ['in_progress', 'done', 'not_started'] as const;
const STATUS_NAMES = {
  in_progress: 'อยู่ระหว่างดำเนินการ',
  done: 'ดำเนินการแล้ว',
  not_started: 'ยังไม่ดำเนินการ',
} as const;

/** The rows with their status in one of three columns: the printed form of the 6- and 12-month report. */
export function progressTableOf(rows: readonly ProgressLine[], name: string, size = 14): Table {
  const table: Table = {
    kind: 'table',
    name,
    size,
    columns: [18, 23, 12, 13, 13, 11, 10].map((width) => ({ width })),
    head: [
      [
        cell('ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อนจากการประเมิน', { rowSpan: 2 }),
        cell('แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ', { rowSpan: 2 }),
        cell('ผู้รับผิดชอบ', { rowSpan: 2 }),
        cell('ผลการดำเนินการ', { colSpan: 3 }),
        cell('หมายเหตุ', { rowSpan: 2 }),
      ],
      STATUSES.map((status) => cell(STATUS_NAMES[status])),
    ],
    rows: rows.map((row, at) => [
      cell(`${at + 1}. ${row.weakness ?? sourceOf(row)}`),
      cell(row.action),
      cell(row.responsible ?? ''),
      ...STATUSES.map((status) => (status === row.status ? statusCell(row) : cell(''))),
      cell(remarkOf(row)),
    ]),
  };
  return withFittedColumns(table, { orientation: 'landscape' });
}

/** How many rows stand in each column. */
export function statusCountTable(rows: readonly ProgressLine[]): Table {
  const count = (status: (typeof STATUSES)[number]) => rows.filter((row) => row.status === status).length;
  return {
    kind: 'table',
    name: 'สรุปสถานะ',
    columns: [0, 1, 2, 3].map(() => ({ width: 25, align: 'center' })),
    head: [[...STATUSES.map((status) => cell(STATUS_NAMES[status])), cell('รวม')]],
    rows: [[...STATUSES.map((status) => cell(`${count(status)}`)), cell(`${rows.length}`, { bold: true })]],
  };
}

function sourceOf({ circularNumber, measureNo }: ProgressLine): string {
  if (measureNo === null) return 'มาตรการของหน่วยงาน';
  return `มาตรการที่ ${measureNo} ตามหนังสือเวียน${circularNumber ? `ที่ ${circularNumber}` : 'ของจังหวัด'}`;
}

function statusCell({ status, statusText, doneOn }: ProgressLine): Cell {
  const day = officialDate(doneOn);
  return cell([statusText || STATUS_NAMES[status], ...(day ? [`แล้วเสร็จ ${day}`] : [])].join('\n'));
}

function remarkOf({ remark, obstacle, evidence }: ProgressLine): string {
  return [remark, obstacle && `ปัญหา/อุปสรรค: ${obstacle}`, evidence > 0 && `หลักฐาน ${evidence} รายการ`]
    .filter(Boolean)
    .join('\n');
}
