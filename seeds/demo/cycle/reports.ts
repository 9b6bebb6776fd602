import { type Dice, diceFor } from '../../factories/dice.ts';
import type { AgencyRecord } from '../../factories/places.ts';
import type { ReportRecord, ReportRowRecord } from '../../factories/report.ts';
import { AS_OF, addDays, momentOn, workingDay } from './dates.ts';
import { habitsOf } from './habits.ts';
import { withProof } from './proof.ts';
import {
  CONTRADICTING_DONE,
  PREPARERS,
  REMARKS,
  RETURN_COMMENTS,
  STATUS_TEXTS,
  UNIT_PREPARERS,
} from './texts.ts';

export type Round = ReportRecord['round'];
type Status = ReportRowRecord['status'];

/** A measure that the agency has taken on, in its own words where it adapted it. */
export interface TakenMeasure {
  circularId: string;
  measureNo: number;
  action: string;
  responsible: string;
}

/**
 * The agency's report of a round on the measures it has taken on, or null where it has not begun one by the day
 * up to which the demo runs.
 */
export function reportOf(
  agency: AgencyRecord,
  fiscalYear: number,
  round: Round,
  dueOn: string,
  measures: readonly TakenMeasure[],
): ReportRecord | null {
  const dice = diceFor(`report ${fiscalYear} ${round} ${agency.agencyCode}`);
  const { diligence, waitsForVisitor } = habitsOf(agency);
  const isOpen = dueOn > AS_OF;
  if (measures.length === 0 || (isOpen && waitsForVisitor) || diligence < 0.05) return null;
  const begunOn = workingDay(addDays(dueOn, -dice.whole(12, 60)));
  const submittedOn = workingDay(addDays(dueOn, Math.round((0.55 - diligence) * 34) + dice.whole(-14, 2)));
  const preparedByOffice = dice.pick(agency.agencyType === 'regional_unit' ? UNIT_PREPARERS : PREPARERS);
  const rowsBy = (state: ReportRecord['state'], lastDay: string) =>
    measures.map((measure) =>
      withProof(rowOf(agency, fiscalYear, round, measure), { agency, fiscalYear, round, state, lastDay }),
    );
  const head = { agencyCode: agency.agencyCode, fiscalYear, round, preparedByOffice };
  if (submittedOn > AS_OF || dice.chance(0.05)) {
    if (begunOn > AS_OF) return null;
    const updatedAt = momentOn(begunOn, dice.whole(5, 440));
    const rows = rowsBy('draft', begunOn);
    return { ...head, rows, version: 1, state: 'draft', submittedAt: null, ...unreviewed, updatedAt };
  }
  const submittedAt = momentOn(submittedOn, dice.whole(5, 440));
  const reviewedOn = workingDay(addDays(submittedOn, dice.whole(5, 40)));
  const review =
    reviewedOn > AS_OF ? null : reviewAt(momentOn(reviewedOn, dice.whole(5, 440)), fiscalYear, dice);
  const version = review ? 3 : 2;
  const rows = rowsBy(review?.state ?? 'submitted', submittedOn);
  if (!review)
    return { ...head, rows, version, state: 'submitted', submittedAt, ...unreviewed, updatedAt: submittedAt };
  return { ...head, rows, version, submittedAt, ...review, updatedAt: review.reviewedAt };
}

const unreviewed = { reviewedAt: null, reviewComment: null };

/** The older the year, the more of its reports have been through; some wait unread, some went back. */
function reviewAt(reviewedAt: string, fiscalYear: number, dice: Dice) {
  const drawn = dice.fraction();
  if (drawn < (fiscalYear === 2568 ? 0.04 : 0.14)) return null;
  if (drawn > (fiscalYear === 2568 ? 0.97 : 0.9))
    return { state: 'returned' as const, reviewedAt, reviewComment: dice.pick(RETURN_COMMENTS) };
  return { state: 'accepted' as const, reviewedAt, reviewComment: null };
}

/** How far a measure has come; what was done after six months is done after twelve. */
function rowOf(
  { agencyCode }: AgencyRecord,
  fiscalYear: number,
  round: Round,
  measure: TakenMeasure,
): ReportRowRecord {
  const dice = diceFor(`row ${fiscalYear} ${agencyCode} ${measure.circularId} ${measure.measureNo}`);
  const progress = dice.fraction();
  const texts = diceFor(
    `row text ${fiscalYear} ${round} ${agencyCode} ${measure.circularId} ${measure.measureNo}`,
  );
  const thresholds = round === '6m' ? { notStarted: 0.1, done: 0.62 } : { notStarted: 0.03, done: 0.18 };
  const status: Status =
    progress < thresholds.notStarted ? 'not_started' : progress > thresholds.done ? 'done' : 'in_progress';
  const statusText = texts.pick<string>(STATUS_TEXTS[status]);
  const contradicts = status === 'done' && texts.chance(0.06);
  return {
    ...measure,
    instrument: null,
    indicatorNumber: null,
    weakness: null,
    status,
    statusText: contradicts ? CONTRADICTING_DONE : statusText,
    remark: texts.chance(0.12) ? texts.pick<string>(REMARKS) : null,
  };
}
