import type { DiffPart } from './word-diff.ts';

/** A run of words that both texts have, or that one of them has. */
export type Piece = DiffPart;

/** A line (a step) of two lists beside each other. */
export interface LineDiff {
  kind: 'same' | 'changed' | 'added' | 'removed';
  pieces: Piece[];
}

/** Whether anything was put in or taken out. */
export function isChanged(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind !== 'same');
}

/** How a measure's text differs from another, field by field; the kind of timeframe as both have it. */
export interface MeasureDiff {
  isSame: boolean;
  title: Piece[];
  steps: LineDiff[];
  responsible: Piece[];
  timeframeKind: { before: string; after: string };
  timeframeText: Piece[];
  followUp: Piece[];
}

/** How a letter differs from an earlier version of it; dates `YYYY-MM-DD`. */
export interface LetterDiff {
  isSame: boolean;
  dues: {
    kind: 'acknowledge' | 'plan' | 'report6m' | 'report12m';
    before: string | null;
    after: string | null;
  }[];
  subject: Piece[];
  body: Piece[];
}
