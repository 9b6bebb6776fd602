import { toThaiDigits } from '~/lib/thai-digits.ts';
import type { Digits, Run, Text } from './model.ts';

/** Sizes in points and lengths in centimetres of Thai official papers. */
export const FONT = 'TH Sarabun New';
/** What stands in where the machine has no TH Sarabun New: Sarabun in its size (write/paper-font.server.ts). */
export const FALLBACK_FONT = 'Sarabun Paper';
export const BODY_SIZE = 16;
export const SIZES = { body: 16, title: 20, heading: 18, subheading: 16, label: 16, small: 12 } as const;
export const PAGE = { widthCm: 21, heightCm: 29.7, left: 3, right: 2, top: 2.5, bottom: 2 } as const;
/** Margins in centimetres of papers that must be one page. */
export const NARROW = { left: 1.8, right: 1.5, top: 1.5, bottom: 1.3 } as const;
export const FIRST_LINE_CM = 2.5;
/** Stands on every page made of invented data. */
export const DEMO_LINE = 'ข้อมูลสมมติ ใช้เพื่อสาธิตเท่านั้น';

/** What a line must not begin with, and what must not end one: the sign of repetition, of leaving out, and the era before its year. */
const HELD = / (?=[ๆฯ])|(?<=พ\.ศ\.) (?=[0-9๐-๙])/g;

/** Signs nobody sees: those that turn the order of letters around, and those that no file of Word may hold. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n]/gu;

/** Runs of a text with the digits of the document, and with blanks where a line must not end. */
export function runsOf(text: Text, digits: Digits): Run[] {
  const runs = typeof text === 'string' ? [text] : text;
  return runs.map((each) => {
    const run = typeof each === 'string' ? { text: each } : each;
    const text = run.text.replace(UNSEEN, '').replace(HELD, '\u00a0');
    return { ...run, text: run.keepsDigits ? text : inDigits(text, digits) };
  });
}

/**
 * The text in the digits of the document. Web and mail addresses stay as they are: they would no longer lead anywhere.
 */
export function inDigits(text: string, digits: Digits): string {
  if (digits === 'arabic') return text;
  return text
    .split(/(https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+)/)
    .map((part, at) => (at % 2 === 1 ? part : toThaiDigits(part)))
    .join('');
}

const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];

/** `2020-06-18` -> `18 มิถุนายน 2563`, the way dates stand in official papers; nothing for no date. */
export function officialDate(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  return year && day && name ? `${day} ${name} ${year + 543}` : '';
}
