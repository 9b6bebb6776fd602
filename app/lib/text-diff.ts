import { diffArrays } from 'diff';
import type { LineDiff } from './diff-pieces.ts';
import { diffWords } from './word-diff.ts';

/** Two lines that share less than this part of their words are not the same line changed. */
const LEAST_SHARED = 0.35;

/** How two lists of lines differ: lines that were changed word by word, others as put in or taken out. */
export function diffLines(before: readonly string[], after: readonly string[]): LineDiff[] {
  const lines: LineDiff[] = [];
  let removed: string[] = [];
  const flush = (added: string[]) => {
    lines.push(...pairLines(removed, added));
    removed = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) flush(part.value);
    else {
      flush([]);
      lines.push(...part.value.map((text) => whole('same', text)));
    }
  }
  flush([]);
  return lines;
}

/** Lines taken out and put in at one place, in their order: alike ones are one line that was changed. */
function pairLines(removed: readonly string[], added: readonly string[]): LineDiff[] {
  const lines: LineDiff[] = [];
  let from = 0;
  for (const old of removed) {
    const at = added.findIndex((line, index) => index >= from && shared(old, line) >= LEAST_SHARED);
    if (at < 0) {
      lines.push(whole('removed', old));
      continue;
    }
    lines.push(...added.slice(from, at).map((line) => whole('added', line)));
    lines.push({ kind: 'changed', pieces: diffWords(old, added[at] ?? '') });
    from = at + 1;
  }
  return [...lines, ...added.slice(from).map((line) => whole('added', line))];
}

function whole(kind: 'same' | 'added' | 'removed', text: string): LineDiff {
  return { kind, pieces: [{ kind, text }] };
}

/** Part of the longer line's letters that both lines have in common. */
function shared(a: string, b: string): number {
  const same = diffWords(a, b).reduce(
    (sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum),
    0,
  );
  return same / Math.max(a.length, b.length, 1);
}
