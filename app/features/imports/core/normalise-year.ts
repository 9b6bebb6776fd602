import { BE_OFFSET } from '~/lib/fiscal-year.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import { skeleton, tidy } from './thai-text.ts';

const FIRST_BE = 2550;
const LAST_BE = 2620;
const MONTHS: readonly (readonly string[])[] = [
  ['มกราคม', 'ม.ค.', 'january', 'jan'],
  ['กุมภาพันธ์', 'ก.พ.', 'february', 'feb'],
  ['มีนาคม', 'มี.ค.', 'march', 'mar'],
  ['เมษายน', 'เม.ย.', 'april', 'apr'],
  ['พฤษภาคม', 'พ.ค.', 'may'],
  ['มิถุนายน', 'มิ.ย.', 'june', 'jun'],
  ['กรกฎาคม', 'ก.ค.', 'july', 'jul'],
  ['สิงหาคม', 'ส.ค.', 'august', 'aug'],
  ['กันยายน', 'ก.ย.', 'september', 'sep', 'sept'],
  ['ตุลาคม', 'ต.ค.', 'october', 'oct'],
  ['พฤศจิกายน', 'พ.ย.', 'november', 'nov'],
  ['ธันวาคม', 'ธ.ค.', 'december', 'dec'],
];

/** A year number as Buddhist era: 2566 and 66 stay of that era, 2023 is Gregorian. Null for no plausible year. */
export function toBuddhistYear(digits: string): number | null {
  const number = Number(toArabicDigits(digits));
  if (!Number.isInteger(number)) return null;
  const year = number < 100 ? number + 2500 : number < FIRST_BE ? number + BE_OFFSET : number;
  const isPlausible = year >= FIRST_BE && year <= LAST_BE;
  return isPlausible && (number < 100 || number >= FIRST_BE - BE_OFFSET) ? year : null;
}

const NAMED_YEAR =
  /(?:ปี\s*งบ\s*ประ\s*มาณ|ประจำปี|ปีการประเมิน|ปี|พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|FY|B\.?E\.?|year)\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|B\.?E\.?|:|=|'|’|\.)*\s*(\d{4}|\d{2})(?![\d.,/]*\d)/giu;

/** Years named in a text, in order: `ปีงบประมาณ พ.ศ. ๒๕๖๖`, `FY2023`, `ปี 66`. */
export function yearsIn(text: string): number[] {
  const found = [...toArabicDigits(tidy(text)).matchAll(NAMED_YEAR)];
  return found.flatMap((match) => toBuddhistYear(match[1] ?? '') ?? []);
}

/** The fiscal year of a cell or heading: a named year, or a cell that holds four digits alone. */
export function normaliseYear(text: string): number | null {
  const arabic = toArabicDigits(tidy(text));
  const alone = /^(\d{4})(?:\.0+)?$/.exec(arabic);
  if (alone) return toBuddhistYear(alone[1] ?? '');
  return yearsIn(arabic)[0] ?? null;
}

const DATE =
  /(\d{1,2})\s*(?:เดือน)?\s*([\p{L}\p{M}.]+)\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?)?\s*(\d{4}|\d{2})(?!\d)/gu;
const SLASHED = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/gu;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;

/** Dates of a text as Gregorian `YYYY-MM-DD`, in order: `๑ ตุลาคม ๖๖ - ๓๐ กันยายน ๒๕๖๗`. */
export function datesIn(text: string): string[] {
  const arabic = toArabicDigits(tidy(text));
  const worded = [...arabic.matchAll(DATE)].flatMap((match) =>
    isoDate(match[1], monthOf(match[2] ?? ''), match[3]),
  );
  if (worded.length > 0) return worded;
  const iso = ISO.exec(arabic);
  if (iso) return isoDate(iso[3], Number(iso[2]), iso[1]);
  return [...arabic.matchAll(SLASHED)].flatMap((match) => isoDate(match[1], Number(match[2]), match[3]));
}

/** The first date of a text. */
export function normaliseDate(text: string): string | null {
  return datesIn(text)[0] ?? null;
}

function monthOf(word: string): number | null {
  const wanted = skeleton(word);
  const index = MONTHS.findIndex((names) => names.some((name) => skeleton(name) === wanted));
  return index < 0 ? null : index + 1;
}

/** One date in a list, or none where the calendar has no such day. */
function isoDate(day: string | undefined, month: number | null, year: string | undefined): string[] {
  const buddhist = toBuddhistYear(year ?? '');
  if (buddhist === null || month === null) return [];
  const iso = `${buddhist - BE_OFFSET}-${pad(month)}-${pad(Number(day))}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? [] : [iso];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
