/** A circular received, as far as it decides what is to be done. Due dates are `YYYY-MM-DD` or absent. */
export interface DutyCircular {
  circularId: string;
  subject: string;
  measuresFiscalYear: number;
  acknowledgeDueOn: string | null;
  planDueOn: string | null;
  report6mDueOn: string | null;
  report12mDueOn: string | null;
  isRecipient: boolean;
  acknowledgedAt: Date | null;
  measures: number;
  decided: number;
  /** Number of a later version that waits to be acknowledged, and by when. */
  newVersion: number | null;
  newVersionDueOn: string | null;
}

export interface DutyReport {
  fiscalYear: number;
  round: '6m' | '12m';
  state: 'draft' | 'submitted' | 'returned' | 'accepted';
}

/** A plan that was begun; one that was not is not in the list. */
export interface DutyPlan {
  fiscalYear: number;
  state: 'draft' | 'submitted' | 'returned' | 'approved';
}

interface DutyBase {
  dueOn: string | null;
  isOverdue: boolean;
}
/** To acknowledge, or to plan: to decide on `left` of its measures. */
export interface CircularDuty extends DutyBase {
  circularId: string;
  subject: string;
  left: number;
  /** Number of the later version that is to be acknowledged; null for the letter itself. */
  newVersion: number | null;
}
export interface ReportDuty extends DutyBase {
  fiscalYear: number;
  round: '6m' | '12m';
  /** Null where nothing is written yet. */
  state: 'draft' | 'returned' | null;
}

/** The plan of a fiscal year, until its head has approved it. */
export interface PlanDuty extends DutyBase {
  fiscalYear: number;
  /** Null where nothing is begun yet. */
  state: 'draft' | 'submitted' | 'returned' | null;
}

export interface Duties {
  toAcknowledge: CircularDuty[];
  toPlan: CircularDuty[];
  plans: PlanDuty[];
  toReport: ReportDuty[];
}

/**
 * What the agency has to do, soonest due first. Measures are decided on once the circular is acknowledged. Of the
 * reports of a fiscal year those overdue are named and the one that comes next, not the one after it.
 * @param today `YYYY-MM-DD` in Thailand
 */
export function dutiesOf(
  circulars: readonly DutyCircular[],
  reports: readonly DutyReport[],
  plans: readonly DutyPlan[],
  today: string,
): Duties {
  const received = circulars.filter((circular) => circular.isRecipient);
  const asDuty = (circular: DutyCircular, dueOn: string | null): CircularDuty => ({
    circularId: circular.circularId,
    subject: circular.subject,
    left: circular.measures - circular.decided,
    newVersion: null,
    dueOn,
    isOverdue: isOver(dueOn, today),
  });
  const open = received.filter((circular) => circular.acknowledgedAt === null);
  const renewed = received.filter((c) => c.acknowledgedAt !== null && c.newVersion !== null);
  const undecided = received.filter((c) => c.acknowledgedAt !== null && c.decided < c.measures);
  return {
    toAcknowledge: [
      ...open.map((c) => asDuty(c, c.acknowledgeDueOn)),
      ...renewed.map((c) => ({ ...asDuty(c, c.newVersionDueOn), newVersion: c.newVersion })),
    ].toSorted(bySoonest),
    toPlan: undecided.map((c) => asDuty(c, c.planDueOn)).toSorted(bySoonest),
    plans: planDuties(received, plans, today).toSorted(bySoonest),
    toReport: [...new Set(received.map((circular) => circular.measuresFiscalYear))]
      .flatMap((fiscalYear) => reportDuties(fiscalYear, received, reports, today))
      .toSorted(bySoonest),
  };
}

/** A plan is due where a circular asks for one; the earliest day counts. */
function planDuties(
  received: readonly DutyCircular[],
  plans: readonly DutyPlan[],
  today: string,
): PlanDuty[] {
  const asked = received.filter(({ planDueOn }) => planDueOn !== null);
  return [...new Set(asked.map((circular) => circular.measuresFiscalYear))].flatMap((fiscalYear) => {
    const state = plans.find((plan) => plan.fiscalYear === fiscalYear)?.state ?? null;
    if (state === 'approved') return [];
    const dueOn = soonest(
      asked.filter((c) => c.measuresFiscalYear === fiscalYear).map((circular) => circular.planDueOn),
    );
    return [{ fiscalYear, state, dueOn, isOverdue: isOver(dueOn, today) }];
  });
}

function reportDuties(
  fiscalYear: number,
  received: readonly DutyCircular[],
  reports: readonly DutyReport[],
  today: string,
): ReportDuty[] {
  const ofYear = received.filter((circular) => circular.measuresFiscalYear === fiscalYear);
  const duties = (['6m', '12m'] as const).flatMap((round): ReportDuty[] => {
    const dueOn = soonest(ofYear.map((c) => (round === '6m' ? c.report6mDueOn : c.report12mDueOn)));
    const state = reports.find((r) => r.fiscalYear === fiscalYear && r.round === round)?.state ?? null;
    if (dueOn === null || state === 'submitted' || state === 'accepted') return [];
    return [{ fiscalYear, round, state, dueOn, isOverdue: isOver(dueOn, today) }];
  });
  const next = duties.filter((duty) => !duty.isOverdue).slice(0, 1);
  return [...duties.filter((duty) => duty.isOverdue), ...next];
}

const isOver = (dueOn: string | null, today: string): boolean => dueOn !== null && dueOn < today;

function soonest(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).toSorted()[0] ?? null;
}

/** Without a due date last. */
function bySoonest(a: DutyBase, b: DutyBase): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}
