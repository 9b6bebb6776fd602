import { createWorld } from 'tests/isolation/world.ts';
import { insertAccount, PASSWORD, startTestSession } from 'tests/setup/people.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, describe, expect, test } from 'vitest';

const server = testServer();
let userId = '';

beforeAll(async () => {
  await createWorld(server.db);
  ({ userId } = await insertAccount(server.db, [{ provinceCode: '97', role: 'province_admin' }]));
});

async function ask(path: string, init: RequestInit = {}) {
  const cookie = `prongsai_session=${await startTestSession(server.db, userId)}`;
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: { cookie }, ...init });
  await answer.text();
  return answer.headers;
}

describe('what browsers and caches may keep', () => {
  test.each([
    '/login',
    '/provinces/97/overview',
    '/provinces/97/members.data',
    '/account',
    '/no-such-page',
    '/language?to=en',
    '/provinces/97/overview?q=%00',
  ])('of %s: nothing', async (path) => {
    expect((await ask(path)).get('cache-control')).toBe('no-store');
  });

  test('exports say so themselves, once', async () => {
    expect((await ask('/provinces/97/rankings.csv')).get('cache-control')).toBe('private, no-store');
  });

  test('of the open API and the files of the product: all', async () => {
    expect((await ask('/api/v1/provinces')).get('cache-control')).toBe('public, max-age=60');
    expect((await ask('/favicon.svg')).get('cache-control')).toBe('public, max-age=3600');
  });
});

describe('signing out', () => {
  const signOut: [string, Record<string, string>][] = [
    ['/logout', {}],
    ['/account', { intent: 'end-all', currentPassword: PASSWORD }],
  ];
  test.each(signOut)('by %s clears what the browser kept', async (path, form) => {
    for (const address of [path, `${path}.data`]) {
      const cookie = `prongsai_session=${await startTestSession(server.db, userId)}`;
      const body = new URLSearchParams(form);
      const headers = await ask(address, { method: 'POST', headers: { cookie, origin: server.url }, body });
      expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
    }
  });
});

test('every text of the product says its character set', async () => {
  expect((await ask('/favicon.svg')).get('content-type')).toBe('image/svg+xml; charset=utf-8');
});
