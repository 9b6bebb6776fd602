import { roundPeriod } from '~/lib/fiscal-year.ts';
import { type MissingWhat, missingOf } from './missing.ts';
import { openQuestions, type Question, questionsOf } from './questions.ts';
import type { Round, Status } from './report-form.ts';

/** A row as far as questions and completeness need it. */
export interface JudgedRow {
  rowNo: number;
  action: string;
  status: Status;
  statusText: string | null;
  doneOn: string | null;
  noEvidenceReason: string | null;
  confirmed: string | null;
  confirmedQuestions: readonly string[];
  evidence: number;
  openComments: number;
  statusBefore: Status | null;
}

export interface RowState {
  rowNo: number;
  questions: Question[];
  /** Questions that no word has settled. */
  open: Question[];
  missing: MissingWhat[];
}

/** What each row of a report is asked and lacks, given all of them; `today` is `YYYY-MM-DD`. */
export function judgeRows(
  rows: readonly JudgedRow[],
  { fiscalYear, round, today }: { fiscalYear: number; round: Round; today: string },
): RowState[] {
  const period = { ...roundPeriod(fiscalYear, round), today };
  const texts = new Map<string, number>();
  for (const { statusText } of rows) {
    const text = statusText?.trim() ?? '';
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return rows.map((row) => {
    const statusText = row.statusText ?? '';
    const sameText = (texts.get(statusText.trim()) ?? 1) - 1;
    const questions = questionsOf({ ...row, statusText, sameText }, period);
    const open = openQuestions(questions, row);
    return { rowNo: row.rowNo, questions, open, missing: missingOf({ ...row, open }) };
  });
}
