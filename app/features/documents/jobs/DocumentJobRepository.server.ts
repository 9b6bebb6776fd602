import type { DocumentJobState, KeptBytes } from 'db/tables/document-jobs.ts';
import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Format } from '../core/kind.ts';
import type { Choice } from './core/choose-agencies.ts';
import { KEEP_DAYS, OPEN_STATES } from './core/job-state.ts';

export type Job = NonNullable<Awaited<ReturnType<typeof findById>>>;

const columns = [
  'job_id as jobId',
  'kind',
  'fiscal_year as fiscalYear',
  'state',
  'created_at as createdAt',
  'created_by_office as createdByOffice',
  'finished_at as finishedAt',
  'expires_at as expiresAt',
  'removed_at as removedAt',
  'is_demo as isDemo',
] as const;
const formats = sql<Format[]>`document_job.formats`.as('formats');
const choice = sql<Choice>`document_job.choice`.as('choice');
/** The clock of the database: servers need not agree on the time. */
const leaseUntil = (leaseMs: number) =>
  sql<Date>`clock_timestamp() + ${leaseMs}::int * interval '1 millisecond'`;
const keptUntil = sql<Date>`now() + ${KEEP_DAYS}::int * interval '1 day'`;

/** The province's newest jobs with how many agencies each has and how many documents were made. */
export async function findAll(t: TenantDb, limit: number) {
  return t.trx
    .selectFrom('document_job')
    .innerJoin('document_job_item as i', (join) =>
      join
        .onRef('i.province_code', '=', 'document_job.province_code')
        .onRef('i.job_id', '=', 'document_job.job_id'),
    )
    .select(['document_job.job_id as jobId', 'kind', 'fiscal_year as fiscalYear', 'document_job.state'])
    .select(['created_at as createdAt', 'created_by_office as createdByOffice', 'removed_at as removedAt'])
    .select([formats, choice])
    .select([
      sql<number>`count(*)::int`.as('agencies'),
      sql<number>`(count(*) filter (where i.state = 'made'))::int`.as('made'),
    ])
    .where('document_job.province_code', '=', t.provinceCode)
    .groupBy(['document_job.province_code', 'document_job.job_id'])
    .orderBy('created_at', 'desc')
    .orderBy('document_job.job_id')
    .limit(limit)
    .execute();
}

export async function findById(t: TenantDb, jobId: string) {
  return t.trx
    .selectFrom('document_job')
    .select([...columns, formats, choice])
    .select([
      sql<Record<string, string>>`asked`.as('asked'),
      sql<(KeptBytes & { pages: number }) | null>`bound`.as('bound'),
      'bind_problem as bindProblem',
      'cancel_asked as isCancelAsked',
      'verify_at as verifyAt',
      'created_by_user_id as createdByUserId',
      'created_by_role as createdByRole',
      sql<number | null>`(extract(epoch from clock_timestamp() - began_at) * 1000)::float8`.as('elapsedMs'),
      sql<boolean>`coalesce(lease_until > clock_timestamp(), false)`.as('isHeld'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
}

export interface NewJob {
  jobId: string;
  kind: string;
  asked: Record<string, string>;
  fiscalYear: number;
  formats: readonly Format[];
  choice: Choice;
  verifyAt: string;
  userId: string | null;
  office: string | null;
  role: string | null;
  isDemo: boolean;
}

export async function insertJob(t: TenantDb, job: NewJob): Promise<void> {
  await t.trx
    .insertInto('document_job')
    .values({
      province_code: t.provinceCode,
      job_id: job.jobId,
      kind: job.kind,
      asked: JSON.stringify(job.asked),
      fiscal_year: job.fiscalYear,
      formats: [...job.formats],
      choice: JSON.stringify(job.choice),
      state: 'checking',
      claim_id: null,
      began_at: new Date(),
      expires_at: keptUntil,
      bind_problem: null,
      verify_at: job.verifyAt,
      created_by_user_id: job.userId,
      created_by_office: job.office,
      created_by_role: job.role,
      is_demo: job.isDemo,
    })
    .execute();
}

/** Provinces with work for a server, who waited longest first; asked as the queue, which sees nothing else. */
export async function findWaitingProvinces(trx: Transaction<DB>): Promise<string[]> {
  const rows = await trx
    .selectFrom('document_job')
    .select('province_code')
    .where('state', 'in', [...OPEN_STATES])
    .groupBy('province_code')
    .orderBy(sql`max(coalesce(turn_at, '-infinity'))`)
    .orderBy(sql`min(queued_at)`)
    .execute();
  return rows.map((row) => row.province_code);
}

/**
 * Takes the province's next job until its lease ends; null where there is none or a server has one. A job to be checked comes
 * first, for somebody waits for it. One whose lease has ended was left by a server that stopped.
 */
export async function claimNext(t: TenantDb, claimId: string, leaseMs: number): Promise<Job | null> {
  // Of servers that ask at the same time the second sees what the first took.
  await sql`select pg_advisory_xact_lock(hashtext('document job'), hashtext(${t.provinceCode}))`.execute(
    t.trx,
  );
  const { rows } = await sql<{ jobId: string }>`
    update document_job j set claim_id = ${claimId}, lease_until = ${leaseUntil(leaseMs)},
      state = case when state = 'waiting' then 'running' else state end,
      began_at = case when state = 'waiting' then clock_timestamp() else began_at end
    where province_code = ${t.provinceCode} and job_id = (
      select job_id from document_job
      where province_code = ${t.provinceCode} and state in ('checking', 'waiting', 'running')
      order by state = 'checking' desc, queued_at, job_id limit 1)
      and not exists (select 1 from document_job held
        where held.province_code = ${t.provinceCode} and held.lease_until > clock_timestamp())
    returning job_id as "jobId"`.execute(t.trx);
  return rows[0] ? ((await findById(t, rows[0].jobId)) ?? null) : null;
}

/**
 * Says that the work goes on. `lost`: another server has the job now, nothing may be written for it. Holds the job's row
 * until the transaction ends.
 */
export async function keepLease(
  t: TenantDb,
  jobId: string,
  claimId: string,
  leaseMs: number,
): Promise<'held' | 'cancel' | 'lost'> {
  const row = await t.trx
    .updateTable('document_job')
    .set({ lease_until: leaseUntil(leaseMs) })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .where('claim_id', '=', claimId)
    .returning('cancel_asked as isCancelAsked')
    .executeTakeFirst();
  if (!row) return 'lost';
  return row.isCancelAsked ? 'cancel' : 'held';
}

/** Gives the job back after a turn, in the given state. Nothing happens when another server has it. */
export async function release(
  t: TenantDb,
  jobId: string,
  claimId: string,
  state?: DocumentJobState,
): Promise<boolean> {
  const isOver = state === 'done' || state === 'cancelled' || state === 'failed';
  const result = await t.trx
    .updateTable('document_job')
    .set({
      claim_id: null,
      lease_until: null,
      turn_at: sql<Date>`clock_timestamp()`,
      ...(state ? { state, cancel_asked: false } : {}),
      ...(isOver ? { finished_at: sql<Date>`now()`, expires_at: keptUntil } : {}),
    })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function updateBound(
  t: TenantDb,
  jobId: string,
  bound: (KeptBytes & { pages: number }) | null,
  problem: 'no_browser' | 'too_large' | 'error' | null,
): Promise<void> {
  await t.trx
    .updateTable('document_job')
    .set({ bound: bound && JSON.stringify(bound), bind_problem: problem })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .execute();
}

/** Puts the job in line (again), to be checked or made; false when it was not in one of the states. */
export async function queue(
  t: TenantDb,
  jobId: string,
  { from, to }: { from: readonly DocumentJobState[]; to: 'checking' | 'waiting' },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('document_job')
    .set({
      state: to,
      cancel_asked: false,
      queued_at: sql<Date>`clock_timestamp()`,
      began_at: sql<Date>`clock_timestamp()`,
      finished_at: null,
      bound: null,
      bind_problem: null,
      expires_at: keptUntil,
    })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .where('state', 'in', [...from])
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Stops the job: at once where no server has it, else before its next agency. False when there was nothing to stop. */
export async function cancel(t: TenantDb, jobId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update document_job set
      cancel_asked = coalesce(lease_until > clock_timestamp(), false),
      state = case when lease_until > clock_timestamp() then state else 'cancelled' end,
      finished_at = case when lease_until > clock_timestamp() then finished_at else now() end,
      claim_id = case when lease_until > clock_timestamp() then claim_id end
    where province_code = ${t.provinceCode} and job_id = ${jobId}
      and state in ('checking', 'ready', 'waiting', 'running')`.execute(t.trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Jobs before it in the province's line. */
export async function countBefore(t: TenantDb, jobId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from document_job other, document_job mine
    where mine.province_code = ${t.provinceCode} and mine.job_id = ${jobId} and other.province_code = mine.province_code
      and other.job_id <> mine.job_id and other.state in ('waiting', 'running')
      and other.queued_at <= mine.queued_at`.execute(t.trx);
  return rows[0]?.count ?? 0;
}

/** Jobs whose time is over and whose files are still there. */
export async function findAllExpired(t: TenantDb, now: Date): Promise<string[]> {
  const rows = await t.trx
    .selectFrom('document_job')
    .select('job_id as jobId')
    .where('province_code', '=', t.provinceCode)
    .where('expires_at', '<=', now)
    .where('removed_at', 'is', null)
    .where('state', 'not in', [...OPEN_STATES])
    .orderBy('job_id')
    .execute();
  return rows.map(({ jobId }) => jobId);
}

/** Marks the jobs as removed and forgets where their one PDF was; the digests that were forgotten. */
export async function markRemoved(t: TenantDb, jobIds: readonly string[], at: Date): Promise<string[]> {
  const bound = await t.trx
    .selectFrom('document_job')
    .select(sql<KeptBytes | null>`bound`.as('bound'))
    .where('province_code', '=', t.provinceCode)
    .where('job_id', 'in', [...jobIds])
    .execute();
  await t.trx
    .updateTable('document_job')
    .set({
      removed_at: at,
      bound: null,
      state: sql`case when state = 'ready' then 'cancelled' else state end`,
    })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', 'in', [...jobIds])
    .execute();
  return bound.flatMap((row) => (row.bound ? [row.bound.sha256] : []));
}
