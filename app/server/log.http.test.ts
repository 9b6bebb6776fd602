import { sql } from 'kysely';
import { insertAccount, insertProvince, startTestSession } from 'tests/setup/people.ts';
import { testServer } from 'tests/setup/server.ts';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

const server = testServer();
const entries = () => server.log.map((line) => JSON.parse(line));

test('a failed statement is logged with its code and its request, never with what was typed', async () => {
  await sql`alter table app_user rename column email to mail`.execute(server.db);
  const answer = await fetch(`${server.url}/login?next=%2Fprivate`, {
    method: 'POST',
    headers: { origin: server.url },
    body: new URLSearchParams({ email: 'typed-secret@example.go.th', password: 'typed password' }),
  });
  const text = await answer.text();
  await sql`alter table app_user rename column mail to email`.execute(server.db);
  expect(answer.status).toBe(500);
  expect(text).not.toMatch(/column|typed/);

  const failure = entries().find((entry) => entry.level >= 50);
  expect(failure).toMatchObject({ method: 'POST', path: '/login', err: { code: '42703' } });
  expect(Object.keys(failure.err).sort()).toEqual(['code', 'message', 'name']);
  const request = entries().find((entry) => entry.msg === 'request' && entry.path === '/login');
  expect(request).toMatchObject({ requestId: failure.requestId, status: 500 });
  expect(server.log.join('')).not.toMatch(/typed|private/);
});

test('a refused page is an entry with the person who asked for it', async () => {
  await insertProvince(server.db, '11');
  const { userId } = await insertAccount(server.db, [{ provinceCode: '11', role: 'province_admin' }]);
  const cookie = `prongsai_session=${await startTestSession(server.db, userId)}`;
  await (await fetch(`${server.url}/provinces/12/members`, { headers: { cookie } })).text();
  const request = entries().find((entry) => entry.path === '/provinces/12/members');
  expect(request).toMatchObject({ msg: 'request', status: 404, userId });
});

test('entries say when, in one time, and a line break in a message is no new entry', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  log.error({ err: new Error('first\nsecond') }, 'failed');
  log.error({ err: 'thrown text' }, 'failed');
  expect(lines).toHaveLength(2);
  expect(lines[0]?.trim()).not.toContain('\n');
  expect(JSON.parse(lines[0] ?? '').time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});
