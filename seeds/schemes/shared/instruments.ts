import type { Instrument, Mark } from '~/features/schemes/core/scheme.ts';

const IIT = {
  code: 'iit',
  partOf: null,
  name: { th: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', en: 'Internal survey (IIT)' },
  definition: {
    th: 'ถามบุคลากรของหน่วยงานเองว่ารับรู้การทำงาน การใช้งบประมาณ อำนาจ และทรัพย์สินของหน่วยงานอย่างไร รวม 5 ตัวชี้วัด',
    en: 'Asks the agency’s own staff how they see its work, spending, use of power and of property: 5 indicators.',
  },
} as const;

const EIT = {
  code: 'eit',
  partOf: null,
  name: { th: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', en: 'External survey (EIT)' },
  definition: {
    th: 'ถามประชาชนและผู้ที่มาติดต่อหน่วยงานถึงคุณภาพบริการ การสื่อสาร และการปรับปรุงงาน รวม 3 ตัวชี้วัด',
    en: 'Asks citizens and visitors about service quality, communication and improvement: 3 indicators.',
  },
} as const;

const OIT = {
  code: 'oit',
  partOf: null,
  name: { th: 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', en: 'Open data check (OIT)' },
  definition: {
    th: 'ตรวจเว็บไซต์ของหน่วยงานว่าเปิดเผยข้อมูลแต่ละเรื่องหรือไม่ โดยหน่วยงานระบุ URL ให้ตรวจ รวม 2 ตัวชี้วัด',
    en: 'Checks whether the agency’s website discloses each required subject, by the links it gives: 2 indicators.',
  },
} as const;

const EIT_PUBLIC = {
  code: 'eit_public',
  partOf: 'eit',
  name: { th: 'EIT ส่วนที่ 1 ผู้รับบริการตอบเอง (EIT Public)', en: 'EIT part 1, self-answered (EIT Public)' },
  definition: {
    th: 'คะแนน EIT จากผู้รับบริการหรือผู้มาติดต่อที่เข้าตอบแบบวัดด้วยตนเอง',
    en: 'EIT score from visitors who answered the survey on their own.',
  },
} as const;

const EIT_SURVEY = {
  code: 'eit_survey',
  partOf: 'eit',
  name: {
    th: 'EIT ส่วนที่ 2 ผู้ประเมินเก็บข้อมูล (EIT Survey)',
    en: 'EIT part 2, collected by evaluators (EIT Survey)',
  },
  definition: {
    th: 'คะแนน EIT จากข้อมูลที่ผู้ประเมินลงเก็บจากผู้รับบริการ',
    en: 'EIT score from answers that the evaluators collected from visitors.',
  },
} as const;

/** IIT 30, EIT 30, OIT 40. */
export function threeInstruments(weights: Mark): Instrument[] {
  return [
    { ...IIT, weight: '30', mark: weights },
    { ...EIT, weight: '30', mark: weights },
    { ...OIT, weight: '40', mark: weights },
  ];
}

/** The same with the two parts of EIT that are scored apart, 15 each. */
export function instrumentsWithEitParts(weights: Mark, parts: Mark): Instrument[] {
  const [iit, eit, oit] = threeInstruments(weights) as [Instrument, Instrument, Instrument];
  return [
    iit,
    eit,
    { ...EIT_PUBLIC, weight: '15', mark: parts },
    { ...EIT_SURVEY, weight: '15', mark: parts },
    oit,
  ];
}
