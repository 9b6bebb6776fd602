import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import { findJobFile } from './give-job-file.server.ts';
import { act, askFor, issuedOf, jobConfig, jobOf, log, NO_BROWSER, PROVINCE, staff } from './jobs.fixture.ts';
import { removeOldJobFiles } from './remove-old.server.ts';
import { workDocumentJobs } from './work-jobs.server.ts';

const database = testDatabase();
const { config, remove } = jobConfig(NO_BROWSER);
const work = (signal?: AbortSignal) =>
  workDocumentJobs({ db: database.db, config, log, ...(signal ? { signal } : {}) });
/** Three bodies with results and one without, so that a job takes a moment. */
let few: string[];
let unlisted: string;
/** More than one turn of a job. */
let many: string[];
/** Each test writes dozens of documents. */
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const rows = await database.db
    .selectFrom('agency_year')
    .select('agency_code as agencyCode')
    .where('province_code', '=', PROVINCE)
    .where('fiscal_year', '=', 2567)
    .where('overall', 'is not', null)
    .orderBy('agency_code')
    .limit(12)
    .execute();
  unlisted = 'no-result';
  await database.db
    .insertInto('agency')
    .values({
      province_code: PROVINCE,
      agency_code: unlisted,
      official_code: null,
      name_th: 'อบต.ไม่มีผล',
      name_en: null,
      agency_type: 'tao',
      district_code: null,
      is_demo: true,
    })
    .execute();
  many = rows.map(({ agencyCode }) => agencyCode);
  few = [...many.slice(0, 3), unlisted];
}, 120_000);
afterAll(remove);
beforeEach(async () => {
  await database.db.deleteFrom('document_job_item').execute();
  await database.db.deleteFrom('document_job').execute();
  await database.db.deleteFrom('issued_document').execute();
  rmSync(config.files.dir, { recursive: true, force: true });
});

const chosen = () => ({ mode: ['chosen'], agencies: few });

async function zipOf(jobId: string) {
  const { job } = await jobOf(database.db, jobId);
  const given = await findJobFile({ db: database.db, config }, staff, {
    job,
    file: 'documents.zip',
    provinceName: 'ทดสอบ',
  });
  if (!given) throw new Error('There is no ZIP.');
  return unzipSync(new Uint8Array(await new Response(given.body as BodyInit).arrayBuffer()));
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a job of documents', () => {
  test('says before it starts who has nothing, and gives nothing out until told', async () => {
    const jobId = await askFor(database.db, chosen());
    await work();
    const { job, items, counts } = await jobOf(database.db, jobId);
    expect(job.state).toBe('ready');
    expect(counts).toMatchObject({ waiting: 3, missing: 1, made: 0, unchecked: 0 });
    expect(items.filter(({ state }) => state === 'missing')).toMatchObject([
      { agencyCode: unlisted, reason: 'no_result' },
    ]);
    expect((await issuedOf(database.db)).size).toBe(0);
    await work();
    expect((await jobOf(database.db, jobId)).job.state).toBe('ready');
  });

  test('gives every agency one document; the ZIP holds their very bytes, the list and who is missing', async () => {
    const jobId = await askFor(database.db, { ...chosen(), formats: ['docx', 'xlsx'] });
    await work();
    expect(await act(database.db, jobId, 'start')).toBe(true);
    await work();
    const { job, items } = await jobOf(database.db, jobId);
    expect(job.state).toBe('done');
    const codes = await issuedOf(database.db);
    const made = items.filter(({ state }) => state === 'made');
    expect(made).toHaveLength(3);
    for (const { agencyCode, checkCode } of made) expect(codes.get(agencyCode)).toEqual([checkCode]);
    const entries = await zipOf(jobId);
    const wanted = made.flatMap(({ itemNo, nameTh }) => [
      `Word/0${itemNo} ${nameTh}.docx`,
      `Excel/0${itemNo} ${nameTh}.xlsx`,
    ]);
    expect(Object.keys(entries).toSorted()).toEqual(['สารบัญ.xlsx', ...wanted].toSorted());
    for (const { itemNo, nameTh, files, checkCode } of made) {
      const docx = entries[`Word/0${itemNo} ${nameTh}.docx`] ?? new Uint8Array();
      expect(sha(docx)).toBe(files.docx?.sha256);
      expect(strFromU8(unzipSync(docx)['docProps/core.xml'] ?? new Uint8Array())).toContain(checkCode);
    }
    const book = await readXlsx(entries['สารบัญ.xlsx'] ?? new Uint8Array());
    const cells = (at: number) => JSON.stringify(book.sheets[at]?.rows);
    for (const { nameTh, checkCode } of made) {
      expect(cells(0)).toContain(nameTh);
      expect(cells(0)).toContain(checkCode);
    }
    expect(cells(1)).toContain('อบต.ไม่มีผล');
    expect(cells(1)).toContain('ยังไม่มีผลการประเมินของปีนี้');
    expect(cells(0)).not.toContain('อบต.ไม่มีผล');
  });

  test('that is asked for again gives the same documents under the same codes', async () => {
    const first = await askFor(database.db, chosen());
    await work();
    await act(database.db, first, 'start');
    const second = await askFor(database.db, chosen());
    await work();
    await act(database.db, second, 'start');
    await work();
    const codesOf = async (jobId: string) =>
      (await jobOf(database.db, jobId)).items.map(({ checkCode, files }) => [checkCode, files.docx?.sha256]);
    expect(await codesOf(second)).toEqual(await codesOf(first));
    expect([...(await issuedOf(database.db)).values()].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  test('is made once by two servers at the same time', async () => {
    const jobs = [
      await askFor(database.db, { mode: ['chosen'], agencies: many }),
      await askFor(database.db, chosen()),
    ];
    await Promise.all([work(), work()]);
    for (const jobId of jobs) await act(database.db, jobId, 'start');
    await Promise.all([work(), work()]);
    for (const jobId of jobs) {
      const { job, items } = await jobOf(database.db, jobId);
      expect(job.state).toBe('done');
      expect(items.filter(({ state }) => state === 'made').every(({ attempts }) => attempts === 1)).toBe(
        true,
      );
    }
    const lengths = [...(await issuedOf(database.db)).values()].map(({ length }) => length);
    expect(lengths).toHaveLength(12);
    expect(new Set(lengths)).toEqual(new Set([1]));
  });

  test('whose server lost it writes nothing more for it', async () => {
    const jobId = await askFor(database.db, chosen());
    await work();
    await act(database.db, jobId, 'start');
    const claim = (claimId: string) =>
      withTenant(database.db, staff, (t) => DocumentJobRepository.claimNext(t, claimId, 30_000));
    expect((await claim('slow'))?.jobId).toBe(jobId);
    // While one server has it, no other gets it, and the worker leaves it alone.
    expect(await claim('other')).toBeNull();
    expect(await work()).toBe(0);
    await database.db
      .updateTable('document_job')
      .set({ lease_until: new Date(0) })
      .execute();
    expect((await claim('other'))?.jobId).toBe(jobId);
    const keep = (claimId: string) =>
      withTenant(database.db, staff, (t) => DocumentJobRepository.keepLease(t, jobId, claimId, 30_000));
    expect(await keep('slow')).toBe('lost');
    expect(await keep('other')).toBe('held');
    expect(
      await withTenant(database.db, staff, (t) => DocumentJobRepository.release(t, jobId, 'slow', 'done')),
    ).toBe(false);
  });

  test('that is stopped keeps what was made and goes on where it stood', async () => {
    const jobId = await askFor(database.db, { mode: ['chosen'], agencies: many });
    await work();
    await act(database.db, jobId, 'start');
    const running = work();
    for (;;) {
      const { counts } = await jobOf(database.db, jobId);
      if (counts.made >= 2) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await act(database.db, jobId, 'cancel')).toBe(true);
    await running;
    const stopped = await jobOf(database.db, jobId);
    expect(stopped.job.state).toBe('cancelled');
    const madeBefore = stopped.items.filter(({ state }) => state === 'made');
    expect(madeBefore.length).toBeGreaterThanOrEqual(2);
    expect(stopped.counts.waiting).toBeGreaterThan(0);
    expect(Object.keys(await zipOf(jobId))).toHaveLength(madeBefore.length + 1);
    expect(await act(database.db, jobId, 'continue')).toBe(true);
    await work();
    const done = await jobOf(database.db, jobId);
    expect(done.job.state).toBe('done');
    expect(done.counts).toMatchObject({ waiting: 0, failed: 0 });
    for (const item of madeBefore)
      expect(done.items.find(({ agencyCode }) => agencyCode === item.agencyCode)).toEqual(item);
    for (const codes of (await issuedOf(database.db)).values()) expect(codes).toHaveLength(1);
  });

  test('is left by a server that stops after the agency under way, free for another at once', async () => {
    const jobId = await askFor(database.db, chosen());
    await work();
    await act(database.db, jobId, 'start');
    const stop = new AbortController();
    stop.abort();
    expect(await work(stop.signal)).toBe(0);
    await work();
    expect((await jobOf(database.db, jobId)).job.state).toBe('done');
  });

  test('without a browser says so of PDF, and its Word files are whole', async () => {
    const jobId = await askFor(database.db, { ...chosen(), formats: ['docx', 'pdf'] });
    await work();
    await act(database.db, jobId, 'start');
    await work();
    const { job, items, counts } = await jobOf(database.db, jobId);
    expect(job).toMatchObject({ state: 'done', bindProblem: 'no_browser', bound: null });
    expect(counts).toMatchObject({ made: 3, partly: 3 });
    expect(items.filter(({ files }) => files.docx && !files.pdf)).toHaveLength(3);
    expect(Object.keys(await zipOf(jobId)).filter((name) => name.endsWith('.docx'))).toHaveLength(3);
    const onlyPdf = await askFor(database.db, { ...chosen(), formats: ['pdf'] });
    await work();
    await act(database.db, onlyPdf, 'start');
    await work();
    expect((await jobOf(database.db, onlyPdf)).items.filter(({ state }) => state === 'failed')).toMatchObject(
      Array.from({ length: 3 }, () => ({ reason: 'no_browser' })),
    );
  });

  test('writes a file that the store has lost anew, to the same bytes', async () => {
    const jobId = await askFor(database.db, chosen());
    await work();
    await act(database.db, jobId, 'start');
    await work();
    const before = await zipOf(jobId);
    rmSync(path.join(config.files.dir, PROVINCE), { recursive: true });
    const after = await zipOf(jobId);
    const documents = Object.keys(before).filter((name) => name.endsWith('.docx'));
    expect(documents).toHaveLength(3);
    for (const name of documents)
      expect(sha(after[name] ?? new Uint8Array())).toBe(sha(before[name] ?? new Uint8Array()));
  });

  test('gives up an agency that was begun too often, and the others are made', async () => {
    const jobId = await askFor(database.db, chosen());
    await work();
    await database.db
      .updateTable('document_job_item')
      .set({ attempts: 3 })
      .where('item_no', '=', 1)
      .execute();
    await act(database.db, jobId, 'start');
    await work();
    const { items, counts } = await jobOf(database.db, jobId);
    expect(items[0]).toMatchObject({ state: 'failed', reason: 'gave_up' });
    expect(counts).toMatchObject({ made: 2, failed: 1 });
    expect(await act(database.db, jobId, 'retry')).toBe(true);
    await work();
    expect((await jobOf(database.db, jobId)).counts).toMatchObject({ made: 3, failed: 0 });
  });
});

describe('files of a job', () => {
  test('are removed when their time is over, but not those that another job needs', async () => {
    const jobs = [
      await askFor(database.db, chosen()),
      await askFor(database.db, { ...chosen(), agencies: few.slice(0, 2) }),
    ];
    await work();
    for (const jobId of jobs) await act(database.db, jobId, 'start');
    await work();
    const kept = () =>
      readdirSync(config.files.dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(kept()).toHaveLength(3);
    const job = removeOldJobFiles(openFileStore(config));
    const at = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
    const runAt = (now: Date) =>
      withTenant(database.db, staff, (t) =>
        job.run(t, { slot: now, now, calendar: { holidays: new Set() } }),
      );
    expect(await runAt(at(6))).toEqual({ jobs: 0, files: 0 });
    await database.db
      .updateTable('document_job')
      .set({ expires_at: at(-1) })
      .where('job_id', '=', jobs[0] ?? '')
      .execute();
    expect(await runAt(at(0))).toEqual({ jobs: 1, files: 1 });
    expect(kept()).toHaveLength(2);
    expect((await jobOf(database.db, jobs[0] ?? '')).job.removedAt).not.toBeNull();
    expect(await act(database.db, jobs[0] ?? '', 'retry')).toBe(false);
    expect(await runAt(at(8))).toEqual({ jobs: 1, files: 2 });
    expect(kept()).toHaveLength(0);
  });
});

describe('provinces', () => {
  test('take turns: a short job does not wait for the end of a long one', async () => {
    await database.db
      .insertInto('province')
      .values({ province_code: '11', name_th: 'สิบเอ็ด', name_en: 'Eleven', is_demo: true })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const long = await askFor(database.db, { mode: ['chosen'], agencies: many });
    await work();
    await act(database.db, long, 'start');
    await database.db
      .insertInto('document_job')
      .values({
        ...(await database.db
          .selectFrom('document_job')
          .selectAll()
          .where('job_id', '=', long)
          .executeTakeFirstOrThrow()),
        province_code: '11',
        job_id: 'short',
        asked: '{}',
        choice: '{}',
        bound: null,
        queued_at: new Date(),
        finished_at: null,
      })
      .execute();
    await work();
    const jobs = await database.db
      .selectFrom('document_job')
      .select(['job_id as jobId', 'finished_at as finishedAt'])
      .orderBy('finished_at')
      .execute();
    expect(jobs.map(({ jobId }) => jobId)).toEqual(['short', long]);
  });

  test('see nothing of each other’s jobs', async () => {
    const jobId = await askFor(database.db, chosen());
    const see = (claim: Parameters<typeof mintTenant>[0]) =>
      withTenant(database.db, mintTenant(claim), (t) =>
        t.trx.selectFrom('document_job_item').select('agency_code').where('job_id', '=', jobId).execute(),
      );
    expect(await see({ provinceCode: PROVINCE, scope: 'province' })).toHaveLength(4);
    expect(await see({ provinceCode: '98', scope: 'province' })).toEqual([]);
    expect(await see({ provinceCode: PROVINCE, scope: 'agency', agencyCode: few[0] ?? '' })).toEqual([]);
    expect(await see({ provinceCode: PROVINCE, scope: 'district', districtCode: '9701' })).toEqual([]);
  });
});
