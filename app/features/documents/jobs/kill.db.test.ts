import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CommandDatabase, createCommandDatabase } from 'tests/setup/command.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, askFor, issuedOf, jobOf, PROVINCE } from './jobs.fixture.ts';

const PROGRAM = path.resolve(import.meta.dirname, 'work-and-wait.fixture.ts');
let own: CommandDatabase;
let filesDir: string;
let jobId: string;

beforeAll(async () => {
  own = await createCommandDatabase();
  filesDir = path.join(own.folder, 'files');
  const { db, close } = await own.open();
  await loadSmallProvince(db);
  const rows = await db
    .selectFrom('agency_year')
    .select('agency_code as agencyCode')
    .where('province_code', '=', PROVINCE)
    .where('fiscal_year', '=', 2567)
    .where('overall', 'is not', null)
    .limit(8)
    .execute();
  jobId = await askFor(db, { mode: ['chosen'], agencies: rows.map(({ agencyCode }) => agencyCode) });
  await close();
}, 180_000);
afterAll(() => own.remove());

/** Whole files in the store; what a kill left half written has a name of its own and is never read. */
const keptFiles = () =>
  existsSync(filesDir)
    ? readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter(
        (each) => each.isFile() && !each.name.endsWith('.part'),
      ).length
    : 0;

/** Works in another process; killed as soon as it has kept so many more files. */
async function work(killAfter?: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: { ...process.env, NODE_ENV: 'test', FILES_DIR: filesDir, ...own.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const closed = once(child, 'close');
  if (killAfter !== undefined) {
    const before = keptFiles();
    while (keptFiles() < before + killAfter) {
      if (child.exitCode !== null) throw new Error('The work ended before it could be killed.');
      await pause(5);
    }
    child.kill('SIGKILL');
  }
  await closed;
}

/** What there is after a stop; the dead server's hold is ended, as time would. */
async function look() {
  const { db, close } = await own.open();
  const { job, items, counts } = await jobOf(db, jobId);
  const codes = await issuedOf(db);
  await db
    .updateTable('document_job')
    .set({ lease_until: new Date(0) })
    .where('lease_until', 'is not', null)
    .execute();
  const events = await db
    .selectFrom('audit_event')
    .select('seq')
    .where('action', '=', 'document.issued')
    .execute();
  await close();
  return { job, items, counts, codes, events: events.length };
}

test('a job whose process is killed again and again ends with every agency exactly once', {
  timeout: 300_000,
}, async () => {
  await work();
  const checked = await look();
  expect(checked.job.state).toBe('ready');
  const all = checked.counts.waiting;
  expect(all).toBe(8);
  const { db, close } = await own.open();
  await act(db, jobId, 'start');
  await close();

  let made = 0;
  for (const killAfter of [1, 3]) {
    await work(killAfter);
    const left = await look();
    expect(left.job.state).toBe('running');
    // What was made stays, and nothing is begun anew from the start.
    expect(left.counts.made).toBeGreaterThanOrEqual(made + killAfter - 1);
    expect(left.counts.waiting).toBeGreaterThan(0);
    made = left.counts.made;
  }
  await work();
  const done = await look();
  expect(done.job.state).toBe('done');
  expect(done.counts).toMatchObject({ made: all, waiting: 0, failed: 0 });
  expect([...done.codes.values()].map((codes) => codes.length)).toEqual(Array.from({ length: all }, () => 1));
  for (const { agencyCode, checkCode, state } of done.items)
    if (state === 'made') expect(done.codes.get(agencyCode)).toEqual([checkCode]);
  expect(done.events).toBe(all);
  expect(keptFiles()).toBe(all);
});
