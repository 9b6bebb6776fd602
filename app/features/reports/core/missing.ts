import type { Question } from './questions.ts';
import type { Status } from './report-form.ts';

export type MissingWhat = 'action' | 'status_text' | 'done_on' | 'evidence' | 'answer' | 'comment';
export interface Missing {
  rowNo: number;
  what: MissingWhat;
}

/** What a row lacks before its report can be handed in. */
export interface Completable {
  rowNo: number;
  action: string;
  status: Status;
  statusText: string | null;
  doneOn: string | null;
  noEvidenceReason: string | null;
  evidence: number;
  /** Questions that no word has settled. */
  open: readonly Question[];
  /** Comments of the province that nobody has marked as settled. */
  openComments: number;
}

/**
 * What a row lacks before its report can be handed in: what was planned; what was done unless nothing was; of a done row
 * the date, and evidence or the reason for none; a word to each question; each comment of the province settled.
 */
export function missingOf(row: Completable): MissingWhat[] {
  const isDone = row.status === 'done';
  const lacks: [MissingWhat, boolean][] = [
    ['action', !row.action.trim()],
    ['status_text', row.status !== 'not_started' && !row.statusText?.trim()],
    ['done_on', isDone && row.doneOn === null],
    ['evidence', isDone && row.evidence === 0 && !row.noEvidenceReason?.trim()],
    ['answer', row.open.length > 0],
    ['comment', row.openComments > 0],
  ];
  return lacks.flatMap(([what, is]) => (is ? [what] : []));
}
