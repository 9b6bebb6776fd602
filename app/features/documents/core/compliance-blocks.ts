import {
  type ComplianceFacts,
  dutyTable,
  groupRateTable,
  measureRateTable,
  measureTable,
  reportStateTable,
  statusTable,
} from './compliance-tables.ts';
import { type Block, type Paragraph, paragraph } from './model.ts';
import { overdueTable, unansweredTable } from './unanswered-tables.ts';

/** Which circulars the figures are about, a line each. */
export function circularLines({ circulars }: Pick<ComplianceFacts, 'circulars'>): Paragraph[] {
  return circulars.map(({ number, subject }) =>
    paragraph(`- ${[number, subject].filter(Boolean).join(' เรื่อง ')}`, {
      align: 'left',
      indent: { leftCm: 1.2 },
    }),
  );
}

/** What became of the measures: in all, by measure, by district and type, and the reports the province has. */
export function complianceBlocks(facts: ComplianceFacts): Block[] {
  const head = (text: string) => paragraph(text, { style: 'subheading' });
  const note = (text: string) => paragraph(text, { style: 'small', keepsWithNext: false });
  return [
    head('การดำเนินการโดยรวม'),
    dutyTable(facts, { size: 14 }),
    note(
      'นับหน่วยงานหนึ่งครั้งต่อหนังสือหนึ่งฉบับ ทันกำหนดนับเฉพาะเรื่องที่ดำเนินการแล้วและหนังสือกำหนดวันไว้ เกินกำหนดนับหน่วยงานที่ยังไม่ดำเนินการ',
    ),
    head('ผลรายมาตรการ (จำนวนหน่วยงาน)'),
    ...(facts.columns.length > 0
      ? [
          measureTable(facts),
          note('แผนและรายงานนับเฉพาะหน่วยงานที่ถือปฏิบัติหรือปรับใช้ และหนังสือที่กำหนดวันไว้'),
          measureRateTable(facts),
          head('สถานะของมาตรการตามรายงานที่ส่งแล้ว (จำนวนหน่วยงาน)'),
          statusTable(facts),
        ]
      : [paragraph('หนังสือไม่มีมาตรการแนบ')]),
    head('รายอำเภอ'),
    groupRateTable(facts, 'district'),
    head('รายประเภทหน่วยงาน'),
    groupRateTable(facts, 'type'),
    head('รายงานที่จังหวัดรับ'),
    reportStateTable(facts),
  ];
}

/** Who has not answered, and who is past a day. */
export function unansweredBlocks(facts: ComplianceFacts): Block[] {
  const unanswered = unansweredTable(facts);
  const overdue = overdueTable(facts);
  return [
    paragraph(`หน่วยงานที่ยังไม่ตอบ ${unanswered.rows.length} แห่ง`, { style: 'subheading' }),
    ...(unanswered.rows.length > 0 ? [unanswered] : [paragraph('ทุกหน่วยงานรับทราบและพิจารณาทุกมาตรการแล้ว')]),
    paragraph(`เรื่องที่เกินกำหนด ${overdue.rows.length} เรื่อง`, { style: 'subheading' }),
    ...(overdue.rows.length > 0 ? [overdue] : [paragraph('ไม่มีเรื่องที่เกินกำหนด')]),
  ];
}
