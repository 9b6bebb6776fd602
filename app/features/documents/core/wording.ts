import { fillPlaces, type PlaceFault, placeFaults } from '~/lib/place-text.ts';

/**
 * Standing words of the documents that a province may replace, with the places in them that are filled in
 * (`{{province}}`). Thai only: the documents are.
 */
export const WORDINGS = {
  'letter.office': {
    text: 'สำนักงานจังหวัด{{province}} กลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด',
    places: ['province'],
  },
  'letter.greeting': { text: 'เรียน', places: [] },
  'letter.recipients': { text: 'หน่วยงานตามบัญชีรายชื่อผู้รับ', places: [] },
  'letter.dues': { text: 'ขอให้ดำเนินการภายในกำหนด ดังนี้', places: [] },
  'letter.address': { text: 'ศาลากลางจังหวัด{{province}}', places: ['province'] },
  'letter.enclosed': {
    text: 'มาตรการที่กำหนดสำหรับปีงบประมาณ พ.ศ. {{year}} จำนวน 1 ชุด',
    places: ['year'],
  },
  'letter.farewell': { text: 'ขอแสดงความนับถือ', places: [] },
  'letter.closing': { text: 'จึงเรียนมาเพื่อพิจารณาดำเนินการ', places: [] },
  'signature.province': { text: 'ผู้ว่าราชการจังหวัด{{province}}', places: ['province'] },
  'signature.agency': { text: 'หัวหน้าหน่วยงาน {{agency}}', places: ['agency'] },
  'annex.background': {
    text: 'จังหวัด{{province}}รับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ทุกปี และนำผลของปีงบประมาณ พ.ศ. {{year}} มาวิเคราะห์เพื่อกำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. {{nextYear}} การประเมินใช้เครื่องมือและตัวชี้วัด ดังนี้',
    places: ['province', 'year', 'nextYear'],
  },
  'analysis.intro': {
    text: '{{agency}} จัดทำรายงานนี้เพื่อนำผลการประเมิน ITA ปีงบประมาณ พ.ศ. {{year}} มาวิเคราะห์ และกำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. {{nextYear}}',
    places: ['agency', 'year', 'nextYear'],
  },
  'measures.source': {
    text: 'จัดทำจากผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ (ITA) ปีงบประมาณ พ.ศ. {{year}}',
    places: ['year'],
  },
  'report.preparer': { text: 'ผู้จัดทำ', places: [] },
} as const satisfies Record<string, { text: string; places: readonly string[] }>;

export type WordingKey = keyof typeof WORDINGS;
export const WORDING_KEYS = Object.keys(WORDINGS) as WordingKey[];

/** Gives a standing text with its places filled in. */
export type Wording = (key: WordingKey, places?: Readonly<Record<string, string>>) => string;

/** The wording of a province: its own texts before the product's. */
export function wordingOf(own: readonly { key: string; text: string }[]): Wording {
  const texts = new Map(own.map(({ key, text }) => [key, text]));
  return (key, places = {}) => fillPlaces(texts.get(key) ?? WORDINGS[key].text, places);
}

export type WordingFault = PlaceFault;

const MOST = 4000;

/** What is wrong with a text somebody typed, each with its place; none = it can be kept. */
export function wordingFaults(key: WordingKey, text: string): WordingFault[] {
  return placeFaults(text, WORDINGS[key].places, MOST);
}
