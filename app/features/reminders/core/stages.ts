import { addWorkingDays, type WorkCalendar, workingDayUpTo } from '~/features/calendar/core/working-days.ts';

/** When a province reminds: working days before and after a due date. */
export interface ReminderPlan {
  beforeDays: readonly number[];
  onDay: boolean;
  afterDays: readonly number[];
  /** Whether what stays overdue comes back once a week. */
  weekly: boolean;
}

/** On by default. */
export const DEFAULT_PLAN: ReminderPlan = {
  beforeDays: [7, 1],
  onDay: true,
  afterDays: [1, 5],
  weekly: true,
};

/** Weeks for which something overdue comes back in the weekly letter; after that it stands on the pages alone. */
export const WEEKS_REMEMBERED = 26;

/** One moment of reminding about a due date: `before:7`, `on`, `after:1`. */
export interface Stage {
  key: string;
  day: string;
}

/**
 * The days on which a due date is reminded of, in order. A due date that is no working day is reminded of on the working
 * day before it, and days before are counted from there.
 */
export function stagesOf(calendar: WorkCalendar, plan: ReminderPlan, dueOn: string): Stage[] {
  const on = workingDayUpTo(calendar, dueOn);
  const stages = [
    ...plan.beforeDays.map((days) => ({ key: `before:${days}`, day: addWorkingDays(calendar, on, -days) })),
    ...(plan.onDay ? [{ key: 'on', day: on }] : []),
    ...plan.afterDays.map((days) => ({ key: `after:${days}`, day: addWorkingDays(calendar, dueOn, days) })),
  ];
  return stages.sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * The stage that counts today: the last one reached since the letter was sent. Those before it, missed while no server
 * ran, are not made up for: one reminder says what many would have. Null where nothing is due to be said.
 */
export function reachedStage(
  calendar: WorkCalendar,
  plan: ReminderPlan,
  duty: { dueOn: string; sentOn: string },
  today: string,
): Stage | null {
  const reached = stagesOf(calendar, plan, duty.dueOn).filter(({ day }) => day <= today && day > duty.sentOn);
  return reached.at(-1) ?? null;
}

/** Whether something overdue belongs into the weekly letter: past its last single reminder, and not for ever. */
export function isForWeekly(
  calendar: WorkCalendar,
  plan: ReminderPlan,
  dueOn: string,
  today: string,
): boolean {
  if (!plan.weekly || dueOn >= today) return false;
  const last = addWorkingDays(calendar, dueOn, Math.max(0, ...plan.afterDays));
  return last < today && weeksBetween(dueOn, today) <= WEEKS_REMEMBERED;
}

function weeksBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (7 * 86_400_000);
}
