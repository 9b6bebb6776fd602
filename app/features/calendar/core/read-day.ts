import { BE_OFFSET } from '~/lib/fiscal-year.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';

/**
 * A date as people write it: `2026-04-06`, `6/4/2569`, `๖/๔/๒๕๖๙`; a year of 2400 or more is of the Buddhist era. Null for
 * what is no day of the calendar between 2500 and 2650 BE.
 */
export function readDay(text: string): string | null {
  const digits = toArabicDigits(text).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(digits);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(digits);
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : null;
  if (!parts) return null;
  const [written = 0, month = 0, day = 0] = parts.map(Number);
  const year = written >= 2400 ? written - BE_OFFSET : written;
  if (year + BE_OFFSET < 2500 || year + BE_OFFSET > 2650) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isReal ? moment.toISOString().slice(0, 10) : null;
}
