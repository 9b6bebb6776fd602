import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import { meaningOfWords } from './header-words.ts';
import { nodeOfHeader } from './headers.ts';
import { codeRange, type ItemLetter, leadingCode, normaliseCode } from './normalise-code.ts';
import { skeleton, squeeze, tidy } from './thai-text.ts';

export interface RowContext {
  /** Instrument of the table, where it is known: bare numbers are then its items. */
  letter: ItemLetter | null;
  scheme: Scheme | null;
}

/** The node a row is about by its label: an item with its question, a block of items, an indicator, an instrument. */
export function nodeOfLabel(label: string, { letter, scheme }: RowContext): string | null {
  const clean = tidy(label.slice(0, 400));
  if (clean === '') return null;
  const block = codeRange(clean);
  if (block) return subIndicatorOfBlock(scheme, block.from, block.to);
  const words = meaningOfWords(clean.replace(/\([^()]{0,120}\)/g, ' '));
  if (words?.kind === 'figure') return words.node;
  const named = nodeOfHeader(toArabicDigits(clean));
  // `1๔` would be the number 14 once digits are translated, so codes are read from the text as printed.
  const coded = leadingCode(clean, letter)?.code ?? null;
  if (named !== null && !/^[ieo]\d/.test(named)) return named;
  return coded ?? subIndicatorOfName(scheme, clean);
}

/** The node of a cell that holds nothing but a code: `E๑`, `9.1`, `3`, `IIT`, `overall`. */
export function nodeOfCode(
  cell: string,
  { letter, scheme }: RowContext,
  numbersAreIndicators: boolean,
): string | null {
  const clean = tidy(cell);
  const number = /^(\d{1,2})[.)]?$/.exec(toArabicDigits(clean))?.[1];
  // A zero in front is the letter O, unless the column counts indicators `01`, `02` …
  if (number && numbersAreIndicators)
    return Number(number) >= 1 && Number(number) <= 10 ? String(Number(number)) : null;
  const stored = STORED[squeeze(clean).replace(/[^a-z0-9]/g, '')];
  return stored ?? normaliseCode(clean, letter) ?? nodeOfLabel(clean, { letter, scheme });
}

const STORED: Readonly<Record<string, string>> = {
  eitpublic: 'eit1',
  eitsurvey: 'eit2',
  eit1: 'eit1',
  eit2: 'eit2',
};

/** The sub-indicator whose items are exactly those of the block. */
function subIndicatorOfBlock(scheme: Scheme | null, from: string, to: string): string | null {
  const first = Number(from.slice(1));
  const last = Number(to.slice(1));
  const found = scheme?.subIndicators.find((sub) => {
    const items = scheme.items
      .filter((item) => item.subIndicator === sub.code)
      .map((item) => Number(item.code.slice(1)));
    return items.length > 0 && Math.min(...items) === first && Math.max(...items) === last;
  });
  return from.startsWith('o') ? (found?.code ?? null) : null;
}

function subIndicatorOfName(scheme: Scheme | null, label: string): string | null {
  const wanted = skeleton(label);
  return scheme?.subIndicators.find((sub) => skeleton(sub.name.th) === wanted)?.code ?? null;
}
