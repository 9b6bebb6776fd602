import type { DueDates } from './next-due.ts';

export type DueFault = 'due_before_date' | 'plan_order' | 'report_order' | 'round_order';
export type DueFaults = Partial<Record<keyof DueDates, DueFault>>;

/**
 * Due dates (`YYYY-MM-DD`) that come before what has to come first: the letter, its acknowledgement, the plan, the reports.
 * Of several faults of a field the first counts; what has no date is in nobody's way.
 */
export function dueFaults(dates: DueDates & { datedOn: string | null }): DueFaults {
  const { datedOn, acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn } = dates;
  const isBefore = (one: string | null, other: string | null) =>
    one !== null && other !== null && one < other;
  const faults: DueFaults = {};
  if (isBefore(acknowledgeDueOn, datedOn)) faults.acknowledgeDueOn = 'due_before_date';
  if (isBefore(planDueOn, acknowledgeDueOn)) faults.planDueOn = 'plan_order';
  const earlier = planDueOn ?? acknowledgeDueOn;
  if (isBefore(report6mDueOn, earlier)) faults.report6mDueOn = 'report_order';
  if (report6mDueOn === null && isBefore(report12mDueOn, earlier)) faults.report12mDueOn = 'report_order';
  if (isBefore(report12mDueOn, report6mDueOn)) faults.report12mDueOn ??= 'round_order';
  return faults;
}
