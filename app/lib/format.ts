import type { Language } from './context.ts';
import { Score } from './decimal.ts';

/** Something that there should be and that is not known. */
export const ABSENT = '–';
/** Something that there cannot be, for instance the rank of a mean. A figure kept back has a sign of its own: ▨. */
export const NOT_APPLICABLE = '⊘';

/** A score in points with two places, half-up; an absent one is a dash, never zero. */
export function formatScore(value: string | number | null | undefined): string {
  return value === null || value === undefined ? ABSENT : twoPlaces(value);
}

/** A change in points with its sign: `+1.20`, `-0.35`, `0.00`. */
export function formatChange(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ABSENT;
  const text = twoPlaces(value);
  return text.startsWith('-') || text === '0.00' ? text : `+${text}`;
}

/** A share of a whole in percent with two places, or a dash when the whole is empty. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? ABSENT : `${new Score(part).times(100).div(whole).toFixed(2)}%`;
}

export function formatInteger(value: number | null | undefined): string {
  return value === null || value === undefined ? ABSENT : new Intl.NumberFormat('en-US').format(value);
}

/** `2020-06-18` -> `18 มิถุนายน 2563` / `18 June 2563 BE` */
export function formatDate(value: string | Date | null | undefined, lang: Language): string {
  return value ? dateFormat(lang, 'long').format(asDate(value)) : ABSENT;
}

/** `2020-06-18` -> `18 มิ.ย. 2563` */
export function formatDateShort(value: string | Date | null | undefined, lang: Language): string {
  return value ? dateFormat(lang, 'short').format(asDate(value)) : ABSENT;
}

/** Day and minute in Thailand: `18 มิ.ย. 2563 09:05` */
export function formatMoment(value: string | Date | null | undefined, lang: Language): string {
  if (!value) return ABSENT;
  const moment = asDate(value);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: THAILAND });
  return `${formatDateShort(moment, lang)} ${time.format(moment)}`;
}

const THAILAND = 'Asia/Bangkok';

function twoPlaces(value: string | number): string {
  const text = new Score(value).toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

function dateFormat(lang: Language, month: 'long' | 'short'): Intl.DateTimeFormat {
  const locale = lang === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB-u-ca-buddhist';
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: THAILAND,
    ...(lang === 'th' ? { era: undefined } : {}),
  });
}

/** A date without a time stands for that day in Thailand. */
function asDate(value: string | Date): Date {
  return value instanceof Date
    ? value
    : new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+07:00` : value);
}
