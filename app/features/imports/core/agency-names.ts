import { tidy } from './thai-text.ts';

/** Kinds of agency by how their names begin; the longer beginning first. */
const KINDS: readonly (readonly [type: string, beginning: RegExp])[] = [
  ['pao', /^(องค์การบริหารส่วนจังหวัด|อบจ\.?)/u],
  ['tao', /^(องค์การบริหารส่วนตำบล|อบต\.?)/u],
  ['city_municipality', /^(เทศบาลนคร|ทน\.?)/u],
  ['town_municipality', /^(เทศบาลเมือง|ทม\.?)/u],
  ['subdistrict_municipality', /^(เทศบาลตำบล|ทต\.?)/u],
  ['provincial_office', /^(จังหวัด|สำนักงานจังหวัด)/u],
];

const ENGLISH: readonly (readonly [type: string, words: RegExp])[] = [
  ['pao', /provincial administrative organi[sz]ation|^pao$/i],
  ['tao', /subdistrict administrative organi[sz]ation|tambon administrative organi[sz]ation|^[ts]ao$/i],
  ['city_municipality', /city[ _]municipality/i],
  ['town_municipality', /town[ _]municipality/i],
  ['subdistrict_municipality', /(subdistrict|tambon)[ _]municipality/i],
  ['provincial_office', /provincial[ _]office|^province\b/i],
];

/** Key of the agency type told by a name or by a cell of types; null where it cannot be told. */
export function agencyTypeOf(text: string): string | null {
  const clean = tidy(text).replace(/^ประเภท\s*/u, '');
  const thai = KINDS.find(([, beginning]) => beginning.test(clean));
  return (thai ?? ENGLISH.find(([, words]) => words.test(clean)))?.[0] ?? null;
}

const LOCAL = /(?:องค์การบริหารส่วน(?:จังหวัด|ตำบล)|เทศบาล(?:นคร|เมือง|ตำบล))\s?[\u0e01-\u0e4e]{2,60}/gu;
const PROVINCE = /จังหวัด[\u0e01-\u0e4e]{2,40}/gu;
const DISTRICT = /อำเภอ\s?([\u0e01-\u0e4e]{2,40})/u;
/** Names of places are seldom longer. */
const LONG_NAME = 16;
/** Words that go on after a name because Thai leaves no blank there. */
const GOES_ON =
  /(ใน(?=การ|ปี|ส่วน)|ได้|ดำเนินการ|และ|ที่|จึง|เพื่อ|ให้|โดย|มี|ซึ่ง|ตาม|ต้อง|ประจำ|ประเภท|ควร|อยู่|ขอ(?=ประกาศ|แจ้ง)|ว่า|ผ่าน|ครั้ง|กำหนด|เป็น|ปี(?=[งพ\d])).*$/u;

/**
 * The agency a document speaks of: the local body its lines name most, else the province they name most. Empty where
 * none is named.
 */
export function agencyInLines(lines: readonly string[]): { name: string; district: string } {
  const text = lines.map(tidy);
  const local = mostFrequent(text.flatMap((line) => (line.match(LOCAL) ?? []).flatMap(cutName)));
  const name = local || mostFrequent(text.flatMap((line) => line.match(PROVINCE) ?? []).flatMap(cutName), 2);
  const home = text.find((line) => name !== '' && line.includes(name) && DISTRICT.test(line));
  return { name, district: local && home ? `อำเภอ${DISTRICT.exec(home)?.[1] ?? ''}` : '' };
}

/** The name without the words that run on behind it; none where nothing is left of the name proper. */
function cutName(found: string): string[] {
  const beginning = KINDS.find(([, kind]) => kind.test(found))?.[1].exec(found)?.[0] ?? '';
  const whole = found.slice(beginning.length).trim();
  // Names hold such words too (a place may be called after what it has), so only long ones are cut.
  const proper = whole.length > LONG_NAME ? whole.replace(GOES_ON, '') : whole;
  return proper.length >= 2 && !/^(ละ|หรือ|แต่ละ|อื่น|ทุก|นี้|แห่ง|ใด)/u.test(proper)
    ? [`${beginning}${proper}`]
    : [];
}

function mostFrequent(names: readonly string[], least = 1): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return best && best[1] >= least ? best[0] : '';
}
