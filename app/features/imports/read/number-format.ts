import { Score } from '~/lib/decimal.ts';

/** What the number format of a cell says about the number in it. */
export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'percent' }
  | { kind: 'date' }
  | { kind: 'zeros'; digits: number };

export const PLAIN: NumberFormat = { kind: 'plain' };
const PERCENT: NumberFormat = { kind: 'percent' };
const DATE: NumberFormat = { kind: 'date' };

/** Formats that a workbook names by number alone; from 59 on those of Thai Excel (ECMA-376, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map<number, NumberFormat>([
  ...pairs([9, 10, 67, 68], PERCENT),
  ...pairs([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], DATE),
  ...pairs([71, 72, 73, 74, 77, 81], DATE),
]);

/** Excel keeps and shows 15 digits; what a binary number holds beyond them is noise. */
const DIGITS_SHOWN = 15;
/** A number that is stored as it is shown; most are. */
const AS_SHOWN = /^-?[1-9]\d*(\.\d*[1-9])?$/;
const LONGEST_CODE = 255;
const DAY = 24 * 60 * 60 * 1000;
const LAST_SERIAL = 2_958_465;

/** The meaning of a number format, by its code where the workbook writes one, else by its number. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN.get(id) ?? PLAIN;
  const signs = code.slice(0, LONGEST_CODE).replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  if (signs.includes('%')) return PERCENT;
  if (/^0{2,}$/.test(signs)) return { kind: 'zeros', digits: signs.length };
  return isDateCode(signs) ? DATE : PLAIN;
}

/**
 * A stored number as a person reads it, in plain decimals without the noise of binary numbers: `97.805`, a percentage in
 * points (`92.69` for 0.9269 shown as 92.69%), a date as `2024-09-30`.
 */
export function numberText(stored: string, format: NumberFormat, startsIn1904: boolean): string {
  if (format.kind === 'plain' && stored.length < DIGITS_SHOWN && AS_SHOWN.test(stored)) return stored;
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  const date = format.kind === 'date' ? dateText(value, startsIn1904) : null;
  if (date !== null) return date;
  const shown = new Score(value.toPrecision(DIGITS_SHOWN));
  const text = (format.kind === 'percent' ? shown.times(100) : shown).toFixed();
  return format.kind === 'zeros' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}

/** The day a serial number stands for; null where it stands for none (a time of day, a negative number). */
function dateText(serial: number, startsIn1904: boolean): string | null {
  const day = Math.floor(serial);
  if (startsIn1904) return day >= 0 && day <= LAST_SERIAL ? isoDay(Date.UTC(1904, 0, 1) + day * DAY) : null;
  if (day < 1 || day > LAST_SERIAL) return null;
  // Excel counts a 29 February 1900, which never was; days before it are one off.
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `d`, `m` without hours or seconds, `y`, the Buddhist `b`, and their Thai letters; `General` has none of them. */
function isDateCode(signs: string): boolean {
  if (/general|standard/i.test(signs)) return false;
  if (/[dybวป]/i.test(signs)) return true;
  return /[mด]/i.test(signs) && !/[hsชท]/i.test(signs);
}

function pairs(ids: readonly number[], format: NumberFormat): [number, NumberFormat][] {
  return ids.map((id) => [id, format]);
}
