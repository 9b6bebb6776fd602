import type { Round } from './report-form.ts';

/** How long an acceptance can be taken back: long enough to notice a slip, short enough for the agency to rely on it. */
export const UNDO_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when the acceptance can be taken back; null when nothing says when it was accepted. */
export function undoUntil(acceptedAt: Date | null): Date | null {
  return acceptedAt && new Date(acceptedAt.getTime() + UNDO_DAYS * DAY_MS);
}

/** What stands in the way of taking an acceptance back; null when nothing does. */
export function whyNoUndo(
  accepted: { round: Round; reviewedAt: Date | null },
  { at, isYearReported }: { at: Date; isYearReported: boolean },
): 'too_late' | 'built_on' | null {
  const until = undoUntil(accepted.reviewedAt);
  if (until === null || at > until) return 'too_late';
  // The 12-month report takes over the rows that were done after six months.
  return accepted.round === '6m' && isYearReported ? 'built_on' : null;
}
