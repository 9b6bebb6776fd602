import { toArabicDigits } from '~/lib/thai-digits.ts';
import { instrumentIn, storedNode } from './instrument-names.ts';
import { squeeze, tidy } from './thai-text.ts';

/** Surveys whose respondents are counted, as stored: EIT whole or in its two parts. */
export const COUNTED_SURVEYS = ['iit', 'eit', 'eit_public', 'eit_survey'] as const;
export type CountedSurvey = (typeof COUNTED_SURVEYS)[number];

/** How many answered, and how many had to. */
export const COUNTS = ['respondents', 'min_sample'] as const;
export type CountKind = (typeof COUNTS)[number];

export interface CountMeaning {
  kind: 'respondents';
  count: CountKind;
  survey: CountedSurvey;
}

const ANSWERED =
  /จำนวน(ของ)?(ผู้(มีส่วนได้(ส่วน)?เสีย.{0,30})?ตอบ|ผู้ให้ข้อมูล|กลุ่มตัวอย่าง|ตัวอย่าง|ผู้มีส่วนได้(ส่วน)?เสีย.{0,30}ที่ตอบ)|^ผู้ตอบ|ผู้ตอบแบบ(วัด|สอบถาม|สำรวจ)|respondent|responses/;
const LEAST =
  /(จำนวน|ตัวอย่าง|ผู้ตอบ|เกณฑ์|เป้าหมาย).{0,40}ขั้นต่ำ|ขั้นต่ำ.{0,40}(ผู้ตอบ|ตัวอย่าง|iit|eit)|^ขั้นต่ำ|min(imum|\.)?_?(sample|number|respondent|response)|required(sample|number|respondent|response)/;
/** Scores, shares, texts and people who might have answered are no counts of those who did. */
const OTHER =
  /คะแนน|ร้อยละ|สัดส่วน|ข้อเสนอ|ความเห็น|ความคิดเห็น|ข้อคิดเห็น|ผู้มีสิทธิ|ชื่อ|comment|score|percent|%|share|rate|eligible/;
/** Nothing longer is a header. */
const LONGEST = 160;

/** Which count a header or label speaks of, whatever survey it is about; null where it speaks of none. */
export function countIn(text: string): CountKind | null {
  if (text.length > LONGEST) return null;
  const wanted = squeeze(text);
  if (OTHER.test(wanted)) return null;
  if (LEAST.test(wanted)) return 'min_sample';
  return ANSWERED.test(wanted) ? 'respondents' : null;
}

/**
 * What headers above each other say of respondents: the count in any of them, the survey in all of them together or in
 * the lowest that names one (`IIT` over `จำนวนผู้ตอบ`, or the other way round).
 */
export function countOfHeaders(path: readonly string[]): CountMeaning | null {
  const said = path.map(countIn).filter((count) => count !== null);
  // The number required may stand under the words for respondents.
  const leaf = path.at(-1) ?? '';
  const isLeast = said.includes('min_sample') || (said.length > 0 && /ขั้นต่ำ|min|required/i.test(leaf));
  if (said.length === 0 || OTHER.test(squeeze(leaf))) return null;
  const survey = [path.join(' '), ...[...path].reverse()].map(surveyIn).find((each) => each !== null);
  return survey ? { kind: 'respondents', count: isLeast ? 'min_sample' : 'respondents', survey } : null;
}

function surveyIn(text: string): CountedSurvey | null {
  const named = instrumentIn(text);
  return COUNTED_SURVEYS.find((each) => named !== null && each === storedNode(named)) ?? null;
}

/** Node of a count in the rows of a batch: `respondents:iit`, `min_sample:eit_public`. */
export function countNode({ count, survey }: { count: CountKind; survey: CountedSurvey }): string {
  return `${count}:${survey}`;
}

/** The other way round; null for a node that is no count. */
export function countOfNode(node: string): { count: CountKind; survey: CountedSurvey } | null {
  const [head, tail] = node.split(':');
  const count = COUNTS.find((each) => each === head);
  const survey = COUNTED_SURVEYS.find((each) => each === tail);
  return count && survey ? { count, survey } : null;
}

/** No survey of one body has more answers. */
const MOST = 1_000_000;

/** A number of people as printed (`๑,๒๐๔ คน`); null where the text is none: a share, a range, a word. */
export function readCount(printed: string): number | null {
  const bare = toArabicDigits(tidy(printed))
    .replace(/\s*(คน|ราย|ชุด|persons?|people)\.?$/iu, '')
    .trim();
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.0+)?$/.test(bare)) return null;
  const count = Number(bare.replaceAll(',', ''));
  return count <= MOST ? count : null;
}

/** A cell that says there is nothing to say. */
export function isNoCount(printed: string): boolean {
  return /^[-–—.]*$/u.test(tidy(printed));
}
