import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createWorld } from 'tests/isolation/world.ts';
import { type CommandDatabase, createCommandDatabase } from 'tests/setup/command.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCircularIn } from './circulars.fixture.ts';

const PROGRAM = path.resolve(import.meta.dirname, 'send-and-hang.fixture.ts');
/** Bodies besides the world's own three, so that the sending has something to write. */
const MORE = 300;

let own: CommandDatabase;
let circularId: string;

beforeAll(async () => {
  own = await createCommandDatabase();
  const { db, close } = await own.open();
  await createWorld(db);
  await db
    .insertInto('agency')
    .values(
      Array.from({ length: MORE }, (_, at) => ({
        province_code: '97',
        agency_code: `unit-${at}`,
        official_code: null,
        name_th: `หน่วย ${at}`,
        name_en: null,
        agency_type: 'regional_unit',
        district_code: null,
      })),
    )
    .execute();
  circularId = await aCircularIn(db, 'signed', { mode: 'all', trees: ['scored', 'regional'] });
  await close();
});
afterAll(() => own.remove());

/** What there is of the sending. */
async function found() {
  const { db, close } = await own.open();
  const circular = await db
    .selectFrom('circular')
    .select(['state', 'sent_at as sentAt', 'version'])
    .where('circular_id', '=', circularId)
    .executeTakeFirstOrThrow();
  const recipients = await db
    .selectFrom('circular_recipient')
    .select('agency_code')
    .where('circular_id', '=', circularId)
    .execute();
  const steps = await db
    .selectFrom('circular_step')
    .select('step_no')
    .where('circular_id', '=', circularId)
    .where('act', '=', 'send')
    .execute();
  const events = await db
    .selectFrom('audit_event')
    .select('seq')
    .where('subject', '=', `circular:${circularId}`)
    .where('action', '=', 'circular.sent')
    .execute();
  await close();
  return {
    state: circular.state,
    isSent: circular.sentAt !== null,
    version: circular.version,
    recipients: recipients.length,
    different: new Set(recipients.map((row) => row.agency_code)).size,
    steps: steps.length,
    events: events.length,
  };
}

/** Runs the sending in another process; kills it when it has written everything and not yet ended the transaction. */
async function send(how: 'hang' | 'end', version: number): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, circularId, String(version), how], {
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
  return said.trim();
}

test('a sending killed in the middle has sent nothing, and can be repeated once', {
  timeout: 180_000,
}, async () => {
  const before = await found();
  expect(before).toMatchObject({ state: 'signed', recipients: 0 });
  for (let time = 0; time < 2; time += 1) {
    expect(await send('hang', before.version)).toBe('done');
    expect(await found()).toEqual(before);
  }
  expect(await send('end', before.version)).toBe('done');
  const after = await found();
  expect(after).toEqual({
    state: 'sent',
    isSent: true,
    version: before.version + 1,
    recipients: MORE + 3,
    different: MORE + 3,
    steps: 1,
    events: 1,
  });
  expect(await send('end', before.version)).toBe('already');
  expect(await found()).toEqual(after);
});
