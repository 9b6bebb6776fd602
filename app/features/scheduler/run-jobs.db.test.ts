import { testDatabase } from 'tests/setup/database.ts';
import { insertProvince } from 'tests/setup/people.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { latestDailySlot } from './core/slots.ts';
import * as JobRunRepository from './JobRunRepository.server.ts';
import { type Job, LEASE_MS, runDueJobs } from './run-jobs.server.ts';

const database = testDatabase();
const log = { warn: () => undefined };
const at = (text: string) => new Date(`${text}+07:00`);
const tenant = mintTenant({ provinceCode: '97', scope: 'province' });

/** The effect of a job that can be counted: a row for each time it was whole, under the slot it was for. */
const writer = (name: string, during: () => Promise<void> = async () => {}): Job => ({
  name,
  latestSlot: latestDailySlot,
  run: async (t, { slot }) => {
    await t.trx
      .insertInto('audit_event')
      .values({
        province_code: t.provinceCode,
        actor_user_id: null,
        actor_office: null,
        actor_role: null,
        client_address: null,
        request_id: null,
        action: 'data.exported',
        agency_code: null,
        subject: `${name} ${slot.toISOString()}`,
        before: null,
        after: null,
      })
      .execute();
    await during();
    return { wrote: 1 };
  },
});
const effects = async (name: string) =>
  (
    await database.db
      .selectFrom('audit_event')
      .select(['province_code', 'subject'])
      .where('subject', 'like', `${name} %`)
      .execute()
  ).map(({ province_code, subject }) => `${province_code} ${subject}`);
const runs = () => withTenant(database.db, tenant, (t) => JobRunRepository.findAll(t, 50));
const run = (jobs: Job[], now: Date, done?: Map<string, number>) =>
  runDueJobs({ db: database.db, jobs, now: () => now, log, ...(done ? { done } : {}) });

beforeAll(async () => {
  await insertProvince(database.db, '97');
  await insertProvince(database.db, '98');
});
beforeEach(async () => {
  await database.db.deleteFrom('job_run').execute();
});

describe('a job', () => {
  test('has its effect once a slot and province, however many servers ask', async () => {
    const job = writer('raced');
    const servers = Array.from({ length: 6 }, () => new Map<string, number>());
    for (const day of ['06', '07', '08']) {
      const now = at(`2026-10-${day}T08:30:10`);
      await Promise.all(servers.map((done) => run([job], now, done)));
      await Promise.all(servers.map((done) => run([job], now, done)));
    }
    const found = await effects('raced');
    expect(found).toHaveLength(6);
    expect(new Set(found).size).toBe(6);
  });

  test('whose server dies in the middle is done once, by another, after the lease', async () => {
    const slot = latestDailySlot(at('2026-10-06T09:00:00'), { holidays: new Set() });
    const start = at('2026-10-06T09:00:00');
    // The server took the run and was never heard of again.
    await withTenant(database.db, tenant, (t) =>
      JobRunRepository.claimRun(
        t,
        { job: 'killed', slot },
        { claimId: 'dead', now: start, leaseUntil: new Date(start.getTime() + LEASE_MS) },
      ),
    );
    const job = writer('killed');
    const own = async () => (await effects('killed')).filter((each) => each.startsWith('97'));
    await run([job], new Date(start.getTime() + LEASE_MS - 1));
    expect(await own()).toEqual([]);
    await run([job], new Date(start.getTime() + LEASE_MS));
    await run([job], new Date(start.getTime() + 2 * LEASE_MS));
    expect(await own()).toHaveLength(1);
    expect((await runs())[0]).toMatchObject({ state: 'done', attempts: 2 });
  });

  test('whose server was only slow has no second effect: what it did late is undone', async () => {
    const start = at('2026-10-06T09:00:00');
    const late = new Date(start.getTime() + LEASE_MS);
    let calls = 0;
    // Within the first run, time passes and another server takes over and finishes.
    const slow: Job = {
      ...writer('slow'),
      run: async (t, turn) => {
        calls += 1;
        const result = await writer('slow').run(t, turn);
        await t.trx
          .updateTable('job_run')
          .set({ claim_id: 'another', state: 'done' })
          .where('province_code', '=', t.provinceCode)
          .where('job', '=', 'slow')
          .execute();
        return result;
      },
    };
    await run([slow], start);
    // Both provinces tried; both lost their hold, so nothing of theirs stayed.
    expect(calls).toBe(2);
    expect(await effects('slow')).toEqual([]);
    await run([writer('slow')], late);
    expect(await effects('slow')).toHaveLength(2);
  });

  test('that fails leaves nothing, rests, and is tried again', async () => {
    const start = at('2026-10-06T09:00:00');
    let failures = 0;
    const job = writer('failing', async () => {
      failures += 1;
      if (failures <= 2) throw new Error('no room');
    });
    await run([job], start);
    expect(await effects('failing')).toEqual([]);
    expect((await runs())[0]).toMatchObject({ state: 'failed', lastError: 'no room', attempts: 1 });
    await run([job], new Date(start.getTime() + 59_000));
    expect(failures).toBe(2);
    await run([job], new Date(start.getTime() + 60_000));
    expect(await effects('failing')).toHaveLength(2);
    expect((await runs())[0]).toMatchObject({ state: 'done', lastError: null, attempts: 2 });
  });

  test('missed for ten days runs once, for the last slot', async () => {
    const done = new Map<string, number>();
    const job = writer('away');
    await run([job], at('2026-10-01T09:00:00'), done);
    await run([job], at('2026-10-12T11:00:00'), done);
    expect((await effects('away')).filter((each) => each.startsWith('97'))).toEqual([
      `97 away ${at('2026-10-01T08:30:00').toISOString()}`,
      `97 away ${at('2026-10-12T08:30:00').toISOString()}`,
    ]);
  });

  test('follows the province’s own calendar', async () => {
    await database.db
      .insertInto('calendar_day')
      .values({
        province_code: '97',
        day: '2026-10-12',
        state: 'holiday',
        name_th: 'วันหยุดจังหวัด',
        name_en: null,
        edit_id: 'e',
        updated_by_office: null,
      })
      .execute();
    await run([writer('local')], at('2026-10-12T11:00:00'));
    expect((await effects('local')).toSorted()).toEqual([
      `97 local ${at('2026-10-09T08:30:00').toISOString()}`,
      `98 local ${at('2026-10-12T08:30:00').toISOString()}`,
    ]);
  });
});
