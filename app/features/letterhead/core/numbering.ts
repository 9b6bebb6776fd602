import { fillPlaces, type PlaceFault, placeFaults, positionOf } from '~/lib/place-text.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';

/** How a province numbers its letters: `{{prefix}}/ว {{number}}` with the prefix `สม 0017.5`. */
export interface Numbering {
  pattern: string;
  prefix: string;
}

export const NUMBER_PLACES = ['prefix', 'number', 'year'] as const;
/** What is offered to a province that has not set its own. */
export const USUAL_PATTERN = '{{prefix}}/ว {{number}}';
const MOST = 80;

export type NumberingFault =
  | PlaceFault
  | { kind: 'no_number' | 'twice' | 'line_break'; line: number; column: number; text: string };

/** What is wrong with a pattern, each with its place; none = letters can be numbered by it. */
export function patternFaults(pattern: string): NumberingFault[] {
  const faults: NumberingFault[] = placeFaults(pattern, NUMBER_PLACES, MOST);
  const numbers = [...pattern.matchAll(/\{\{\s*number\s*\}\}/g)];
  if (numbers.length === 0)
    faults.push({ kind: 'no_number', ...positionOf(pattern, pattern.length), text: '{{number}}' });
  for (const { index, 0: text } of numbers.slice(1))
    faults.push({ kind: 'twice', ...positionOf(pattern, index), text });
  const line = pattern.indexOf('\n');
  if (line >= 0) faults.push({ kind: 'line_break', ...positionOf(pattern, line), text: '' });
  return faults;
}

/** What is wrong with the prefix, which is plain text. */
export function prefixFaults(prefix: string): PlaceFault[] {
  return placeFaults(prefix, [], MOST);
}

/** The number of a letter as it stands in it; `year` is the calendar year (BE) of its date. */
export function numberText({ pattern, prefix }: Numbering, running: number, year: number): string {
  return fillPlaces(pattern, { prefix, number: String(running), year: String(year) }).trim();
}

/** The running number in a number that was typed; null where it does not follow the pattern. */
export function readRunning({ pattern, prefix }: Numbering, text: string, year: number): number | null {
  const shape = pattern
    .split(/\{\{\s*number\s*\}\}/)
    .map((part) => escaped(numberKey(fillPlaces(part, { prefix, year: String(year) }))))
    .join('(\\d{1,7})');
  const found = new RegExp(`^${shape}$`, 'u').exec(numberKey(text))?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * The running number a typed one is entered under: none where it is far ahead of the last of the year, as after a slip of
 * the finger, so that the numbers after it do not follow it.
 */
export function seriesNumber(running: number | null, last: number): number | null {
  return running !== null && last > 0 && running > last + FARTHEST ? null : running;
}
const FARTHEST = 500;

/** A number as it is compared: `สม ๐๐๑๗.๕ /ว ๑๒` and `สม 0017.5/ว12` are the same. */
export function numberKey(text: string): string {
  return toArabicDigits(text.normalize('NFC')).replace(/\s+/g, '');
}

/** Calendar year (BE) of a letter's date `YYYY-MM-DD`. */
export function letterYear(datedOn: string): number {
  return Number(datedOn.slice(0, 4)) + 543;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
