import { codesIn, leadingCode, readCodes } from './normalise-code.ts';
import { paragraphsOf, tidy } from './thai-text.ts';

/** The items a cell is about: codes alone, a list of items, or one question behind its code. */
export function itemCodesOf(cell: string): string[] {
  const text = tidy(cell);
  const alone = text === '' ? [] : readCodes(text);
  if (alone.length > 0) return alone;
  const paragraphs = paragraphsOf(cell).map((paragraph) => leadingCode(paragraph)?.code ?? null);
  const isList = paragraphs.length > 1 || /^\s*[-–•]/.test(text);
  if (isList) return [...new Set([...paragraphs.flatMap((code) => code ?? []), ...codesIn(text)])];
  const leading = leadingCode(text);
  return leading ? [leading.code] : codesIn(text);
}
