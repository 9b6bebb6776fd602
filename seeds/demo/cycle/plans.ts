import { type WeakItem, weakItems } from '~/features/plans/core/weak-items.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import type { CircularRecord, MeasureRecord } from '../../factories/circular.ts';
import { type Dice, diceFor } from '../../factories/dice.ts';
import type { PlanEditionRecord, PlanRecord } from '../../factories/plan.ts';
import { commentsOn, failedItemsOf } from '../comments.ts';
import { clerkOf } from './answers.ts';
import { addDays, momentOn, workingDay } from './dates.ts';
import { headOf, type PlanningBody } from './plan-offices.ts';
import { type PlannedMeasure, planRows, topicOf } from './plan-rows.ts';
import { type PlanStage, planStageOf } from './plan-stages.ts';
import {
  HEAD_COMMENTS,
  INSTITUTION_LIMITATIONS,
  PROVINCE_COMMENTS,
  ROW_RETURN_COMMENTS,
} from './plan-texts.ts';

/** What plans of a fiscal year are made from. */
export interface PlanYear {
  /** Fiscal year (BE) of the plans. */
  fiscalYear: number;
  scheme: Scheme;
  /** Results of the year before, by agency. */
  figures: ReadonlyMap<string, AgencyFigures>;
  /** Sent circulars of the fiscal year. */
  circulars: readonly CircularRecord[];
  /** Measures to choose from where no circular answers a weak topic. */
  library: readonly MeasureRecord[];
}

const PROVINCE_OFFICE = 'กลุ่มงานยุทธศาสตร์ สำนักงานจังหวัด';

/** The body's plan of the year, or null where it has begun none or no circular asked for it. */
export function planOf(body: PlanningBody, year: PlanYear): PlanRecord | null {
  const { agencyCode } = body;
  const { fiscalYear } = year;
  const received = year.circulars.filter(({ receipts }) =>
    receipts.some((each) => each.agencyCode === agencyCode),
  );
  const dueOn = received.flatMap(({ planDueOn }) => planDueOn ?? []).toSorted()[0];
  const stage = planStageOf(agencyCode, fiscalYear);
  if (!dueOn || stage === 'none') return null;
  const dice = diceFor(`plan ${fiscalYear} ${agencyCode}`);
  const submittedOn = workingDay(
    addDays(dueOn, Math.round((0.3 - dice.fraction()) * 22) + dice.whole(-9, -1)),
  );
  const figures = year.figures.get(agencyCode);
  const weak = figures ? weakOf(year.scheme, figures) : [];
  const taken = received.flatMap((circular) => takenOn(agencyCode, circular, submittedOn));
  const rows = planRows({ body, fiscalYear, scheme: figures ? year.scheme : null, weak }, [
    ...taken,
    ...forOtherTopics(taken, weak, year.library, dice),
  ]);
  const limitations = limitationsOf(agencyCode, fiscalYear, dice);
  const whole = { rows, limitations, hasNoLimitations: limitations.length === 0 };
  const way = wayOf(body, stage, whole.rows, submittedOn, dice);
  const isBegun = stage === 'draft';
  return {
    agencyCode,
    fiscalYear,
    ...whole,
    ...way,
    ...(isBegun ? { rows: rows.slice(0, 3), limitations: [], hasNoLimitations: false } : {}),
    items: weak.map(({ code }) => code),
    updatedByOffice: clerkOf(body),
  };
}

function weakOf(scheme: Scheme, figures: AgencyFigures): WeakItem[] {
  const scores = Object.entries(figures.published.items ?? {}).map(([code, score]) => ({
    code,
    score: score === null || score === undefined ? null : Number(score),
  }));
  const known = {
    scores,
    failed: failedItemsOf(scheme, figures),
    comments: commentsOn(scheme, figures),
    points: [],
    chosen: [],
  };
  return weakItems(scheme, known, { lowest: false, language: 'th' }).filter(
    ({ reasons }) => reasons.includes('below') || reasons.includes('failed'),
  );
}

/** What the body had taken on of a circular when it handed its plan in. */
function takenOn(agencyCode: string, circular: CircularRecord, submittedOn: string): PlannedMeasure[] {
  const { circularId, measures, receipts } = circular;
  const decisions = receipts.find((each) => each.agencyCode === agencyCode)?.decisions ?? [];
  return decisions.flatMap(({ measureNo, decision, adaptedText, decidedAt }) => {
    const measure = measures[measureNo - 1];
    if (!measure || decision === 'declined' || decidedAt.slice(0, 10) >= submittedOn) return [];
    return [{ measure, adaptedText, circular: { circularId, measureNo } }];
  });
}

/** One measure of the library for each weak topic that no circular answers; one at all where there would be none. */
function forOtherTopics(
  taken: readonly PlannedMeasure[],
  weak: readonly WeakItem[],
  library: readonly MeasureRecord[],
  dice: Dice,
): PlannedMeasure[] {
  const has = new Set(taken.map(topicOf));
  const wanted = new Set(
    weak.flatMap(({ topicNo }) => (topicNo === null || has.has(topicNo) ? [] : [topicNo])),
  );
  if (has.size + wanted.size === 0) wanted.add(dice.whole(1, 7));
  return [...wanted]
    .toSorted((a, b) => a - b)
    .map((topicNo) => ({
      measure: dice.pick(library.filter(({ topicNos }) => topicNos[0] === topicNo)),
      adaptedText: null,
      circular: null,
    }));
}

function limitationsOf(agencyCode: string, fiscalYear: number, dice: Dice): PlanRecord['limitations'] {
  const count = dice.pick([0, 0, 1, 1, 2]);
  return dice
    .shuffle(INSTITUTION_LIMITATIONS)
    .slice(0, count)
    .map((texts, at) => ({
      ...texts,
      limitationId: `demo-${agencyCode}-${fiscalYear}-${at + 1}`,
      limitationNo: at + 1,
      version: 1,
      batchId: null,
      isRemoved: false,
    }));
}

type Way = Pick<PlanRecord, 'state' | 'stateVersion' | 'updatedAt' | 'editions'>;

/** What was handed in, approved and given back, up to the stage. */
function wayOf(
  body: PlanningBody,
  stage: PlanStage,
  rows: PlanRecord['rows'],
  submittedOn: string,
  dice: Dice,
): Way {
  const moment = (date: string) => momentOn(date, dice.whole(5, 440));
  const updatedAt = moment(submittedOn);
  if (stage === 'draft') return { state: 'draft', stateVersion: 0, updatedAt, editions: [] };
  const office = clerkOf(body);
  const submission = (on: string) => ({ rows, submittedAt: moment(on), submittedByOffice: office });
  const open = { approved: null, returned: null };
  const after = (on: string, least: number, most: number) => workingDay(addDays(on, dice.whole(least, most)));
  const first = submission(submittedOn);
  const answeredOn = after(submittedOn, 1, 6);
  const commented = [{ rowId: rows[0]?.rowId ?? '', comment: dice.pick<string>(ROW_RETURN_COMMENTS) }];
  const returned = (on: string, by: 'head' | 'province'): PlanEditionRecord['returned'] => ({
    at: moment(on),
    by,
    office: by === 'head' ? headOf(body) : PROVINCE_OFFICE,
    comment: dice.pick<string>(by === 'head' ? HEAD_COMMENTS : PROVINCE_COMMENTS),
    rowComments: by === 'head' ? [] : commented,
  });
  const approval = (on: string): PlanEditionRecord['approved'] =>
    dice.chance(0.45)
      ? { at: moment(after(on, 0, 1)), office, paper: { on, office: headOf(body) } }
      : { at: moment(on), office: headOf(body), paper: null };
  if (stage === 'submitted')
    return { state: 'submitted', stateVersion: 1, updatedAt, editions: [{ ...first, ...open }] };
  if (stage === 'returned_by_head')
    return {
      state: 'returned',
      stateVersion: 2,
      updatedAt,
      editions: [{ ...first, approved: null, returned: returned(answeredOn, 'head') }],
    };
  const approved = approval(answeredOn);
  if (stage === 'approved')
    return {
      state: 'approved',
      stateVersion: 2,
      updatedAt,
      editions: [{ ...first, approved, returned: null }],
    };
  const sentBackOn = after(answeredOn, 6, 20);
  const back = { ...first, approved, returned: returned(sentBackOn, 'province') };
  if (stage !== 'mended') return { state: 'returned', stateVersion: 3, updatedAt, editions: [back] };
  const againOn = after(sentBackOn, 2, 9);
  const second = { ...submission(againOn), approved: approval(after(againOn, 1, 4)), returned: null };
  return { state: 'approved', stateVersion: 5, updatedAt: moment(againOn), editions: [back, second] };
}
