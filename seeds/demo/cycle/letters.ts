import type { RecipientRule } from '~/features/circulars/core/recipient-rule.ts';
import type { DemoProvince } from '../provinces.ts';

/** To whom a circular goes; frozen into a list of recipients when it is sent. */
export type Addressees =
  | 'all_local_bodies'
  | 'weak_external_survey'
  | 'subdistrict_organisations'
  | 'regional_units';

/** A circular letter as the invented provinces send it; each sends the same four. */
export interface Letter {
  key: string;
  resultsFiscalYear: number;
  measuresFiscalYear: number;
  /** Running number after ว. */
  runningNumber: number;
  sentOn: string;
  subject: string;
  reason: string;
  addressees: Addressees;
  recipientsText: string;
  /** Measures of the stock that it carries, in order. */
  stockCodes: readonly string[];
  acknowledgeDueOn: string;
  planDueOn: string | null;
  report6mDueOn: string | null;
  report12mDueOn: string | null;
}

export const letters: readonly Letter[] = [
  {
    key: '2568-1',
    resultsFiscalYear: 2567,
    measuresFiscalYear: 2568,
    runningNumber: 4127,
    sentOn: '2024-10-21',
    subject: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568',
    reason: 'ผลการประเมินปี 2567 พบประเด็นที่ควรพัฒนาร่วมกันหลายหน่วยงาน',
    addressees: 'all_local_bodies',
    recipientsText: 'องค์กรปกครองส่วนท้องถิ่นทุกแห่งในจังหวัด',
    stockCodes: ['OPS-01', 'SRV-03', 'INF-02', 'PRP-02', 'BUD-03', 'INT-03'],
    acknowledgeDueOn: '2024-11-08',
    planDueOn: '2024-11-29',
    report6mDueOn: '2025-04-18',
    report12mDueOn: '2025-10-17',
  },
  {
    key: '2568-2',
    resultsFiscalYear: 2567,
    measuresFiscalYear: 2568,
    runningNumber: 218,
    sentOn: '2025-01-15',
    subject: 'มาตรการยกระดับการรับรู้ของผู้รับบริการ (EIT)',
    reason: 'หน่วยงานของท่านมีคะแนนแบบวัด EIT ปี 2567 ต่ำกว่า 85 คะแนน',
    addressees: 'weak_external_survey',
    recipientsText: 'องค์กรปกครองส่วนท้องถิ่นที่มีคะแนน EIT ปี 2567 ต่ำกว่า 85 คะแนน',
    stockCodes: ['OPS-04', 'INF-05', 'SRV-01'],
    acknowledgeDueOn: '2025-01-31',
    planDueOn: '2025-02-14',
    report6mDueOn: '2025-04-18',
    report12mDueOn: '2025-10-17',
  },
  {
    key: '2569-1',
    resultsFiscalYear: 2568,
    measuresFiscalYear: 2569,
    runningNumber: 4390,
    sentOn: '2025-11-10',
    subject: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569',
    reason: 'ผลการประเมินปี 2568 สูงขึ้นโดยรวม แต่การปรับปรุงการทำงานยังเป็นตัวชี้วัดที่ต่ำที่สุด',
    addressees: 'all_local_bodies',
    recipientsText: 'องค์กรปกครองส่วนท้องถิ่นทุกแห่งในจังหวัด',
    stockCodes: ['OPS-02', 'SRV-02', 'PRP-01', 'HRM-03', 'INT-02'],
    acknowledgeDueOn: '2025-11-28',
    planDueOn: '2025-12-19',
    report6mDueOn: '2026-04-20',
    report12mDueOn: '2026-12-15',
  },
  {
    key: '2569-2',
    resultsFiscalYear: 2568,
    measuresFiscalYear: 2569,
    runningNumber: 3641,
    sentOn: '2026-09-28',
    subject: 'มาตรการเร่งรัดการใช้บริการออนไลน์ก่อนสรุปผลรอบ 12 เดือน',
    reason: 'ผู้รับบริการยังใช้บริการออนไลน์น้อยในเกือบทุกตำบล',
    addressees: 'subdistrict_organisations',
    recipientsText: 'องค์การบริหารส่วนตำบลทุกแห่งในจังหวัด',
    stockCodes: ['SRV-03', 'INF-03'],
    acknowledgeDueOn: '2026-11-30',
    planDueOn: null,
    report6mDueOn: null,
    report12mDueOn: '2026-12-15',
  },
];

/** One that goes to the units of regional government, as the published circular of 2563 does. */
export const regionalLetter: Letter = {
  key: '2569-3',
  resultsFiscalYear: 2568,
  measuresFiscalYear: 2569,
  runningNumber: 4402,
  sentOn: '2025-11-17',
  subject: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัด สำหรับส่วนราชการส่วนภูมิภาค',
  reason: 'มาตรการจะได้ผลเมื่อส่วนราชการในจังหวัดถือปฏิบัติไปในทางเดียวกัน',
  addressees: 'regional_units',
  recipientsText: 'หัวหน้าส่วนราชการสังกัดราชการบริหารส่วนภูมิภาค และนายอำเภอทุกอำเภอ',
  stockCodes: ['OPS-02', 'PRP-01', 'INT-02'],
  acknowledgeDueOn: '2025-12-04',
  planDueOn: '2025-12-25',
  report6mDueOn: '2026-04-20',
  report12mDueOn: '2026-12-15',
};

/** How far a letter that is not sent yet has come. */
export interface UnsentLetter extends Letter {
  reached: 'draft' | 'checked' | 'signed';
  rule: Partial<RecipientRule>;
}

/** Letters on their way; `sentOn` is the day they are dated, their texts were written three days before. */
export const unsentLetters: readonly UnsentLetter[] = [
  {
    key: '2570-1',
    reached: 'draft',
    resultsFiscalYear: 2568,
    measuresFiscalYear: 2569,
    runningNumber: 0,
    sentOn: '2026-11-27',
    subject: 'มาตรการเร่งรัดสำหรับหน่วยงานที่ผลการประเมินปี 2568 ต่ำ',
    reason: 'หน่วยงานของท่านมีคะแนนบางด้านต่ำกว่าที่ควรเป็น จึงขอให้เร่งดำเนินการ',
    addressees: 'all_local_bodies',
    recipientsText: '',
    rule: {
      mode: 'weakness',
      joined: 'or',
      conditions: [
        { node: 'e9', operator: 'below', threshold: '60' },
        { node: 'overall', operator: 'below', threshold: '75' },
      ],
    },
    stockCodes: ['OPS-04', 'SRV-01'],
    acknowledgeDueOn: '2026-12-11',
    planDueOn: '2026-12-25',
    report6mDueOn: '2027-04-20',
    report12mDueOn: '2027-10-15',
  },
  {
    key: '2570-2',
    reached: 'signed',
    resultsFiscalYear: 2568,
    measuresFiscalYear: 2569,
    runningNumber: 4811,
    sentOn: '2026-11-20',
    subject: 'มาตรการป้องกันการใช้ทรัพย์สินของราชการโดยไม่ถูกต้อง',
    reason: 'มีข้อเสนอแนะเรื่องการขอยืมทรัพย์สินของราชการซ้ำหลายปี',
    addressees: 'all_local_bodies',
    recipientsText: '',
    rule: { mode: 'all', trees: ['scored', 'regional'] },
    stockCodes: ['PRP-02', 'INT-03'],
    acknowledgeDueOn: '2026-12-04',
    planDueOn: null,
    report6mDueOn: '2027-04-20',
    report12mDueOn: '2027-10-15',
  },
];

/** The rule by which the province found whom the letter is for. */
export function ruleOf(letter: Letter): Partial<RecipientRule> {
  const LOCAL = ['pao', 'city_municipality', 'town_municipality', 'subdistrict_municipality', 'tao'];
  switch (letter.addressees) {
    case 'all_local_bodies':
      return { mode: 'types', types: LOCAL };
    case 'subdistrict_organisations':
      return { mode: 'types', types: ['tao'] };
    case 'regional_units':
      return { mode: 'all', trees: ['regional'] };
    case 'weak_external_survey':
      return { mode: 'weakness', conditions: [{ node: 'eit', operator: 'below', threshold: '85' }] };
  }
}

/** Initials that begin the numbers of a province's letters; no real province uses these. */
const INITIALS: Record<DemoProvince['code'], string> = { '97': 'รส', '98': 'ฟส', '99': 'ดน' };

export function circularId(province: DemoProvince, letter: Letter): string {
  return `demo-${province.code}-${letter.key}`;
}

export function numberOf(province: DemoProvince, letter: Letter): string {
  return `${INITIALS[province.code]} 0017.2/ว ${letter.runningNumber}`;
}

export function bodyOf(province: DemoProvince, letter: Letter): string {
  const { resultsFiscalYear, measuresFiscalYear, reason } = letter;
  return [
    `ด้วยจังหวัด${province.nameTh}ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ${resultsFiscalYear} แล้วเห็นว่า${reason}`,
    `จังหวัดจึงกำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. ${measuresFiscalYear} ตามรายการแนบท้าย ขอให้หน่วยงานรับทราบ พิจารณาเลือกใช้หรือปรับใช้ให้เหมาะกับภารกิจ และรายงานผลภายในกำหนด หากไม่เลือกใช้มาตรการใดขอให้แจ้งเหตุผล`,
    'จึงเรียนมาเพื่อพิจารณาดำเนินการ และแจ้งบุคลากรในสังกัดทราบและถือปฏิบัติ',
  ].join('\n\n');
}
