import { setTimeout as pause } from 'node:timers/promises';
import { type OpenDatabase, openDatabase } from 'db/connection.server.ts';
import { sql } from 'kysely';
import { testDatabase } from 'tests/setup/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '~/config.server.ts';
import type { Database } from '~/lib/db.server.ts';
import { at, createPeople, insertSentCircular } from './reminders.fixture.ts';
import { startScheduler } from './start-scheduler.server.ts';

const database = testDatabase();
const log = { warn: () => undefined, error: (problem: unknown) => problems.push(problem) };
const problems: unknown[] = [];
const { files } = readConfig({ NODE_ENV: 'test' });
const config = { scheduler: true, publicUrl: 'https://prongsai.example.go.th', files };
let second: OpenDatabase | null = null;

/** Another server's own connections to the same database; the embedded one has room for one process, so it shares. */
async function connectAgain(): Promise<Database> {
  if (database.kind === 'pglite') return database.db;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${rows[0]?.name}`;
  second = await openDatabase({ url: url.href, maxConnections: 4 });
  return second.db;
}
afterAll(() => second?.close());

beforeAll(async () => {
  await createPeople(database.db);
  await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
});

/** Resolves when both jobs of the slot are done and nothing waits for the mail. */
async function untilQuiet(slot: Date): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ done: number; waiting: number }>`
      select (select count(*)::int from job_run where state = 'done' and slot = ${slot}) as done,
        (select count(*)::int from notification where mail_state = 'waiting') as waiting`.execute(
      database.db,
    );
    if (rows[0]?.done && rows[0].waiting === 0) return;
    await pause(10);
  }
}

test('two servers on one database do each job once, one is stopped, the other goes on', async () => {
  let now = at('2026-03-18T09:00:00');
  const parts = { config, log, now: () => now, pollMs: 5 };
  const stops = [
    startScheduler({ ...parts, db: database.db }),
    startScheduler({ ...parts, db: await connectAgain() }),
  ];
  for (const day of ['18', '19', '20', '23']) {
    now = at(`2026-03-${day}T09:00:00`);
    await untilQuiet(at(`2026-03-${day}T08:30:00`));
  }
  await stops[0]?.();
  now = at('2026-03-27T09:00:00');
  await untilQuiet(at('2026-03-27T08:30:00'));
  await stops[1]?.();

  const told = await database.db
    .selectFrom('notification')
    .select(({ fn }) => ['membership_id', 'dedupe_key', fn.countAll<number>().as('times')])
    .where('kind', 'like', 'due_%')
    .groupBy(['membership_id', 'dedupe_key'])
    .execute();
  // Three positions; stages 7 before (caught up on the 18th), 1 before, on the day, 1 and 5 after.
  expect(told).toHaveLength(3 * 5);
  expect(told.every(({ times }) => Number(times) === 1)).toBe(true);
  const mails = await database.db
    .selectFrom('outbox_mail')
    .select(['to_address', 'subject'])
    .where('subject', 'like', '%รับทราบหนังสือเวียน%')
    .execute();
  const isTwice = ({ to_address, subject }: (typeof mails)[number], index: number) =>
    mails.findIndex((mail) => mail.to_address === to_address && mail.subject === subject) !== index;
  expect(mails.filter(isTwice)).toEqual([]);
  expect(new Set(mails.map(({ to_address }) => to_address)).size).toBe(3);
  expect(problems).toEqual([]);
});
