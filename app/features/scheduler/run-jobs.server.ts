import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { findWorkCalendar } from '~/features/calendar/CalendarRepository.server.ts';
import type { WorkCalendar } from '~/features/calendar/core/working-days.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import {
  type Database,
  mintTenant,
  type Tenant,
  type TenantDb,
  withPublished,
  withTenant,
} from '~/lib/db.server.ts';
import * as JobRunRepository from './JobRunRepository.server.ts';

/** How long a server that took a run may be silent before another takes it over. */
export const LEASE_MS = 5 * 60_000;
const KEEP_MS = 90 * 24 * 60 * 60_000;
const RETRY_MINUTES = [1, 5, 15, 60];

/** What a run is given: its slot, the time it really is, and the calendar by which working days are counted. */
export interface JobTurn {
  slot: Date;
  now: Date;
  calendar: WorkCalendar;
}

/** Something done once for each province and slot. */
export interface Job {
  name: string;
  /** The last moment up to `now` at which it was due. Slots missed before that one are not made up one by one. */
  latestSlot(now: Date, calendar: WorkCalendar): Date;
  /** The whole effect, in the transaction that also ends the run: there is never one without the other. */
  run(t: TenantDb, turn: JobTurn): Promise<Record<string, number>>;
}

interface Parts {
  db: Database;
  jobs: readonly Job[];
  now: () => Date;
  log: Pick<Logger, 'warn'>;
  /** Slots known to be done, kept by the caller so that a quiet province costs no question. */
  done?: Map<string, number>;
  signal?: AbortSignal;
}

/** The server lost its hold on the run; its transaction is rolled back. */
class LostClaimError extends Error {
  override readonly name = 'LostClaimError';
}

/**
 * Runs what is due in every province and not done yet; safe on any number of servers at the same time. Returns how many
 * runs this server finished.
 */
export async function runDueJobs(parts: Parts): Promise<number> {
  const provinces = await withPublished(parts.db, TenancyRepository.findAllProvinces);
  let finished = 0;
  for (const { provinceCode } of provinces) {
    if (parts.signal?.aborted) break;
    const tenant = mintTenant({ provinceCode, scope: 'province' });
    finished += await runProvince(parts, tenant);
  }
  return finished;
}

async function runProvince(parts: Parts, tenant: Tenant): Promise<number> {
  const { db, jobs, done = new Map() } = parts;
  const mayBeDue = jobs.filter((job) => {
    const last = done.get(`${tenant.provinceCode}/${job.name}`);
    // Working days only: no slot comes sooner than a day after the last.
    return last === undefined || parts.now().getTime() >= last + 24 * 60 * 60_000;
  });
  if (mayBeDue.length === 0) return 0;
  const calendar = await withTenant(db, tenant, findWorkCalendar);
  let finished = 0;
  for (const job of mayBeDue) {
    const now = parts.now();
    const turn = { slot: job.latestSlot(now, calendar), now, calendar };
    const outcome = await runOnce(parts, tenant, job, turn);
    if (outcome !== 'waiting') done.set(`${tenant.provinceCode}/${job.name}`, turn.slot.getTime());
    if (outcome === 'ran') finished += 1;
  }
  return finished;
}

/** `ran`: by this server; `done`: before, or by another; `waiting`: another has it, or it failed and rests. */
async function runOnce(
  { db, now, log }: Parts,
  tenant: Tenant,
  job: Job,
  turn: JobTurn,
): Promise<'ran' | 'done' | 'waiting'> {
  const key = { job: job.name, slot: turn.slot };
  const claimId = randomUUID();
  const attempt = await withTenant(db, tenant, async (t) => {
    if (await JobRunRepository.existsDone(t, key)) return 'done' as const;
    const at = now();
    return JobRunRepository.claimRun(t, key, {
      claimId,
      now: at,
      leaseUntil: new Date(at.getTime() + LEASE_MS),
    });
  });
  if (attempt === 'done') return 'done';
  if (attempt === null) return 'waiting';
  try {
    await withTenant(db, tenant, async (t) => {
      const result = await job.run(t, turn);
      const isOurs = await JobRunRepository.finishRun(t, key, { claimId, at: now(), result });
      if (!isOurs) throw new LostClaimError(`Another server took ${job.name}.`);
      await JobRunRepository.deleteOlderThan(t, new Date(now().getTime() - KEEP_MS));
    });
    return 'ran';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ job: job.name, provinceCode: tenant.provinceCode, attempt, reason }, 'a job failed');
    const minutes = RETRY_MINUTES[attempt - 1] ?? RETRY_MINUTES.at(-1) ?? 60;
    const retryAt = new Date(now().getTime() + minutes * 60_000);
    await withTenant(db, tenant, (t) => JobRunRepository.failRun(t, key, { claimId, reason, retryAt }));
    return 'waiting';
  }
}
