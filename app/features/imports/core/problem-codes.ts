/** One problem in words a clerk understands; `{{name}}` takes the detail of that name. */
export interface ProblemMessage {
  th: string;
  en: string;
}

/** Every problem that reading an imported file can find. */
export const PROBLEMS = {
  unknown_item: {
    th: 'ปี {{year}} ไม่มีข้อหรือตัวชี้วัด {{code}} ตรวจว่าปีงบประมาณหรือรหัสถูกต้องหรือไม่',
    en: 'There is no {{code}} in fiscal year {{year}}. Check the year and the code.',
  },
  unknown_block: {
    th: 'ช่วงข้อ {{printed}} ไม่ตรงกับตัวชี้วัดย่อยใดของปี {{year}}',
    en: 'The block {{printed}} is no sub-indicator of fiscal year {{year}}.',
  },
  row_unknown: {
    th: 'แถว “{{printed}}” มีคะแนน แต่ไม่ทราบว่าเป็นของข้อหรือตัวชี้วัดใด จึงไม่นำเข้า',
    en: 'The row “{{printed}}” has a score, but it is not clear of which item or indicator. It is left out.',
  },
  unknown_year: {
    th: 'ยังไม่มีหลักเกณฑ์การประเมินของปี {{year}} ในระบบ',
    en: 'The assessment rules of fiscal year {{year}} are not in the system.',
  },
  year_missing: {
    th: 'ไม่พบปีงบประมาณของตารางนี้ โปรดเลือกปี',
    en: 'No fiscal year was found for this table. Please choose one.',
  },
  impossible_value: {
    th: 'คะแนน {{printed}} เป็นไปไม่ได้ คะแนนต้องอยู่ระหว่าง 0 ถึง 100',
    en: 'The score {{printed}} cannot be: scores lie between 0 and 100.',
  },
  no_number: {
    th: '“{{printed}}” ไม่ใช่ตัวเลข จึงเก็บไว้เป็นข้อความ ไม่นับเป็นคะแนน',
    en: '“{{printed}}” is not a number. It is kept as text and not counted as a score.',
  },
  duplicate: {
    th: 'คะแนน {{node}} ของ {{agency}} มีมากกว่าหนึ่งครั้ง ใช้ค่าแรก',
    en: 'The score {{node}} of {{agency}} stands here more than once. The first is used.',
  },
  duplicate_differs: {
    th: 'คะแนน {{node}} ของ {{agency}} มีสองค่า คือ {{first}} และ {{second}} ใช้ค่าแรก',
    en: 'The score {{node}} of {{agency}} has two values, {{first}} and {{second}}. The first is used.',
  },
  header_says_otherwise: {
    th: 'หัวตารางเขียนว่า {{header}} แต่ข้อมูลในตารางเป็น {{body}} จึงอ่านเป็น {{body}}',
    en: 'The header says {{header}}, but the rows are {{body}}. They are read as {{body}}.',
  },
  weight_unknown: {
    th: 'คะแนนนี้ถ่วงน้ำหนักแล้ว แต่ไม่ทราบน้ำหนักของปีนี้ จึงแปลงเป็นคะแนนเต็ม 100 ไม่ได้',
    en: 'This score is weighted, but the weights of its year are not known, so it cannot be put on a scale of 100.',
  },
  cell_shifted: {
    th: 'ข้อความ “{{printed}}” น่าจะอยู่ผิดช่อง (ช่อง {{column}}) จึงอ่านเป็น {{readAs}}',
    en: 'The text “{{printed}}” seems to be in the wrong column ({{column}}). It is read as {{readAs}}.',
  },
  row_split: {
    th: 'แถวนี้มีหลายรายการอยู่รวมกัน จึงแยกเป็น {{count}} รายการ โปรดตรวจว่าแยกถูกต้อง',
    en: 'This row holds several entries and was split into {{count}}. Please check them.',
  },
  agency_missing: {
    th: 'แถวนี้ไม่มีชื่อหรือรหัสหน่วยงาน',
    en: 'This row names no agency.',
  },
  unknown_level: {
    th: 'ไม่รู้จักระดับผลการประเมิน “{{printed}}” จึงไม่นำเข้า',
    en: 'The level “{{printed}}” is not known and is left out.',
  },
  unknown_size: {
    th: 'ไม่รู้จักขนาดหน่วยงาน “{{printed}}” (ใช้ได้: เล็ก กลาง ใหญ่) จึงไม่นำเข้าขนาด',
    en: 'The size “{{printed}}” is not known (small, medium, large) and is left out.',
  },
  unknown_rank: {
    th: '“{{printed}}” ไม่ใช่อันดับ จึงไม่นำเข้า',
    en: '“{{printed}}” is not a rank and is left out.',
  },
  count_differs: {
    th: 'จำนวนนี้ของ {{agency}} มีสองค่า คือ {{first}} และ {{second}} ใช้ค่าแรก',
    en: 'This number of {{agency}} has two values, {{first}} and {{second}}. The first is used.',
  },
  no_count: {
    th: '“{{printed}}” ไม่ใช่จำนวนคน (ต้องเป็นจำนวนเต็มตั้งแต่ 0) จึงไม่นำเข้า',
    en: '“{{printed}}” is not a number of people (a whole number from 0 on) and is left out.',
  },
  status_missing: {
    th: 'แถวนี้ไม่ได้ระบุสถานะการดำเนินการ',
    en: 'This row has no status.',
  },
  status_twice: {
    th: 'แถวนี้ระบุสถานะไว้มากกว่าหนึ่งช่อง ใช้ช่องแรก',
    en: 'This row has text under more than one status. The first is used.',
  },
  status_contradicted: {
    th: 'ข้อความ “{{printed}}” ไม่ตรงกับสถานะที่ระบุไว้',
    en: 'The text “{{printed}}” says otherwise than its status.',
  },
  foreign_characters: {
    th: 'คำว่า “{{word}}” มีอักขระ {{found}} ที่ไม่ใช่ภาษาไทยปนอยู่',
    en: 'The word “{{word}}” holds the characters {{found}}, which are not Thai.',
  },
  broken_characters: {
    th: 'ข้อความ “{{word}}” มีอักขระที่อ่านไม่ได้',
    en: 'The text “{{word}}” holds characters that cannot be read.',
  },
  person_left_out: {
    th: 'ไม่นำชื่อบุคคลเข้าระบบ เก็บไว้เฉพาะตำแหน่งหรือหน่วยงาน',
    en: 'The name of a person is left out; offices and roles are kept.',
  },
  rows_left_out: {
    th: 'ไม่นำแถว “{{printed}}” เข้า เพราะเป็นแถวสรุป ไม่ใช่หน่วยงาน',
    en: 'The row “{{printed}}” is left out: it sums up and is no agency.',
  },
  table_unknown: {
    th: 'ไม่ทราบว่าตารางนี้เป็นตารางอะไร หากต้องการนำเข้า โปรดเลือกชนิดตาราง',
    en: 'It is not clear what this table is. Choose its kind if it should be imported.',
  },
  nothing_found: {
    th: 'ไม่พบข้อมูลที่นำเข้าได้ในไฟล์นี้',
    en: 'Nothing that can be imported was found in this file.',
  },
} as const satisfies Record<string, ProblemMessage>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];
