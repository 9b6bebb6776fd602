import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type CommandDatabase, createCommandDatabase } from 'tests/setup/command.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPeople, insertSentCircular } from '~/features/reminders/reminders.fixture.ts';

const PROGRAM = path.resolve(import.meta.dirname, 'run-and-hang.fixture.ts');
let own: CommandDatabase;

beforeAll(async () => {
  own = await createCommandDatabase();
  const { db, close } = await own.open();
  await createPeople(db);
  await insertSentCircular(db, { dues: { acknowledge: '2026-03-20' } });
  await close();
});
afterAll(() => own.remove());

/** A server that runs the due jobs once; killed with `kill -9` as soon as it has written what there is to tell. */
async function run(now: string, how: 'hang' | 'end'): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, now, how], {
    env: { ...process.env, NODE_ENV: 'test', ...own.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (how === 'hang') child.kill('SIGKILL');
  });
  await closed;
  return said.trim().split('\n');
}

async function found() {
  const { db, close } = await own.open();
  const told = await db.selectFrom('notification').select(['membership_id', 'dedupe_key']).execute();
  const runs = await db.selectFrom('job_run').select(['state', 'attempts']).execute();
  await close();
  return {
    told: told.length,
    different: new Set(told.map((each) => `${each.membership_id} ${each.dedupe_key}`)).size,
    runs,
  };
}

test('a server killed in the middle of a job leaves nothing; another takes the job over and does it once', {
  timeout: 180_000,
}, async () => {
  expect(await run('2026-03-20T09:00:00', 'hang')).toEqual(['told 3']);
  expect(await found()).toEqual({ told: 0, different: 0, runs: [{ state: 'running', attempts: 1 }] });
  // Nobody knows yet that it is dead: until its lease ends the job is its own.
  expect(await run('2026-03-20T09:04:00', 'end')).toEqual(['finished 0']);
  expect(await run('2026-03-20T09:06:00', 'end')).toEqual(['told 3', 'finished 1']);
  const done = { told: 3, different: 3, runs: [{ state: 'done', attempts: 2 }] };
  expect(await found()).toEqual(done);
  expect(await run('2026-03-20T09:20:00', 'end')).toEqual(['finished 0']);
  expect(await found()).toEqual(done);
});
