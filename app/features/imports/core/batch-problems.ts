import { PROBLEMS, type ProblemMessage } from './problem-codes.ts';

/** Problems of matching what was read to what is stored. */
const MATCHING_PROBLEMS: Record<string, ProblemMessage> = {
  agency_unknown: {
    th: 'ไม่พบหน่วยงาน “{{name}}” ในจังหวัดนี้ โปรดเลือกหน่วยงานที่ถูกต้อง',
    en: 'No agency “{{name}}” in this province. Please choose the right one.',
  },
  agency_ambiguous: {
    th: 'มี {{count}} หน่วยงานชื่อ “{{name}}” โปรดเลือกหน่วยงานที่ถูกต้อง',
    en: 'There are {{count}} agencies called “{{name}}”. Please choose the right one.',
  },
  agency_missing: {
    th: 'ไฟล์ไม่ได้บอกว่าเป็นของหน่วยงานใด โปรดเลือกหน่วยงานของไฟล์นี้',
    en: 'The file does not say which agency this is about. Please choose the agency of this file.',
  },
  agency_needs_code: {
    th: 'หน่วยงาน “{{name}}” ยังไม่มีในระบบ และไฟล์ไม่มีรหัส จึงเพิ่มไม่ได้',
    en: 'The agency “{{name}}” is new and the file gives it no code, so it cannot be added.',
  },
  agency_needs_name: { th: 'รหัส {{code}} ไม่มีชื่อหน่วยงาน', en: 'The code {{code}} has no name.' },
  agency_needs_type: {
    th: 'ไม่ทราบประเภทของหน่วยงาน “{{name}}”',
    en: 'The type of the agency “{{name}}” cannot be told.',
  },
  round_missing: {
    th: 'ไม่ทราบว่าเป็นรายงานรอบ 6 เดือนหรือ 12 เดือน เพราะไฟล์ไม่ได้บอกเพียงรอบเดียว',
    en: 'It is not known whether this is the 6- or 12-month report: the file does not name exactly one.',
  },
  status_missing: {
    th: 'ไม่ทราบสถานะ (ดำเนินการแล้ว / อยู่ระหว่างดำเนินการ / ยังไม่ดำเนินการ)',
    en: 'The status is not known (done, in progress, not started).',
  },
  action_missing: {
    th: 'แถวนี้ไม่มีแนวทางการปฏิบัติ จึงนำเข้าไม่ได้',
    en: 'This row has no action, so it cannot be imported.',
  },
  year_missing: {
    th: 'ไม่ทราบปีงบประมาณ โปรดเลือกปีงบประมาณของไฟล์นี้',
    en: 'The fiscal year is not known. Please choose the fiscal year of this file.',
  },
  unknown_year: {
    th: 'ระบบยังไม่มีเกณฑ์การประเมินของปี {{year}}',
    en: 'The assessment rules of fiscal year {{year}} are not in the system.',
  },
  year_published: {
    th: 'ผลปี {{year}} เผยแพร่แล้ว ต้องยกเลิกการเผยแพร่ก่อนจึงนำเข้าทับได้',
    en: 'The results of {{year}} are published. Take the publishing back before importing over them.',
  },
};

/** A problem in words; an unknown code shows itself rather than nothing. */
export function problemText(
  problem: { code: string; detail: Record<string, string | number> },
  lang: 'th' | 'en',
): string {
  const messages: Record<string, ProblemMessage> = { ...PROBLEMS, ...MATCHING_PROBLEMS };
  const message = messages[problem.code]?.[lang] ?? problem.code;
  return message.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(problem.detail[name] ?? ''));
}
