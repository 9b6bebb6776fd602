import type { ImportProblem } from './import-record.ts';
import type { CellPlace } from './source-file.ts';
import { problem } from './table-context.ts';

/** Letters and marks that are neither Thai nor Latin. */
const FOREIGN =
  /[^\P{L}\p{Script=Thai}\p{Script=Latin}]|[\p{Script=Devanagari}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /\S*[\u0e00-\u0e7f]\S*/gu;
const SHOWN = 40;

/** Foreign letters inside Thai words (a scanner's mistake), and characters that were lost. */
export function foreignCharacters(text: string, place: CellPlace): ImportProblem[] {
  FOREIGN.lastIndex = 0;
  const isSuspicious = text.includes('\ufffd') || FOREIGN.test(text);
  if (!isSuspicious) return [];
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const found = [...new Set(word.match(FOREIGN) ?? [])].join(' ');
    const detail = { word: around(word), found };
    if (found !== '') return [problem('warning', 'foreign_characters', place, detail)];
    return word.includes('\ufffd') ? [problem('warning', 'broken_characters', place, detail)] : [];
  });
}

/** Thai has no blanks between words, so only what stands around the mistake is shown. */
function around(word: string): string {
  FOREIGN.lastIndex = 0;
  const at = Math.max(0, word.search(/\ufffd/u), FOREIGN.exec(word)?.index ?? 0);
  return word.slice(Math.max(0, at - SHOWN / 2), at + SHOWN / 2);
}
