import { toArabicDigits } from '~/lib/thai-digits.ts';
import { meaningOfWords } from './header-words.ts';
import type { ColumnMeaning } from './import-record.ts';
import { indicatorOfName } from './indicator-names.ts';
import { type InstrumentNode, instrumentIn } from './instrument-names.ts';
import { leadingCode } from './normalise-code.ts';
import { normaliseYear } from './normalise-year.ts';
import { countIn, countOfHeaders } from './respondent-counts.ts';
import { skeleton, squeeze, tidy } from './thai-text.ts';

/** One header cell read by itself. `number`: a bare number, whose meaning depends on its neighbours. */
export interface HeaderCell {
  meaning: ColumnMeaning | null;
  number: number | null;
  fiscalYear: number | null;
  /** The words say that the column holds weighted points: `(30)`, `ถ่วงน้ำหนัก`, `เต็ม 40`. */
  saysWeighted: boolean;
  /** The words say that the column is out of 100: `เต็ม 100`, `(0-100)`. */
  saysPlain: boolean;
  /** `I1`: an item, or the first indicator where there are exactly ten. */
  isLetterI: boolean;
  /** `๐๑`: the item o1 where there are items of OIT beside it, else the number 1. */
  zeroCode: string | null;
}

const WEIGHTED =
  /ถ่วงน้ำหนัก|weighted|น้ำหนัก|\((ร้อยละ|เต็ม|weight)?:?(15|30|40)(คะแนน|%|points?)?\)|เต็ม(15|30|40)|(15|30|40)(คะแนน|%)|\/(15|30|40)$/;
const PLAIN = /เต็ม:?100|\(0[-–]100\)|outof100|\(100(คะแนน|points?)?\)/i;
const INDICATOR =
  /^(?:ตัวชี้วัด(?:ที่)?|ตชว\.?|ต\.ช\.ว\.|indicator|ind|kpi)[.\s]*(?:ที่|no\.?)?[.\s]*(\d{1,2})(?![\d.])[.)\s:–-]*/iu;
/** The same in a skeleton, where a PDF has lost or displaced vowels. */
const DAMAGED = /^ตวชวดท?(\d{1,2})(?!\d)/u;
const SUB = /^(?:ตัวชี้วัดย่อย(?:ที่)?|ตัวชี้วัด(?:ที่)?|sub-?indicator)?\s*((?:9|10)\.\d)(?!\d)/iu;
/** Nothing longer is a header or the beginning of a label. */
const LONGEST = 400;
/** Remarks behind a name that do not change it. */
const TAIL = /\(?\s*(?:คะแนน(?:ที่ได้|เฉลี่ย)?|score|ร้อยละ|%|เต็ม\s*\d+|\d{2}\s*คะแนน)\s*\)?$/giu;

/** Reads one header cell in all its printed variants; see `columnsOf` for what neighbours add. */
export function readHeader(header: string): HeaderCell {
  const clean = tidy(header.slice(0, LONGEST));
  const arabic = toArabicDigits(clean);
  const fiscalYear = normaliseYear(clean);
  const saysWeighted = WEIGHTED.test(squeeze(clean));
  const isWeight = /^\((15|30|40)\)$/.test(arabic);
  const bare = isWeight ? null : /^\(?(\d{1,2})[.)]?$/.exec(arabic);
  const base = {
    number: bare ? Number(bare[1]) : null,
    fiscalYear,
    saysWeighted,
    saysPlain: !saysWeighted && PLAIN.test(squeeze(arabic)),
    isLetterI: /^i\s*\d/i.test(clean),
    zeroCode: zeroCodeOf(arabic),
  };
  // `จำนวนผู้ตอบ IIT` names an instrument and is not its score.
  if (countIn(clean) !== null) return { ...base, meaning: countOfHeaders([clean]) ?? { kind: 'ignore' } };
  const node = bare || clean === '' ? null : nodeOfHeader(arabic);
  const meaning = node ? figure(node, fiscalYear, saysWeighted) : wordsWithYear(arabic, fiscalYear);
  return { ...base, meaning };
}

function zeroCodeOf(arabic: string): string | null {
  const digits = /^0([1-9]\d?)$/.exec(arabic)?.[1];
  return digits ? `o${digits}` : null;
}

function figure(node: string, fiscalYear: number | null, saysWeighted: boolean): ColumnMeaning {
  return { kind: 'figure', node, fiscalYear, isWeighted: saysWeighted && INSTRUMENTS.has(node) };
}

const INSTRUMENTS = new Set<string>(['iit', 'eit', 'eit1', 'eit2', 'oit'] satisfies InstrumentNode[]);

/** The indicator, sub-indicator, item or instrument a header names. */
export function nodeOfHeader(arabic: string): string | null {
  const sub = SUB.exec(arabic);
  if (sub) return sub[1] ?? null;
  const numbered = INDICATOR.exec(arabic) ?? (/\d\.\d/.test(arabic) ? null : DAMAGED.exec(skeleton(arabic)));
  const number = Number(numbered?.[1]);
  if (numbered && number >= 1 && number <= 10) return String(number);
  const name = arabic
    .replace(/^\d{1,2}\s*[.)]\s*/, '')
    .replace(TAIL, '')
    .replace(/\([^()]{0,120}\)\s*$/, '');
  const named = indicatorOfName(name) ?? indicatorOfName(name.replace(/^\d{1,2}\s+/, ''));
  if (named !== null) return String(named);
  const code = leadingCode(arabic);
  if (code && arabic.length <= 60 && !/^0\d$/.test(arabic)) return code.code;
  return skeleton(arabic).length > 70 || isAboutOther(arabic) ? null : instrumentIn(arabic);
}

/** Headers that mention an instrument without being its score: `ประเด็นการประเมิน IIT`, `ข้อคำถาม IIT`. */
function isAboutOther(arabic: string): boolean {
  const words = meaningOfWords(arabic);
  return words?.kind === 'text' || words?.kind === 'node_code' || /ระดับ|อันดับ|จำนวน|rank|level/i.test(arabic);
}

/** Words, also with the year taken out: `คะแนน ITA (ปี 2563)`, `คะแนน ปี ๒๕๖๒`, a bare `2565`. */
function wordsWithYear(arabic: string, fiscalYear: number | null): ColumnMeaning | null {
  const direct = meaningOfWords(arabic) ?? meaningOfWords(arabic.replace(/\([^()]{0,120}\)/g, ' '));
  if (fiscalYear === null) return direct;
  const without = arabic
    .replace(/\(?\s*(?:ประจำ)?\s*(?:ปีงบประมาณ|ปี|FY)?\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?)?\s*\d{2,4}\s*\)?/giu, ' ')
    .trim();
  if (without === '') return { kind: 'score', fiscalYear };
  const meaning = meaningOfWords(without) ?? direct;
  if (meaning?.kind === 'score') return { ...meaning, fiscalYear };
  if (meaning?.kind === 'figure') return { ...meaning, fiscalYear };
  return meaning;
}
