import type { DueKind } from '~/features/circulars/core/next-due.ts';
import type { CellState } from './cell-state.ts';

/** When something open is due: past its day, within 7 days, or 8 to 30 days from now. */
export const BUCKETS = ['overdue', 'week', 'month'] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface OpenDuty {
  /** Place of the circular among those shown. */
  circular: number;
  duty: DueKind;
  /** Days since the due date: over 0 = late, 0 or less = still in time. */
  days: number;
}

const DUTY_OF_LETTER: Readonly<Record<string, DueKind>> = {
  a: 'acknowledge',
  p: 'plan',
  s: 'report6m',
  t: 'report12m',
};

/** `0a12 1s-5` as the database packs it: circular, duty, days since the due date; the earliest due first. */
export function openDuties(packed: string): OpenDuty[] {
  return packed.split(' ').flatMap((text) => {
    const [, circular, letter = '', days] = /^(\d+)([apst])(-?\d+)$/.exec(text) ?? [];
    const duty = DUTY_OF_LETTER[letter];
    return duty ? [{ circular: Number(circular), duty, days: Number(days) }] : [];
  });
}

/** The bucket of an open duty; null when it is due later than in 30 days. */
export function bucketOf({ days }: Pick<OpenDuty, 'days'>): Bucket | null {
  if (days > 0) return 'overdue';
  if (days >= -7) return 'week';
  return days >= -30 ? 'month' : null;
}

/** How many agencies have something open in each bucket; one agency may be in several. */
export function countBuckets(rows: readonly { duties: readonly OpenDuty[] }[]): Record<Bucket, number> {
  const counts = { overdue: 0, week: 0, month: 0 };
  for (const { duties } of rows)
    for (const bucket of new Set(duties.map(bucketOf))) if (bucket) counts[bucket] += 1;
  return counts;
}

/**
 * Days a cell is late: a circular not acknowledged in time, or the chosen round's report of a measure that was not
 * declined. Null = not late, and where there is no due date.
 */
export function daysLate(
  state: CellState | null,
  circular: number,
  duties: readonly OpenDuty[],
  round: '6m' | '12m',
): number | null {
  if (state === null || state === 'declined') return null;
  const wanted: DueKind =
    state === 'not_acknowledged' ? 'acknowledge' : round === '6m' ? 'report6m' : 'report12m';
  const open = duties.find((each) => each.circular === circular && each.duty === wanted);
  return open && open.days > 0 ? open.days : null;
}
