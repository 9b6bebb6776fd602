/** The due dates of a circular, as dates `YYYY-MM-DD`. */
export interface DueDates {
  acknowledgeDueOn: string | null;
  planDueOn: string | null;
  report6mDueOn: string | null;
  report12mDueOn: string | null;
}

export const DUE_KINDS = ['acknowledge', 'plan', 'report6m', 'report12m'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** All due dates there are, in the order they fall. */
export function dueDates(circular: DueDates): { kind: DueKind; on: string }[] {
  const all = {
    acknowledge: circular.acknowledgeDueOn,
    plan: circular.planDueOn,
    report6m: circular.report6mDueOn,
    report12m: circular.report12mDueOn,
  };
  return DUE_KINDS.flatMap((kind) => {
    const on = all[kind];
    return on ? [{ kind, on }] : [];
  }).sort((a, b) => a.on.localeCompare(b.on));
}

/** The next due date from `today` on (today still counts), or null when all have passed. */
export function nextDue(circular: DueDates, today: string): { kind: DueKind; on: string } | null {
  return dueDates(circular).find((due) => due.on >= today) ?? null;
}
