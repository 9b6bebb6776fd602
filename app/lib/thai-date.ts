import { BE_OFFSET } from './fiscal-year.ts';
import { toArabicDigits } from './thai-digits.ts';

const MONTHS = [
  ['ม.ค.', 'มกราคม', 'jan', 'january'],
  ['ก.พ.', 'กุมภาพันธ์', 'feb', 'february'],
  ['มี.ค.', 'มีนาคม', 'mar', 'march'],
  ['เม.ย.', 'เมษายน', 'apr', 'april'],
  ['พ.ค.', 'พฤษภาคม', 'may', 'may'],
  ['มิ.ย.', 'มิถุนายน', 'jun', 'june'],
  ['ก.ค.', 'กรกฎาคม', 'jul', 'july'],
  ['ส.ค.', 'สิงหาคม', 'aug', 'august'],
  ['ก.ย.', 'กันยายน', 'sep', 'september'],
  ['ต.ค.', 'ตุลาคม', 'oct', 'october'],
  ['พ.ย.', 'พฤศจิกายน', 'nov', 'november'],
  ['ธ.ค.', 'ธันวาคม', 'dec', 'december'],
].map((names) => names.map(plain));

/**
 * Reads a day as people in Thai offices write it: `15/3/2568`, `15 มี.ค. 68`, `๑๕ มีนาคม ๒๕๖๘`, `15/03/2025`,
 * `2025-03-15`. Years from 2400 on are of the Buddhist era, two digits too; the rest are Gregorian. The date as
 * `YYYY-MM-DD` (Gregorian), or null for what is no day of the calendar.
 */
export function readThaiDate(text: string): string | null {
  const written = toArabicDigits(text).trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso) return dateOf(iso[3], iso[2], iso[1]);
  const numbers = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{2}|\d{4})$/.exec(written);
  if (numbers) return dateOf(numbers[1], numbers[2], numbers[3]);
  const words = /^(?:วันที่ )?(\d{1,2}) ?([^\d ]+(?: [^\d ]+)?) ?(?:พ\.ศ\. ?|be )?(\d{2}|\d{4})$/i.exec(written);
  if (!words) return null;
  const name = plain((words[2] ?? '').replace(/ ?พ\.ศ\.$/, ''));
  const month = MONTHS.findIndex((names) => names.includes(name));
  return month < 0 ? null : dateOf(words[1], String(month + 1), words[3]);
}

/** `2025-03-15` -> `15/03/2568`, as a field for a date shows it. */
export function writeThaiDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${Number(year) + BE_OFFSET}`;
}

function dateOf(day = '', month = '', year = ''): string | null {
  const written = Number(year);
  const be = year.length === 2 ? 2500 + written : written;
  const gregorian = be >= 2400 ? be - BE_OFFSET : be;
  if (gregorian < 1900 || gregorian > 2200) return null;
  const date = `${gregorian}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : null;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[. ]/g, '');
}
