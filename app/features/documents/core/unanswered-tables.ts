import { stateAt } from '~/features/compliance/core/cell-state.ts';
import { ABSENT } from '~/lib/format.ts';
import { compliance as words } from '~/messages/th/compliance.ts';
import { type ComplianceBody, type ComplianceFacts, circularName } from './compliance-tables.ts';
import { cell, type Table } from './model.ts';
import { typeName } from './province-place.ts';
import { officialDate } from './typesetting.ts';

/** A recipient that has not answered: circulars it has not acknowledged, measures it has not decided on. */
interface Unanswered {
  body: ComplianceBody;
  circulars: number;
  measures: number;
}

/** Recipients with a measure they have neither taken on nor declined; those with the most of them first. */
export function unansweredBodies({
  columns,
  bodies,
}: Pick<ComplianceFacts, 'columns' | 'bodies'>): Unanswered[] {
  return bodies
    .map((body) => {
      const states = columns.map(({ circular }, at) => ({ circular, state: stateAt(body.cells, at) }));
      const unread = states.filter(({ state }) => state === 'not_acknowledged');
      return {
        body,
        circulars: new Set(unread.map(({ circular }) => circular)).size,
        measures: unread.length + states.filter(({ state }) => state === 'acknowledged').length,
      };
    })
    .filter(({ measures }) => measures > 0)
    .toSorted((a, b) => b.circulars - a.circulars || b.measures - a.measures);
}

export function unansweredTable(facts: ComplianceFacts, size = 14): Table {
  return {
    kind: 'table',
    name: 'หน่วยงานที่ยังไม่ตอบ',
    size,
    columns: [40, 16, 16, 14, 14].map((width, at) => ({ width, align: at < 3 ? 'left' : 'center' })),
    head: [
      ['หน่วยงาน', 'ประเภท', 'อำเภอ', 'ยังไม่รับทราบ (ฉบับ)', 'ยังไม่พิจารณา (มาตรการ)'].map((each) => cell(each)),
    ],
    rows: unansweredBodies(facts).map(({ body, circulars, measures }) => [
      ...bodyCells(body),
      cell(String(circulars)),
      cell(String(measures)),
    ]),
  };
}

/** What recipients are overdue with, the longest first. */
export function overdueTable(facts: ComplianceFacts, size = 14): Table {
  const overdue = facts.bodies
    .flatMap((body) => body.duties.filter(({ days }) => days > 0).map((open) => ({ body, open })))
    .toSorted((a, b) => b.open.days - a.open.days);
  return {
    kind: 'table',
    name: 'หน่วยงานที่เกินกำหนด',
    size,
    columns: [30, 12, 12, 14, 12, 12, 8].map((width, at) => ({ width, align: at < 5 ? 'left' : 'center' })),
    head: [
      ['หน่วยงาน', 'ประเภท', 'อำเภอ', 'เรื่องที่ค้าง', 'หนังสือ', 'ครบกำหนด', 'เกิน (วัน)'].map((each) => cell(each)),
    ],
    rows: overdue.map(({ body, open }) => [
      ...bodyCells(body),
      cell(words.duties[open.duty]),
      cell(circularName(facts, open.circular)),
      cell(officialDate(facts.circulars[open.circular]?.dueOn[open.duty] ?? null) || ABSENT),
      cell(String(open.days)),
    ]),
  };
}

function bodyCells({ nameTh, agencyType, districtNameTh }: ComplianceBody) {
  return [cell(nameTh), cell(typeName(agencyType)), cell(districtNameTh ?? ABSENT)];
}
