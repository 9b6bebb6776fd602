import { DUE_KINDS, type DueDates, type DueKind } from '~/features/circulars/core/next-due.ts';
import type { LetterDiff } from '~/lib/diff-pieces.ts';
import { diffWords } from '~/lib/word-diff.ts';

/** The words and days of one version of a letter. */
export interface LetterText extends DueDates {
  subject: string;
  body: string;
}

const COLUMNS = {
  acknowledge: 'acknowledgeDueOn',
  plan: 'planDueOn',
  report6m: 'report6mDueOn',
  report12m: 'report12mDueOn',
} as const satisfies Record<DueKind, keyof DueDates>;

/** What of the letter itself changed: due dates that moved, and its words. To be asked on the server. */
export function diffLetter(before: LetterText, after: LetterText): LetterDiff {
  const dues = DUE_KINDS.map((kind) => ({
    kind,
    before: before[COLUMNS[kind]],
    after: after[COLUMNS[kind]],
  })).filter((due) => due.before !== due.after);
  return {
    isSame: dues.length === 0 && before.subject === after.subject && before.body === after.body,
    dues,
    subject: diffWords(before.subject, after.subject),
    body: diffWords(before.body, after.body),
  };
}
