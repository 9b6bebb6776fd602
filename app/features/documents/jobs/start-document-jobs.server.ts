import type { Config } from '~/config.server.ts';
import type { WorkParts } from './hold.server.ts';
import { workDocumentJobs } from './work-jobs.server.ts';

/** How often a server looks for jobs that another left. */
const POLL_MS = 10_000;

/** The part of a server that makes documents in the background. */
export interface DocumentJobs {
  /** There is something to do, or may be. Returns at once. */
  nudge(): void;
  stop(): Promise<void>;
}

/**
 * Works on jobs when nudged, and looks by itself for those that a stopped server left; until stopped, which lets the
 * agency under way be finished.
 */
export function startDocumentJobs(
  parts: Omit<WorkParts, 'config'> & { config: Pick<Config, 'files' | 'chromiumPath' | 'scheduler'> },
): DocumentJobs {
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  let isNudged = false;
  const nudge = () => {
    isNudged = true;
    if (stop.signal.aborted || running) return;
    isNudged = false;
    running = workDocumentJobs({ ...parts, signal: stop.signal })
      .then(() => undefined)
      .catch((error: unknown) => parts.log.error({ err: error }, 'making documents failed'))
      .finally(() => {
        running = null;
        // Somebody may have asked just as it ended.
        if (isNudged) nudge();
      });
  };
  const timer = parts.config.scheduler ? setInterval(nudge, POLL_MS) : undefined;
  timer?.unref();
  return {
    nudge,
    stop: async () => {
      clearInterval(timer);
      stop.abort();
      await running;
    },
  };
}
