import { insertAccount, insertProvince, type TestAccount } from 'tests/setup/people.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '~/config.server.ts';

type TestServer = ReturnType<typeof testServer>;
let people: TestAccount[] = [];

/** A wrong password, as the proxy passes it on for a client. */
async function guess(server: TestServer, email: string, client: string): Promise<number> {
  const answer = await fetch(`${server.url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'x-forwarded-for': client, 'x-forwarded-host': 'evil.example:81' },
    body: new URLSearchParams({ email, password: 'not the right one' }),
  });
  await answer.text();
  return answer.status;
}
const addresses = async (server: TestServer) =>
  (await server.db.selectFrom('audit_event').select('client_address').orderBy('seq').execute()).map(
    (row) => row.client_address,
  );
async function makePeople(server: TestServer) {
  await insertProvince(server.db, '11');
  people = [];
  for (let i = 0; i < 2; i += 1)
    people.push(await insertAccount(server.db, [{ provinceCode: '11', role: 'province_officer' }]));
}

describe('behind one proxy that is trusted', () => {
  const server = testServer({ TRUST_PROXY: '1' });
  beforeAll(() => makePeople(server));

  test('two clients are two: the guesses of one do not slow the other down', async () => {
    const [email = ''] = people.map((person) => person.email);
    const answers = [];
    for (let i = 0; i < 7; i += 1) answers.push(await guess(server, email, '203.0.113.7'));
    expect(answers.at(-1)).toBe(429);
    expect(await guess(server, email, '198.51.100.9')).toBe(400);
    expect(new Set(await addresses(server))).toEqual(new Set(['203.0.113.7', '198.51.100.9']));
  });

  test('an address the client made up itself stands before the one the proxy saw, and is not taken', async () => {
    await guess(server, people[1]?.email ?? '', '192.0.2.1, 203.0.113.8');
    expect((await addresses(server)).at(-1)).toBe('203.0.113.8');
  });
});

describe.each([
  ['without a proxy', {}],
  ['with a proxy at another address', { TRUST_PROXY: '10.0.0.1' }],
] as const)('%s', (_name, env) => {
  const server = testServer({ ...env });
  beforeAll(() => makePeople(server));

  test('nobody chooses the own address or host by a header', async () => {
    expect(await guess(server, people[0]?.email ?? '', '203.0.113.7')).toBe(400);
    expect(await addresses(server)).toEqual([expect.stringMatching(/127\.0\.0\.1$|^::1$/)]);
  });
});

test('the setting is a number of proxies or their addresses; anything else is named', () => {
  const read = (text: string) => readConfig({ NODE_ENV: 'test', TRUST_PROXY: text }).trustProxy;
  expect(read('')).toBeNull();
  expect(read('0')).toBeNull();
  expect(read('2')).toBe(2);
  expect(read('10.0.0.2, 10.1.0.0/16, loopback, fd00::/8')).toEqual([
    '10.0.0.2',
    '10.1.0.0/16',
    'loopback',
    'fd00::/8',
  ]);
  for (const wrong of ['true', 'proxy.example.go.th', '10.0.0.0/33', '10.0.0.2,'])
    expect(() => read(wrong), wrong).toThrow(ConfigError);
});
