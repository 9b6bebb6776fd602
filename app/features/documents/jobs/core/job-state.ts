import type { DocumentJobState } from 'db/tables/document-jobs.ts';

/** Days a job's files are kept; the documents themselves stay, with their codes. */
export const KEEP_DAYS = 7;
/** Bodies in one job at most. */
export const MOST_AGENCIES = 1000;
/** Times an agency's document is begun before it is given up, so that one that ends its server does not end every server. */
export const MOST_ATTEMPTS = 3;

/** States in which a server has something to do. */
export const OPEN_STATES = ['checking', 'waiting', 'running'] as const satisfies DocumentJobState[];

export function isOpen(state: DocumentJobState): boolean {
  return (OPEN_STATES as readonly DocumentJobState[]).includes(state);
}

/** What an officer may do with a job. */
export const JOB_ACTS = ['start', 'cancel', 'continue', 'retry'] as const;
export type JobAct = (typeof JOB_ACTS)[number];

export interface JobCounts {
  waiting: number;
  made: number;
  missing: number;
  failed: number;
  /** Made, but not in every format that was asked for. */
  partly: number;
  unchecked: number;
}

export const NO_COUNTS: JobCounts = { waiting: 0, made: 0, missing: 0, failed: 0, partly: 0, unchecked: 0 };

/** Whether the act makes sense for a job in this state; the server asks again before it does it. */
export function mayAct(
  act: JobAct,
  job: { state: DocumentJobState; isRemoved: boolean; bindProblem: string | null },
  counts: JobCounts,
): boolean {
  if (job.isRemoved) return false;
  if (act === 'cancel') return isOpen(job.state) || job.state === 'ready';
  if (act === 'start') return job.state === 'ready' && counts.waiting > 0;
  const isOver = job.state === 'done' || job.state === 'cancelled' || job.state === 'failed';
  // Stopped after the last agency, the PDF of all is still to be put together.
  if (act === 'continue') return isOver && (counts.waiting > 0 || (job.state !== 'done' && counts.made > 0));
  return isOver && (unfinished(counts) > 0 || (job.bindProblem !== null && counts.made > 0));
}

/** Agencies that trying again may help. */
export function unfinished({ failed, missing, partly }: JobCounts): number {
  return failed + missing + partly;
}

/** Whole seconds until the last is done, at the pace so far; null while nothing can be said. */
export function secondsLeft(work: { done: number; left: number; elapsedMs: number }): number | null {
  if (work.done <= 0 || work.left <= 0) return null;
  return Math.ceil(((work.elapsedMs / work.done) * work.left) / 1000);
}
