import { squeeze, tidy } from './thai-text.ts';

export type InstrumentNode = 'iit' | 'eit' | 'eit1' | 'eit2' | 'oit';

const LATIN = /(?<![a-z])(iit|eit|oit)(?=$|[^a-z]|public|survey)/g;
const PART_ONE = /ส่วนที่?1|part-?1|\(1\)|public(?!data)|eit-?1|ตอบด้วยตนเอง/;
const PART_TWO = /ส่วนที่?2|part-?2|\(2\)|survey|eit-?2|ผู้ประเมินจัดเก็บ/;

/** The instrument a text names (`แบบวัด … ภายนอก (EIT) ส่วนที่ 1` -> eit1); null for none or for several. */
export function instrumentIn(text: string): InstrumentNode | null {
  const wanted = squeeze(text);
  const named = [...new Set([...tidy(text).toLowerCase().matchAll(LATIN)].map((match) => match[1]))];
  if (named.length > 1) return null;
  const instrument = named[0] ?? thaiName(wanted);
  if (instrument === 'eit') return PART_ONE.test(wanted) ? 'eit1' : PART_TWO.test(wanted) ? 'eit2' : 'eit';
  return instrument === 'iit' || instrument === 'oit' ? instrument : null;
}

function thaiName(wanted: string): InstrumentNode | null {
  const isSurvey = /ผู้มีส่วนได้(ส่วน)?เสีย|การรับรู้|stakeholder/.test(wanted);
  if (isSurvey && /ภายนอก|external/.test(wanted)) return 'eit';
  if (isSurvey && /ภายใน(?!หน่วยงานภายนอก)|internal/.test(wanted)) return 'iit';
  return /(แบบ(ตรวจ|วัด)|การ)การ?เปิดเผยข้อมูลสาธารณะ|^การเปิดเผยข้อมูลสาธารณะ|opendata/.test(wanted) ? 'oit' : null;
}

/** First letter of the item codes of an instrument. */
export function letterOf(instrument: InstrumentNode | null): 'i' | 'e' | 'o' | null {
  return instrument === null ? null : (instrument.charAt(0) as 'i' | 'e' | 'o');
}

/** The code under which an instrument is stored: the parts of EIT have longer names there. */
export function storedNode(node: string): string {
  return node === 'eit1' ? 'eit_public' : node === 'eit2' ? 'eit_survey' : node;
}
