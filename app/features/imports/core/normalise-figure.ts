import { HUNDRED, Score } from '~/lib/decimal.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import { tidy } from './thai-text.ts';

export interface ReadFigure {
  /** Decimal text in ASCII digits, or null where the text is no number. */
  value: string | null;
  printed: string;
  /** `impossible`: a number outside 0-100. `no_number`: a text where a number is expected. `empty`: nothing. */
  problem: 'impossible' | 'no_number' | 'empty' | null;
}

/** Words that may stand around a figure without changing it. */
const AROUND = /^(?:คะแนน|ร้อยละ|ระดับ|score|=|:|\s)+|(?:คะแนน|percent|points?|pts?|เปอร์เซ็นต์|%|\s)+$/giu;
/** Words that make a figure a limit or a range and not a value. */
const LIMIT = /ขึ้นไป|ไม่น้อยกว่า|ไม่เกิน|มากกว่า|น้อยกว่า|ต่ำกว่า|อย่างน้อย|[<>≥≤~]|\d\s*[-–]\s*\d/u;

/** No figure is longer, with its unit. */
const LONGEST = 60;

/** A score as printed -> decimal text, kept apart from texts that only contain a number (`๙๐.๐๐% ขึ้นไป`). */
export function normaliseFigure(text: string): ReadFigure {
  if (/^\d{1,2}(\.\d{1,4})?$/.test(text)) return { value: canonical(text), printed: text, problem: null };
  const printed = tidy(text);
  const arabic = toArabicDigits(printed);
  if (arabic === '') return { value: null, printed, problem: 'empty' };
  const value =
    arabic.length > LONGEST || LIMIT.test(arabic) ? null : plainNumber(arabic.replace(AROUND, ''));
  if (value === null) return { value: null, printed, problem: 'no_number' };
  const figure = new Score(value);
  const isPossible = figure.gte(0) && figure.lte(HUNDRED);
  return { value, printed, problem: isPossible ? null : 'impossible' };
}

/**
 * A bare number with points, commas or blanks in it. A comma is a decimal mark only where it can be nothing else: one
 * comma and one or two digits behind it. Three digits behind a comma are thousands.
 */
export function plainNumber(text: string): string | null {
  const bare = text.replace(/(?<=\d)\s*([.,])\s*(?=\d)/gu, '$1').replace(/^[−–]/u, '-');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return canonical(bare.replace(/,/g, ''));
  if (/^-?\d+,\d{1,2}$/.test(bare)) return canonical(bare.replace(',', '.'));
  if (/^-?(\d+(\.\d*)?|\.\d+)$/.test(bare)) return canonical(bare);
  return /^-?\d+(\.\d+)?e[-+]?\d{1,2}$/i.test(bare) ? new Score(bare).toFixed() : null;
}

/** `.5` -> `0.5`, `097.8` -> `97.8`, `97.` -> `97`; printed places stay, but the noise of binary floats is cut off. */
function canonical(text: string): string {
  const [whole = '', places] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.replace('-', '').replace(/^0+(?=\d)/, '') || '0';
  if (!places) return `${sign}${digits}`;
  return places.length > 10 ? new Score(text).toDecimalPlaces(8).toFixed() : `${sign}${digits}.${places}`;
}

const WITHIN = /(?<![0-9.,/])(\d{1,3}(?:[.,]\d{1,2})?)\s*%/u;
const LEVEL_OF = /(?:ระดับ|คะแนน|ร้อยละ)\s*(\d{1,3}\.\d{1,2})(?![0-9])/u;

/** The score at the end of a question's text: `… ข้อมูลอยู่ใน ระดับ ๙๒.๔๕%`. Null where the text gives none. */
export function figureInText(text: string): ReadFigure | null {
  const clean = tidy(text);
  const arabic = toArabicDigits(clean);
  const found = WITHIN.exec(arabic) ?? LEVEL_OF.exec(arabic);
  if (!found) return null;
  const tail = clean.slice(found.index).replace(/^(ระดับ|คะแนน|ร้อยละ)\s*/u, '');
  return LIMIT.test(tail) ? normaliseFigure(tail) : normaliseFigure(found[1] ?? '');
}
