import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import { removeOldJobFiles } from '~/features/documents/jobs/remove-old.server.ts';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { mailNotifications } from '~/features/inbox/mail-notifications.server.ts';
import { runDueJobs } from '~/features/scheduler/run-jobs.server.ts';
import type { Database } from '~/lib/db.server.ts';
import { JOBS } from './reminder-jobs.server.ts';

const POLL_MS = 15_000;

/**
 * Does timed work until stopped: jobs that are due, then mail for what people were told. Several servers may do so on one
 * database: each job is done once, and what a stopped server left is taken up by another.
 */
export function startScheduler(parts: {
  db: Database;
  config: Pick<Config, 'scheduler' | 'publicUrl' | 'files'>;
  log: Pick<Logger, 'warn' | 'error'>;
  /** The time, for tests. */
  now?: () => Date;
  pollMs?: number;
}): () => Promise<void> {
  const { db, config, log, now = () => new Date(), pollMs = POLL_MS } = parts;
  if (!config.scheduler) return async () => {};
  const stop = new AbortController();
  const done = new Map<string, number>();
  let running: Promise<void> | null = null;
  const jobs = [...JOBS, removeOldJobFiles(openFileStore(config))];
  const turn = async () => {
    await runDueJobs({ db, jobs, now, log, done, signal: stop.signal });
    if (!stop.signal.aborted) await mailNotifications(db, config.publicUrl, now());
  };
  const timer = setInterval(() => {
    running ??= turn()
      .catch((error: unknown) => log.error({ err: error }, 'timed work failed'))
      .finally(() => {
        running = null;
      });
  }, pollMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
