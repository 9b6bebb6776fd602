import { toArabicDigits } from '~/lib/thai-digits.ts';
import { paragraphsOf, tidy } from './thai-text.ts';

const MARKER = /^\s*(?:[-–•]+|\(?[\d๐-๙]{1,2}\s*[.)])\s*/u;

/** The entries of a cell that holds a list: paragraphs, dashes or numbers in a row, without their marks. */
export function listOf(cell: string): string[] {
  return unwrapped(paragraphsOf(cell))
    .flatMap(splitInline)
    .map(withoutMarker)
    .filter((entry) => entry !== '');
}

/** Where some paragraphs carry marks, those without are the rest of a wrapped line. */
function unwrapped(paragraphs: readonly string[]): string[] {
  if (!paragraphs.some((paragraph) => MARKER.test(paragraph))) return [...paragraphs];
  const entries: string[] = [];
  for (const paragraph of paragraphs) {
    if (MARKER.test(paragraph) || entries.length === 0) entries.push(paragraph);
    else entries.push(`${entries.pop()} ${paragraph}`);
  }
  return entries;
}

export function withoutMarker(text: string): string {
  return tidy(text.replace(MARKER, ''));
}

/** The number an entry begins with: `๒. …` -> 2. */
export function numberAhead(text: string): number | null {
  const found = /^\s*\(?(\d{1,2})\s*[.)]/.exec(toArabicDigits(text));
  return found ? Number(found[1]) : null;
}

/** Where `number` with its mark stands inside a text, behind a blank; -1 for nowhere. */
export function positionOfNumber(text: string, number: number): number {
  return toArabicDigits(text).search(new RegExp(`(?<=\\s)\\(?${number}\\s*[.)](?!\\d)`));
}

function splitInline(text: string): string[] {
  if (/^\s*[-–•]/.test(text)) return text.split(/\s(?=[-–•]\s?[^\s\d])/u);
  const first = numberAhead(text);
  if (first === null) return [text];
  const entries: string[] = [];
  let rest = text;
  for (let number = first + 1; number < first + 50; number += 1) {
    const position = positionOfNumber(rest, number);
    if (position < 0) break;
    entries.push(rest.slice(0, position));
    rest = rest.slice(position);
  }
  return [...entries, rest];
}
