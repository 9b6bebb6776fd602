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
  agency_renamed: {
    th: 'เปลี่ยนชื่อจาก “{{before}}” เป็น “{{after}}” ตั้งแต่ปีงบประมาณ {{from}} ปีก่อนหน้ายังใช้ชื่อเดิม',
    en: 'Renamed from “{{before}}” to “{{after}}” from fiscal year {{from}} on; the years before keep the old name.',
  },
  agency_type_changes: {
    th: 'เปลี่ยนฐานะจาก{{beforeTh}} เป็น{{afterTh}} ตั้งแต่ปีงบประมาณ {{from}}',
    en: 'Its type changes from {{beforeEn}} to {{afterEn}} from fiscal year {{from}} on.',
  },
  agency_district_changes: {
    th: 'ย้ายจากอำเภอ{{before}} ไปอำเภอ{{after}} ตั้งแต่ปีงบประมาณ {{from}}',
    en: 'It moves from district {{before}} to {{after}} from fiscal year {{from}} on.',
  },
  agency_size_changes: {
    th: 'ขนาดเปลี่ยนจาก{{beforeTh}} เป็น{{afterTh}}',
    en: 'Its size changes from {{beforeEn}} to {{afterEn}}.',
  },
  agency_old_name: {
    th: 'บัญชีใช้ชื่อเดิม “{{name}}” ปัจจุบันคือ “{{now}}” จึงไม่เปลี่ยนชื่อและฐานะ',
    en: 'The list has the old name “{{name}}”; today it is “{{now}}”. Name and type stay as they are.',
  },
  agency_district_unknown: {
    th: 'ไม่มีอำเภอ “{{district}}” ในจังหวัดนี้ จึงไม่เปลี่ยนอำเภอ',
    en: 'This province has no district “{{district}}”, so the district stays as it is.',
  },
  agency_change_tooEarly: {
    th: 'ชื่อหรือฐานะล่าสุดเริ่มปี {{newest}} การเปลี่ยนครั้งใหม่ต้องเริ่มหลังจากนั้น โปรดเลือกปีงบประมาณที่เปลี่ยน',
    en: 'The newest name or type began in {{newest}}; another change must begin after it. Choose the fiscal year of the change.',
  },
  agency_change_tooLate: {
    th: 'บันทึกการเปลี่ยนชื่อหรือฐานะล่วงหน้าถึงปี {{from}} ไม่ได้ โปรดเลือกปีงบประมาณที่เปลี่ยน',
    en: 'A change of name or type cannot be recorded ahead for {{from}}. Choose the fiscal year of the change.',
  },
  agency_change_invalid: {
    th: 'ชื่อหรือประเภทที่ระบุใช้บันทึกในทะเบียนไม่ได้ โปรดแก้ในไฟล์ หรือบันทึกในหน้าทะเบียนหน่วยงาน',
    en: 'This name or type cannot be recorded. Correct the file, or record the change in the register.',
  },
  respondents_missing: {
    th: 'มีจำนวนขั้นต่ำที่ต้องตอบ แต่ไม่มีจำนวนผู้ตอบของแบบวัดเดียวกัน ทั้งในไฟล์และในระบบ จึงยังเก็บไม่ได้',
    en: 'The number required is given, but how many answered this survey is neither in the file nor stored, so it cannot be kept yet.',
  },
  survey_not_counted: {
    th: 'ปี {{year}} ไม่ได้วัดผู้ตอบแยกตามแบบวัดนี้ โปรดตรวจหัวตารางว่าเป็น IIT, EIT หรือ EIT ส่วนที่ 1 / ส่วนที่ 2',
    en: 'Fiscal year {{year}} has no such survey. Check whether the column is IIT, EIT, or EIT part 1 / part 2.',
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
  plan_locked: {
    th: 'แผนมาตรการปี {{year}} ของหน่วยงานนี้เสนอหรืออนุมัติแล้ว จึงแก้ไขไม่ได้ ต้องส่งแผนคืนให้แก้ไขก่อนจึงนำเข้าข้อจำกัดได้',
    en: 'This agency’s plan of {{year}} is handed in or approved and cannot be changed. Return it for changes before importing limitations.',
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
