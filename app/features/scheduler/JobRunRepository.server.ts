import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** A job for the moment at which it was due, in the province of the transaction. */
export interface RunKey {
  job: string;
  slot: Date;
}

/** Whether the run was finished; nobody has to claim it any more. */
export async function existsDone(t: TenantDb, { job, slot }: RunKey): Promise<boolean> {
  const row = await t.trx
    .selectFrom('job_run')
    .select('state')
    .where('province_code', '=', t.provinceCode)
    .where('job', '=', job)
    .where('slot', '=', slot)
    .where('state', '=', 'done')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the run until `leaseUntil` if nobody has it: of several servers that ask at the same time one gets the number of
 * the attempt, the others null. A run whose lease has ended is taken over, because its server has stopped.
 */
export async function claimRun(
  t: TenantDb,
  { job, slot }: RunKey,
  claim: { claimId: string; now: Date; leaseUntil: Date },
): Promise<number | null> {
  const now = sql`${claim.now.toISOString()}::timestamptz`;
  const { rows } = await sql<{ attempts: number }>`
    insert into job_run (province_code, job, slot, state, claim_id, lease_until, started_at)
    values (${t.provinceCode}, ${job}, ${slot.toISOString()}::timestamptz, 'running', ${claim.claimId},
      ${claim.leaseUntil.toISOString()}::timestamptz, ${now})
    on conflict (province_code, job, slot) do update
      set state = 'running', claim_id = excluded.claim_id, lease_until = excluded.lease_until,
        attempts = job_run.attempts + 1, started_at = excluded.started_at
      where job_run.state <> 'done' and job_run.lease_until <= ${now}
    returning attempts`.execute(t.trx);
  return rows[0]?.attempts ?? null;
}

/** Ends the run if it is still this server's; false = another has taken it, and what was done must be undone. */
export async function finishRun(
  t: TenantDb,
  { job, slot }: RunKey,
  done: { claimId: string; at: Date; result: Record<string, number> },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('job_run')
    .set({ state: 'done', finished_at: done.at, result: JSON.stringify(done.result), last_error: null })
    .where('province_code', '=', t.provinceCode)
    .where('job', '=', job)
    .where('slot', '=', slot)
    .where('claim_id', '=', done.claimId)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes why the run failed, and from when it may be tried again. */
export async function failRun(
  t: TenantDb,
  { job, slot }: RunKey,
  failed: { claimId: string; reason: string; retryAt: Date },
): Promise<void> {
  await t.trx
    .updateTable('job_run')
    .set({ state: 'failed', last_error: failed.reason.slice(0, 500), lease_until: failed.retryAt })
    .where('province_code', '=', t.provinceCode)
    .where('job', '=', job)
    .where('slot', '=', slot)
    .where('claim_id', '=', failed.claimId)
    .where('state', '=', 'running')
    .execute();
}

export type JobRunRow = Awaited<ReturnType<typeof findAll>>[number];

/** The newest runs of the province's jobs. */
export async function findAll(t: TenantDb, limit: number) {
  return t.trx
    .selectFrom('job_run')
    .select([
      'job',
      'slot',
      'state',
      'attempts',
      'started_at as startedAt',
      'finished_at as finishedAt',
      'result',
      'last_error as lastError',
    ])
    .where('province_code', '=', t.provinceCode)
    .orderBy('slot', 'desc')
    .orderBy('job')
    .limit(limit)
    .execute();
}

/** Clears away runs older than the moment. */
export async function deleteOlderThan(t: TenantDb, moment: Date): Promise<void> {
  await t.trx
    .deleteFrom('job_run')
    .where('province_code', '=', t.provinceCode)
    .where('slot', '<', moment)
    .execute();
}
