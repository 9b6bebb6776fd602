import { toArabicDigits } from '~/lib/thai-digits.ts';
import { tidy } from './thai-text.ts';

export type ItemLetter = 'i' | 'e' | 'o';

/** A code at the beginning of a text, and the text behind it. */
export interface LeadingCode {
  code: string;
  rest: string;
}

const DIGIT = '[0-9๐-๙]';
const LETTERS: Readonly<Record<string, ItemLetter>> = {
  i: 'i',
  l: 'i',
  '|': 'i',
  e: 'e',
  o: 'o',
  '0': 'o',
  '๐': 'o',
};
/** Letter (or what stands for it), number, and nothing that would make it a part of something longer. */
const CODE = new RegExp(
  `^([ieoIEO|l](?:\\s*[.\\-])?|[0๐])\\s*(${DIGIT}{1,3})(?!${DIGIT}|[.,:]${DIGIT}|\\s*[%])`,
  'u',
);
/** `1๔`: the letter I read as an Arabic one before Thai digits. */
const MISREAD_I = /^1\s?([๐-๙]{1,2})(?![0-9๐-๙]|[.,:][0-9๐-๙])/u;
const BARE = new RegExp(`^(${DIGIT}{1,2})(?!${DIGIT}|[.,:]${DIGIT}|\\s*[%])`, 'u');
const PREFIX = /^[\s\-–•*(["“]*(?:ข้อที่|ข้อ|รหัส)?\s*/u;

/**
 * The item code a text begins with, in any form met in print: `E๑` `O๑๐` `๐34` `01` `1๔`. The first character is looked at
 * before digits are translated: a zero there is the letter O. A bare number counts only where the table is known to
 * be of one instrument (`table`).
 */
export function leadingCode(text: string, table: ItemLetter | null = null): LeadingCode | null {
  const clean = tidy(text);
  const start = clean.replace(PREFIX, '');
  const lettered = CODE.exec(start);
  if (lettered) {
    const letter = LETTERS[(lettered[1] ?? '').charAt(0).toLowerCase()];
    const number = numberOf(lettered[2]);
    if (letter && number !== null && !isWordAhead(start, lettered[0]))
      return found(letter, number, start, lettered[0]);
  }
  if (table === 'i') {
    const misread = MISREAD_I.exec(start);
    const number = numberOf(misread?.[1]);
    if (misread && number !== null) return found('i', number, start, misread[0]);
  }
  if (table === null) return null;
  const bare = BARE.exec(start);
  const number = numberOf(bare?.[1]);
  return bare && number !== null ? found(table, number, start, bare[0]) : null;
}

/** The code of a cell that holds a code and nothing else; null for anything more. */
export function normaliseCode(text: string, table: ItemLetter | null = null): string | null {
  const leading = leadingCode(text, table);
  return leading && /^[\s.)\]"”:]*$/u.test(leading.rest) ? leading.code : null;
}

/** All codes of a cell of codes: `i๘ , i๙` -> i8 i9; `o1-o9` is a range and is left to `codeRange`. */
export function readCodes(cell: string, table: ItemLetter | null = null): string[] {
  const parts = tidy(cell).split(/\s*(?:[,;/]|และ|\s)\s*/u);
  const codes = parts.map((part) => normaliseCode(part, table));
  return codes.every((code) => code !== null) ? unique(codes) : [];
}

/** `O๑-O๙ ข้อมูลพื้นฐาน`: first and last item of a block, and the text behind. */
export function codeRange(text: string): { from: string; to: string; rest: string } | null {
  const first = leadingCode(text);
  if (!first) return null;
  const behind = /^\s*(?:-|–|—|ถึง|to)\s*/iu.exec(first.rest);
  if (!behind) return null;
  const letter = first.code[0] as ItemLetter;
  const last = leadingCode(first.rest.slice(behind[0].length), letter);
  if (!last || last.code[0] !== letter || Number(last.code.slice(1)) <= Number(first.code.slice(1)))
    return null;
  return { from: first.code, to: last.code, rest: last.rest };
}

const CITED = new RegExp(
  `(?<![A-Za-z0-9๐-๙.,/:\\-])([ieoIEO0๐])\\s?([1-9๑-๙]${DIGIT}?)(?!${DIGIT}|[A-Za-z]|[.,:/\\-]${DIGIT}|\\s*%)`,
  'gu',
);

/** Item codes cited inside a sentence, in order of appearance, each once: `(อ้างอิงจาก ๐34)` -> o34. */
export function codesIn(text: string): string[] {
  return unique(
    [...tidy(text).matchAll(CITED)].flatMap(([, letter, digits]) => {
      const kind = LETTERS[(letter ?? '').toLowerCase()];
      const number = numberOf(digits);
      return kind && number !== null ? [`${kind}${number}`] : [];
    }),
  );
}

/** The letters of a word are no code: `IT`, `E-Service`. Only digits may follow, so what matters is what comes behind. */
function isWordAhead(start: string, matched: string): boolean {
  return /^[A-Za-z]/.test(start.slice(matched.length));
}

function found(letter: ItemLetter, number: number, start: string, matched: string): LeadingCode {
  return { code: `${letter}${number}`, rest: start.slice(matched.length).trim() };
}

function numberOf(digits: string | undefined): number | null {
  const number = Number(toArabicDigits(digits ?? ''));
  return digits && Number.isInteger(number) && number >= 1 && number <= 199 ? number : null;
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
