import { toArabicDigits } from '~/lib/thai-digits.ts';

const MARKUP = /<\/?[a-z][^<>]{0,80}>|\*\*/gi;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Vowels and tone marks above and below the line, and what is left of them in broken files. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\ufffd]/g;

/** One line of text: no markup, no invisible characters, single blanks, NFC. */
export function tidy(text: string): string {
  if (/^[\w.,%-]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(MARKUP, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** For comparing words: no blanks, lower case, Arabic digits. */
export function squeeze(text: string): string {
  return toArabicDigits(tidy(text)).replace(/\s+/g, '').toLowerCase();
}

/**
 * For comparing names that a PDF has damaged: marks above and below the line are dropped, so that a lost, doubled or
 * displaced vowel does not count, and the letters most often typed for each other are one.
 */
export function skeleton(text: string): string {
  return squeeze(text)
    .replace(/\u0e33|\u0e4d\u0e32/g, '\u0e32')
    .replace(MARKS, '')
    .replace(/\u0e0e/g, '\u0e0f')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The paragraphs of a cell that holds several: `<p>` blocks or line breaks. Never empty texts. */
export function paragraphsOf(cell: string): string[] {
  return cell
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .split(/\r?\n/)
    .map(tidy)
    .filter((paragraph) => paragraph !== '');
}

/** Levenshtein distance, at most `limit` + 1; for short texts only. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? limit + 1;
}
