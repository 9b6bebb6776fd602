import type { OpenDuty } from '~/features/compliance/core/open-duties.ts';
import { RATE_DUTIES, type RateDuty, ratesBy } from '~/features/compliance/core/rates.ts';
import { SUMMARY_STATUSES, type summaryOf } from '~/features/compliance/core/summary.ts';
import type { GroupRate, MeasureRate, Rate } from '~/features/compliance/RateRepository.server.ts';
import { ABSENT } from '~/lib/format.ts';
import { compliance as words } from '~/messages/th/compliance.ts';
import { type Cell, cell, type Table } from './model.ts';
import { typeName } from './province-place.ts';
import { percent } from './province-tables.ts';

export type ReportState = 'draft' | 'submitted' | 'returned' | 'accepted' | null;

/** A recipient: a letter a measure (`STATE_OF_LETTER`), what it has open, and its report of each round. */
export interface ComplianceBody {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  cells: string;
  duties: readonly OpenDuty[];
  reports: Record<'6m' | '12m', ReportState>;
}

/** What became of the measures of a fiscal year (BE), or of one circular of it, as the compliance pages tell it. */
export interface ComplianceFacts {
  fiscalYear: number;
  /** In the order they were sent, as `columns` and duties count them from 0; due dates as `YYYY-MM-DD`. */
  circulars: readonly {
    circularId: string;
    number: string | null;
    subject: string;
    dueOn: Readonly<Record<OpenDuty['duty'], string | null>>;
  }[];
  columns: readonly { circular: number; circularId: string; measureNo: number; title: string }[];
  bodies: readonly ComplianceBody[];
  groupRates: readonly GroupRate[];
  measureRates: readonly MeasureRate[];
  /** By measure, in the order of `columns`. */
  summaries: readonly ReturnType<typeof summaryOf>[];
}

const CENTER = 'center' as const;
const DATED = ['plan', 'report6m', 'report12m'] as const;

/** What was asked of the recipients, what came, what came in time, and how many are overdue with it. */
export function dutyTable(
  { groupRates, bodies }: Pick<ComplianceFacts, 'groupRates' | 'bodies'>,
  { size, title = 'เรื่อง' }: { size: number; title?: string },
): Table {
  const [all] = ratesBy(
    groupRates.filter(({ by }) => by === 'all'),
    () => 'all',
  );
  return {
    kind: 'table',
    name: 'การดำเนินการตามมาตรการ',
    size,
    columns: [19, 11, 18, 11, 22, 19].map((width, at) => ({ width, align: at === 0 ? 'left' : CENTER })),
    head: [
      [title, 'ทั้งหมด', 'ดำเนินการแล้ว', 'ร้อยละ', 'ทันกำหนด (ร้อยละ)', 'เกินกำหนด (แห่ง)'].map((each) => cell(each)),
    ],
    rows: RATE_DUTIES.map((duty) => {
      const late = overdueBodies(bodies, duty);
      return [
        cell(words.duties[duty]),
        ...rateCells(all?.by[duty]),
        cell(percent(all?.by[duty]?.onTime ?? 0, all?.by[duty]?.dated ?? 0)),
        cell(all?.by[duty] && late !== null ? String(late) : ABSENT, late ? { shade: 'warning' } : {}),
      ];
    }),
  };
}

/** Bodies that are past the day of the duty; null for what has no day. */
export function overdueBodies(bodies: ComplianceFacts['bodies'], duty: RateDuty): number | null {
  if (duty === 'decide') return null;
  return bodies.filter(({ duties }) => duties.some((open) => open.duty === duty && open.days > 0)).length;
}

/** Expected, actual, percent; dashes for what nobody was asked. */
function rateCells(rate: Rate | undefined): Cell[] {
  if (!rate || rate.expected === 0) return [cell(ABSENT), cell(ABSENT), cell(ABSENT)];
  return [cell(String(rate.expected)), cell(String(rate.actual)), cell(percent(rate.actual, rate.expected))];
}

function countCells(rate: Rate | undefined): Cell[] {
  return rateCells(rate).slice(0, 2);
}

/** A row for each measure; under the number of its circular where there are several. */
function measureRows(
  { circulars, columns }: ComplianceFacts,
  width: number,
  cellsOf: (at: number) => readonly Cell[],
): Cell[][] {
  return columns.flatMap(({ circular, measureNo, title }, at): Cell[][] => {
    const isFirst = circulars.length > 1 && circular !== columns[at - 1]?.circular;
    const name = circularName({ circulars }, circular);
    return [
      ...(isFirst
        ? [[cell(`หนังสือ ${name}`, { colSpan: width, bold: true, shade: 'group', align: 'left' })]]
        : []),
      [cell(`${measureNo}. ${title}`), ...cellsOf(at)],
    ];
  });
}

/** Number of the circular, or its subject where it has none. */
export function circularName({ circulars }: Pick<ComplianceFacts, 'circulars'>, at: number): string {
  return circulars[at]?.number ?? circulars[at]?.subject ?? ABSENT;
}

function ratesOfMeasure({ columns, measureRates }: ComplianceFacts, at: number) {
  const column = columns[at];
  const own = measureRates.filter(
    ({ circularId, measureNo }) => circularId === column?.circularId && measureNo === column.measureNo,
  );
  return ratesBy(own, () => 'one')[0]?.by ?? {};
}

/** Each measure: who got it, what was decided, and plan and reports of those that took it on. Agencies. */
export function measureTable(facts: ComplianceFacts, size = 13): Table {
  const pair = (first: string, second: string) => [cell(first), cell(second)];
  return {
    kind: 'table',
    name: 'ผลรายมาตรการ',
    size,
    columns: [30, ...Array(12).fill(7)].map((width: number, at) => ({
      width,
      align: at === 0 ? 'left' : CENTER,
    })),
    head: [
      [
        cell('มาตรการ', { rowSpan: 2 }),
        cell('ผู้รับ', { rowSpan: 2 }),
        cell('รับทราบ', { rowSpan: 2 }),
        cell('ผลการพิจารณา', { colSpan: 4 }),
        ...DATED.map((duty) => cell(words.duties[duty], { colSpan: 2 })),
      ],
      [
        ...['ถือ\nปฏิบัติ', 'ปรับใช้', 'ไม่ถือ\nปฏิบัติ', 'ยังไม่\nพิจารณา'].map((each) => cell(each)),
        ...pair('ต้องมี', 'อนุมัติ'),
        ...pair('ต้องส่ง', 'ส่งแล้ว'),
        ...pair('ต้องส่ง', 'ส่งแล้ว'),
      ],
    ],
    rows: measureRows(facts, 13, (at) => {
      const by = ratesOfMeasure(facts, at);
      const summary = facts.summaries[at];
      const counts = summary
        ? [summary.adopted, summary.adapted, summary.declined, summary.undecided].map(String)
        : Array(4).fill(ABSENT);
      return [
        cell(summary ? String(summary.recipients) : ABSENT),
        countCells(by.acknowledge)[1] ?? cell(ABSENT),
        ...counts.map((each) => cell(each)),
        ...DATED.flatMap((duty) => countCells(by[duty])),
      ];
    }),
  };
}

/** The same in percent of those asked; in time of those done by a day. */
export function measureRateTable(facts: ComplianceFacts, size = 13): Table {
  return {
    kind: 'table',
    name: 'อัตรารายมาตรการ',
    size,
    columns: [40, ...Array(5).fill(12)].map((width: number, at) => ({
      width,
      align: at === 0 ? 'left' : CENTER,
    })),
    head: [[cell('มาตรการ (ร้อยละ)'), ...RATE_DUTIES.map((duty) => cell(words.duties[duty]))]],
    rows: measureRows(facts, 6, (at) => {
      const by = ratesOfMeasure(facts, at);
      return [...RATE_DUTIES.map((duty) => rateCells(by[duty])[2] ?? cell(ABSENT))];
    }),
  };
}

const ROUNDS = ['6m', '12m'] as const;

/** How far each measure is, by the reports handed in, among the agencies that took it on. */
export function statusTable(facts: ComplianceFacts, size = 13): Table {
  return {
    kind: 'table',
    name: 'สถานะตามรายงาน',
    size,
    columns: [34, 8, ...Array(8).fill(8)].map((width: number, at) => ({
      width,
      align: at === 0 ? 'left' : CENTER,
    })),
    head: [
      [
        cell('มาตรการ', { rowSpan: 2 }),
        cell('รับไปปฏิบัติ', { rowSpan: 2 }),
        ...ROUNDS.map((round) => cell(words.rounds[round], { colSpan: 4 })),
      ],
      ROUNDS.flatMap(() => SUMMARY_STATUSES.map((status) => cell(words.summary.statuses[status]))),
    ],
    rows: measureRows(facts, 10, (at) => {
      const summary = facts.summaries[at];
      return [
        cell(summary ? String(summary.taken) : ABSENT),
        ...ROUNDS.flatMap((round) =>
          SUMMARY_STATUSES.map((status) =>
            cell(summary && summary.taken > 0 ? String(summary.rounds[round].counts[status]) : ABSENT),
          ),
        ),
      ];
    }),
  };
}

/** Asked and done by district or type, a pair of columns a duty. */
export function groupRateTable({ groupRates }: ComplianceFacts, by: 'type' | 'district', size = 13): Table {
  const groups = ratesBy(
    groupRates.filter((rate) => rate.by === by),
    ({ group }) => group ?? '',
  );
  return {
    kind: 'table',
    name: by === 'type' ? words.byType : words.byDistrict,
    size,
    columns: [25, ...Array(10).fill(7.5)].map((width: number, at) => ({
      width,
      align: at === 0 ? 'left' : CENTER,
    })),
    head: [
      [
        cell(by === 'type' ? 'ประเภทหน่วยงาน' : 'อำเภอ', { rowSpan: 2 }),
        ...RATE_DUTIES.map((duty) => cell(words.duties[duty], { colSpan: 2 })),
      ],
      RATE_DUTIES.flatMap(() => [cell('ทั้งหมด'), cell('แล้ว')]),
    ],
    rows: groups.map(({ key, by: rates }) => [
      cell(by === 'type' ? typeName(key) : key || words.noDistrict),
      ...RATE_DUTIES.flatMap((duty) => countCells(rates[duty])),
    ]),
  };
}

const STATES = ['accepted', 'submitted', 'returned', 'draft', 'none'] as const;

/** How many recipients' reports of each round the province has accepted, has before it, has sent back. */
export function reportStateTable({ bodies }: Pick<ComplianceFacts, 'bodies'>, size = 14): Table {
  return {
    kind: 'table',
    name: 'การรับรายงาน',
    size,
    columns: [25, ...Array(5).fill(15)].map((width: number, at) => ({
      width,
      align: at === 0 ? 'left' : CENTER,
    })),
    head: [[cell('รอบรายงาน (หน่วยงาน)'), ...STATES.map((state) => cell(words.reportStates[state]))]],
    rows: ROUNDS.map((round) => [
      cell(words.rounds[round]),
      ...STATES.map((state) =>
        cell(String(bodies.filter(({ reports }) => (reports[round] ?? 'none') === state).length)),
      ),
    ]),
  };
}
