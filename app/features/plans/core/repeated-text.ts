import { toArabicDigits } from '~/lib/thai-digits.ts';

/** A text of a plan: the row it stands in and its column. */
export interface PlacedText {
  /** What the reader knows the row by. */
  row: string;
  column: string;
  text: string | null;
}

/** The same text, or nearly, in several rows of a column. */
export interface Repetition {
  column: string;
  rows: string[];
  /** The text as the first of the rows has it. */
  text: string;
}

/** Texts shorter than this (`ไม่มี`, `สำนักปลัด`) are rightly the same in many rows. */
const LEAST_LENGTH = 30;
/** Share of their letter triples that two texts have in common (Dice) from which they count as one. */
const NEAR = 0.85;

/** Texts of a column that say the same in two rows or more, in the order of the rows. */
export function findRepetitions(texts: readonly PlacedText[]): Repetition[] {
  const groups: { column: string; key: string; rows: string[]; text: string }[] = [];
  for (const { row, column, text } of texts) {
    const key = normalised(text ?? '');
    if (key.length < LEAST_LENGTH) continue;
    const group = groups.find((each) => each.column === column && isNear(each.key, key));
    if (group) group.rows.push(row);
    else groups.push({ column, key, rows: [row], text: (text ?? '').trim() });
  }
  return groups
    .filter(({ rows }) => rows.length > 1)
    .map(({ column, rows, text }) => ({ column, rows, text }));
}

/** Rows whose text of a column stands in an earlier plan already; `rows` are those of this plan. */
export function findCarriedOver(texts: readonly PlacedText[], earlier: readonly PlacedText[]): Repetition[] {
  return texts.flatMap(({ row, column, text }) => {
    const key = normalised(text ?? '');
    const isOld =
      key.length >= LEAST_LENGTH &&
      earlier.some((each) => each.column === column && isNear(normalised(each.text ?? ''), key));
    return isOld ? [{ column, rows: [row], text: (text ?? '').trim() }] : [];
  });
}

/** Without spaces, punctuation and repetition marks (ๆ), numbers alike: what is left is what it says. */
export function normalised(text: string): string {
  const words = toArabicDigits(text.normalize('NFC')).toLowerCase();
  // Another year or percentage makes no other sentence.
  return words
    .replaceAll('ๆ', '')
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [triplesOf(a), triplesOf(b)];
  if (one.size === 0 || other.size === 0) return false;
  const shared = [...one].filter((triple) => other.has(triple)).length;
  return (2 * shared) / (one.size + other.size) >= NEAR;
}

function triplesOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}
