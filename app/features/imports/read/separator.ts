import { withPlainLineEnds } from './clean-text.ts';

export type Separator = ',' | ';' | '\t';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** The first rows tell how a file is separated. */
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_RECORDS = 100;
/** Two sentences may have a comma each by chance; a tab is hardly chance. */
const FEWEST_RECORDS = 3;

export interface FoundSeparator {
  separator: Separator;
  /** Whether every one of the first rows has the same number of these separators. */
  isConsistent: boolean;
}

interface Score extends FoundSeparator {
  share: number;
  usual: number;
}

/**
 * Which separator divides the first rows most evenly. Separators inside quotes do not count; a file without any is a
 * table of one column, read as comma separated.
 */
export function findSeparator(text: string): FoundSeparator {
  const scores = SEPARATORS.map((separator) =>
    scoreOf(separator, withPlainLineEnds(text.slice(0, SAMPLE_CHARACTERS))),
  );
  const [best] = scores.sort((a, b) => b.share - a.share || b.usual - a.usual);
  return { separator: best?.separator ?? ',', isConsistent: best?.isConsistent ?? false };
}

function scoreOf(separator: Separator, text: string): Score {
  const counts = countsByRecord(separator, text);
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [[usual, times] = [0, 0]] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const isConsistent = times === counts.length && times >= (separator === '\t' ? 1 : FEWEST_RECORDS);
  return { separator, isConsistent, share: counts.length === 0 ? 0 : times / counts.length, usual };
}

/** Number of separators in each of the first records that is not empty. */
function countsByRecord(separator: Separator, text: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let start = 0;
  for (let at = 0; at <= text.length && counts.length < SAMPLE_RECORDS; at += 1) {
    const character = text[at];
    if (character === separator) count += 1;
    else if (character === '"' && opensField(text, at, separator)) at = closingQuote(text, at);
    else if (character === '\n' || character === undefined) {
      if (text.slice(start, at).trim() !== '') counts.push(count);
      count = 0;
      start = at + 1;
    }
  }
  return counts;
}

function opensField(text: string, at: number, separator: Separator): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === separator;
}

/** Where the quoted field that opens here closes; itself when it never does. A doubled quote does not close. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? opening : at;
}
