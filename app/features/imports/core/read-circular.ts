import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { DocumentLine } from './document-lines.ts';
import type { CircularRecord } from './import-record.ts';
import { datesIn, normaliseDate } from './normalise-year.ts';

const NUMBER =
  /^ที่\s+([ก-ฮ.]{1,12}\s?[\d๐-๙][\d๐-๙.]*\s*(?:\([^)]{1,30}\))?\s*\/?\s*(?:ว\s*\.?\s*)?[\d๐-๙]+)/u;
/** A letterhead stands at the top; the parts of one letter stand near each other. */
const REACH = 14;

/** The circular letter at the head of a document: number, date, subject, addressees. Names of signatories are not read. */
export function readCircular(lines: readonly DocumentLine[]): CircularRecord | null {
  const at = lines.findIndex(({ text }) => NUMBER.test(text));
  const head = lines[at];
  if (!head) return null;
  const near = lines.slice(Math.max(0, at - 4), at + REACH).map(({ text }) => text);
  const subject = afterWord(near, 'เรื่อง');
  if (subject === '') return null;
  const number = NUMBER.exec(head.text)?.[1] ?? '';
  return {
    kind: 'circular',
    number: toArabicDigits(number).trim(),
    datedOn: dateOf(near),
    subject,
    addressees: afterWord(near, 'เรียน'),
    place: head.place,
  };
}

function afterWord(lines: readonly string[], word: string): string {
  const line = lines.find((text) => new RegExp(`^${word}\\s*:?\\s+\\S`, 'u').test(text));
  return line ? line.replace(new RegExp(`^${word}\\s*:?\\s+`, 'u'), '').trim() : '';
}

/** The line `วันที่ …`, or a line that is a date and nothing else. */
function dateOf(lines: readonly string[]): string | null {
  const dated = lines.find((text) => /วันที่\s*[\d๐-๙]/u.test(text));
  if (dated) return normaliseDate(dated.slice(dated.search(/วันที่/u)));
  const alone = lines.find((text) => text.length <= 40 && datesIn(text).length === 1);
  return alone ? normaliseDate(alone) : null;
}
