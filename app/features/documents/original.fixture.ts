import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allSchemes } from 'seeds/schemes/index.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';

/** The published documents as they were found; the product works without them. */
const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/domain/documents');

export const hasOriginals = existsSync(FOLDER);

/** Every line of a published document as it was read from print: its cells, or the one paragraph it is. */
export function linesOfOriginal(documentNo: number): string[][] {
  const prefix = String(documentNo).padStart(3, '0');
  const name = readdirSync(FOLDER).find((each) => each.startsWith(prefix));
  if (!name) throw new Error(`no document ${documentNo}`);
  const text = readFileSync(path.join(FOLDER, name), 'utf8');
  let letter = '';
  return text
    .replace(/\*+|<\/?b>/g, '')
    .replace(/<br\/?>/g, ' ')
    .split('\n')
    .map((line) => {
      if (line.startsWith('ตารางที่')) letter = line.startsWith('ตารางที่ ๑') ? 'i' : '';
      // The letter I of the item codes was lost or read as the digit 1.
      const read = letter === 'i' ? line.replace(/^1?([๐-๙]{1,2}) /, 'i$1 ') : line;
      return read
        .split(/\t|<\/?p>/)
        .map((each) => each.trim())
        .filter((each) => !/^[-}\s]*$/.test(each));
    })
    .filter((cells) => cells.length > 0);
}

/** Names of indicators in print, the longest first, with the one we use. */
const NAMES = allSchemes
  .flatMap(({ indicators }) =>
    indicators.flatMap(({ name, variants }) => variants.map((each) => [bare(each), bare(name.th)] as const)),
  )
  .sort(([a], [b]) => b.length - a.length);

/**
 * A text as it is compared: digits, blanks and the case of letters do not tell texts apart, nor do bullets and numbers of
 * lists, spellings of an indicator's name, and whether the O of an item code was read as a zero.
 */
export function plainOf(text: string): string {
  const listed = toArabicDigits(text.replace(/\s+/g, ' '))
    .replace(/^และ (?=\d\.|ข้อ )/, '')
    .replace(/(?:^|(?<= ))(?:[-–•]|\(?[1-9]\d?[.)])\s?(?=[^\d.])/g, '')
    .replace(/\bo(?=\d{1,2}(?!\d))/gi, '0');
  return NAMES.reduce((sum, [variant, name]) => sum.replaceAll(variant, name), bare(listed));
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '').toLowerCase();
}
