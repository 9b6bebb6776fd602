import type { KeptBytes } from 'db/tables/document-jobs.ts';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Format } from '../core/kind.ts';
import { type JobCounts, NO_COUNTS } from './core/job-state.ts';

export type Files = Partial<Record<Format, KeptBytes>>;
export type JobItem = Awaited<ReturnType<typeof findAll>>[number];

const columns = [
  'agency_code as agencyCode',
  'item_no as itemNo',
  'name_th as nameTh',
  'is_checked as isChecked',
  'state',
  'reason',
  'attempts',
  'check_code as checkCode',
  'bound_page as boundPage',
] as const;
const files = sql<Files>`files`.as('files');

export async function insertAll(
  t: TenantDb,
  jobId: string,
  agencies: readonly { agencyCode: string; nameTh: string }[],
): Promise<void> {
  await t.trx
    .insertInto('document_job_item')
    .values(
      agencies.map(({ agencyCode, nameTh }, at) => ({
        province_code: t.provinceCode,
        job_id: jobId,
        agency_code: agencyCode,
        item_no: at + 1,
        name_th: nameTh,
        reason: null,
        check_code: null,
        bound_page: null,
      })),
    )
    .execute();
}

/** Every agency of the job in its order. */
export async function findAll(t: TenantDb, jobId: string) {
  return t.trx
    .selectFrom('document_job_item')
    .select([...columns, files])
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .orderBy('item_no')
    .execute();
}

/** The next agencies to be worked on; `unchecked`: those not asked yet whether there is anything to write. */
export async function findNext(
  t: TenantDb,
  jobId: string,
  { unchecked, limit }: { unchecked: boolean; limit: number },
): Promise<JobItem[]> {
  return t.trx
    .selectFrom('document_job_item')
    .select([...columns, files])
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .where('state', '=', 'waiting')
    .$if(unchecked, (query) => query.where('is_checked', '=', false))
    .orderBy('item_no')
    .limit(limit)
    .execute();
}

export async function countByState(t: TenantDb, jobId: string): Promise<JobCounts> {
  const counts = await t.trx
    .selectFrom('document_job_item')
    .select([
      sql<number>`(count(*) filter (where state = 'waiting'))::int`.as('waiting'),
      sql<number>`(count(*) filter (where state = 'made'))::int`.as('made'),
      sql<number>`(count(*) filter (where state = 'missing'))::int`.as('missing'),
      sql<number>`(count(*) filter (where state = 'failed'))::int`.as('failed'),
      sql<number>`(count(*) filter (where state = 'made' and reason is not null))::int`.as('partly'),
      sql<number>`(count(*) filter (where state = 'waiting' and not is_checked))::int`.as('unchecked'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return counts ?? NO_COUNTS;
}

/** Agencies done since the work under way began, for the time left. */
export async function countDoneSinceStart(t: TenantDb, jobId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from document_job_item i
    join document_job j on j.province_code = i.province_code and j.job_id = i.job_id
    where i.province_code = ${t.provinceCode} and i.job_id = ${jobId} and i.made_at >= j.began_at`.execute(
    t.trx,
  );
  return rows[0]?.count ?? 0;
}

export interface ItemChange {
  state?: 'waiting' | 'made' | 'missing' | 'failed';
  reason?: string | null;
  isChecked?: boolean;
  checkCode?: string;
  files?: Files;
  /** When it was done with, whatever came of it. */
  at?: Date;
}

export async function updateItem(
  t: TenantDb,
  jobId: string,
  agencyCode: string,
  change: ItemChange,
): Promise<void> {
  await t.trx
    .updateTable('document_job_item')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
      ...(change.isChecked === undefined ? {} : { is_checked: change.isChecked }),
      ...(change.checkCode === undefined ? {} : { check_code: change.checkCode }),
      ...(change.files === undefined ? {} : { files: JSON.stringify(change.files) }),
      ...(change.at === undefined ? {} : { made_at: change.at }),
    })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .where('agency_code', '=', agencyCode)
    .execute();
}

/** Counts a beginning of the agency's document; how many there have been with this one. */
export async function countAttempt(t: TenantDb, jobId: string, agencyCode: string): Promise<number> {
  const row = await t.trx
    .updateTable('document_job_item')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .where('agency_code', '=', agencyCode)
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return row.attempts;
}

/** Puts back in line what failed, was missing or was made without one of its formats. */
export async function resetUnfinished(t: TenantDb, jobId: string): Promise<void> {
  await t.trx
    .updateTable('document_job_item')
    .set({ state: 'waiting', reason: null, attempts: 0 })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', '=', jobId)
    .where((where) =>
      where.or([
        where('state', 'in', ['failed', 'missing']),
        where.and([where('state', '=', 'made'), where('reason', 'is not', null)]),
      ]),
    )
    .execute();
}

/** Notes on which page of the one PDF each document begins. */
export async function updateBoundPages(
  t: TenantDb,
  jobId: string,
  pages: readonly { agencyCode: string; page: number }[],
): Promise<void> {
  await sql`
    update document_job_item i set bound_page = g.page
    from unnest(${pages.map(({ agencyCode }) => agencyCode)}::text[], ${pages.map(({ page }) => page)}::int[]) as g(code, page)
    where i.province_code = ${t.provinceCode} and i.job_id = ${jobId} and i.agency_code = g.code`.execute(
    t.trx,
  );
}

/** Forgets where the files of the jobs were; the digests that were forgotten. */
export async function forgetFiles(t: TenantDb, jobIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct f.value ->> 'sha256' as sha256 from document_job_item i, jsonb_each(i.files) f
    where i.province_code = ${t.provinceCode} and i.job_id = any(${[...jobIds]}::text[])`.execute(t.trx);
  await t.trx
    .updateTable('document_job_item')
    .set({ files: '{}' })
    .where('province_code', '=', t.provinceCode)
    .where('job_id', 'in', [...jobIds])
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Which of the digests something of the province still needs: another job, or a file somebody handed in. */
export async function findAllNeeded(t: TenantDb, digests: readonly string[]): Promise<string[]> {
  const asked = [...digests];
  const { rows } = await sql<{ sha256: string }>`
    select f.value ->> 'sha256' as sha256 from document_job_item i, jsonb_each(i.files) f
      where i.province_code = ${t.provinceCode} and f.value ->> 'sha256' = any(${asked}::text[])
    union select j.bound ->> 'sha256' from document_job j
      where j.province_code = ${t.provinceCode} and j.bound ->> 'sha256' = any(${asked}::text[])
    union select s.sha256 from stored_file s
      where s.province_code = ${t.provinceCode} and s.sha256 = any(${asked}::text[])`.execute(t.trx);
  return rows.map(({ sha256 }) => sha256);
}
