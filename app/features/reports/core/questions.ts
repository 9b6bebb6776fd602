import { type Contradiction, contradictionOf } from './contradiction.ts';
import type { Status } from './report-form.ts';

/** What makes somebody ask whether a row is meant as it stands. */
export type Question =
  | Contradiction
  | 'outside_period'
  | 'in_future'
  | 'date_but_not_done'
  | 'evidence_but_not_started'
  | 'went_back'
  | 'same_text';

/** What the questions look at. Dates are `YYYY-MM-DD`. */
export interface Questioned {
  status: Status;
  statusText: string;
  doneOn: string | null;
  /** Pieces of evidence that stand beside the row. */
  evidence: number;
  /** Status of the same measure in the 6-month report, in the 12-month one. */
  statusBefore: Status | null;
  /** How many other rows of the report have the very same text. */
  sameText: number;
}

export interface Period {
  from: string;
  to: string;
  today: string;
}

const STAGE: Record<Status, number> = { not_started: 0, in_progress: 1, done: 2 };
/** Two rows may well have been done alike; the same words in three were pasted. */
const PASTED_FROM = 2;

/** The questions a row raises, in a fixed order. They are asked, never a refusal: a word of the office settles them. */
export function questionsOf(row: Questioned, period: Period): Question[] {
  const contradiction = contradictionOf(row.status, row.statusText);
  const { doneOn } = row;
  const asked: [Question, boolean][] = [
    ['in_future', doneOn !== null && doneOn > period.today],
    ['outside_period', doneOn !== null && (doneOn < period.from || doneOn > period.to)],
    ['date_but_not_done', doneOn !== null && row.status !== 'done'],
    ['evidence_but_not_started', row.status === 'not_started' && row.evidence > 0],
    ['went_back', row.statusBefore !== null && STAGE[row.status] < STAGE[row.statusBefore]],
    ['same_text', row.statusText.trim().length >= 15 && row.sameText >= PASTED_FROM],
  ];
  return [...(contradiction ? [contradiction] : []), ...asked.flatMap(([each, is]) => (is ? [each] : []))];
}

/** The questions that no word of the office has settled yet. */
export function openQuestions(
  questions: readonly Question[],
  answer: { confirmed: string | null; confirmedQuestions: readonly string[] },
): Question[] {
  if (!answer.confirmed?.trim()) return [...questions];
  return questions.filter((question) => !answer.confirmedQuestions.includes(question));
}
