import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount, insertProvince, type TestAccount } from 'tests/setup/people.ts';
import { get, loaderArgs, thrownResponse } from 'tests/setup/request-context.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SsoConfig } from '~/config.server.ts';
import { loader as startPage } from './login-sso.ts';
import { loader as callback } from './login-sso-callback.ts';
import { sessionCookie } from './session-token.server.ts';
import { resolveActor } from './sessions.server.ts';

const database = testDatabase();
const URL_BASE = 'http://localhost:3000';
let server: Server;
let sso: SsoConfig;
/** What happens to an ID token on its way to us. */
let tamper: ((idToken: string) => string) | null = null;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreignKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** Who is sitting in front of the provider's own sign-in page. */
let person: { subject: string; email: string; isVerified: boolean };
const directory = new Map<string, { email: string; isVerified: boolean }>();

beforeAll(async () => {
  await insertProvince(database.db, '11');
  server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  sso = { issuer, clientId: 'prongsai', clientSecret: 'a secret between the two of them' };
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: sso.clientId,
        client_secret: sso.clientSecret,
        redirect_uris: [`${URL_BASE}/login/sso/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...keys.privateKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    scopes: ['openid', 'email'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key for the cookies of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: async (_ctx: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({
        sub: accountId,
        email: directory.get(accountId)?.email,
        email_verified: directory.get(accountId)?.isVerified,
      }),
    }),
    // biome-ignore lint/suspicious/noExplicitAny: the package carries no types of its own
    loadExistingGrant: async (ctx: any) => {
      const { client, session, provider: own } = ctx.oidc;
      const grant = new own.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      if (request.url?.startsWith('/token')) tamperWithAnswer(response);
      answer(request, response);
      return;
    }
    directory.set(person.subject, person);
    const login = { login: { accountId: person.subject } };
    provider.interactionFinished(request, response, login).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
});

let account: TestAccount;
let count = 0;
beforeEach(async () => {
  count += 1;
  account = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
  person = { subject: `subject-${count}`, email: account.email, isVerified: true };
});

/** Stands between the provider and us, as somebody who has broken the connection would. */
function tamperWithAnswer(response: ServerResponse): void {
  const end = response.end.bind(response) as (text: string) => ServerResponse;
  response.end = ((text: string) => {
    const tokens = JSON.parse(text);
    if (tamper && tokens.id_token) tokens.id_token = tamper(tokens.id_token);
    const changed = JSON.stringify(tokens);
    response.setHeader('Content-Length', Buffer.byteLength(changed));
    return end(changed);
  }) as typeof response.end;
}
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
function signed(idToken: string, change: { header?: object; claims?: object }, key: KeyObject): string {
  const [header = {}, claims = {}] = idToken
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  const text = `${encode({ ...header, ...change.header })}.${encode({ ...claims, ...change.claims })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

function alter(idToken: string, claims: object): string {
  const [header, body, signature] = idToken.split('.');
  const present = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
  return `${header}.${encode({ ...present, ...claims })}.${signature}`;
}
function signedWithSecret(idToken: string): string {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${idToken.split('.')[1]}`;
  return `${text}.${createHmac('sha256', sso.clientSecret).update(text).digest('base64url')}`;
}

const config = () => ({ sso });
async function start(next = '/provinces/11/rankings') {
  const request = get(`/login/sso?next=${encodeURIComponent(next)}`, { 'sec-fetch-site': 'same-origin' });
  const answer = await startPage(loaderArgs(database.db, request, { config: config() }) as never);
  return {
    url: answer.headers.get('location') ?? '',
    cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  };
}

/** Follows the provider's redirects as a browser with its own cookies would, back to our callback. */
async function signInAtProvider(from: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = from;
  for (let hop = 0; hop < 10; hop += 1) {
    if (url.startsWith(URL_BASE)) return new URL(url).search;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${answer.status} ${await answer.text()}`);
    url = new URL(location, url).href;
  }
  throw new Error('The provider went round in circles.');
}

async function comeBack(search: string, cookie: string) {
  const request = get(`/login/sso/callback${search}`, cookie ? { cookie } : {});
  return callback(loaderArgs(database.db, request, { config: config() }) as never);
}

async function signOn(next?: string) {
  const { url, cookie } = await start(next);
  return comeBack(await signInAtProvider(url), cookie);
}
const goesTo = (answer: Response) => answer.headers.get('location');
function actorOf(answer: Response) {
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const token = cookies.map((line) => sessionCookie.read(line, URL_BASE)).find(Boolean);
  return token ? resolveActor(database.db, token) : null;
}

describe('single sign-on', () => {
  test('signs an existing account with the verified address in, and leads on', async () => {
    const answer = await signOn();
    expect(goesTo(answer)).toBe('/provinces/11/rankings');
    expect(await actorOf(answer)).toMatchObject({ userId: account.userId, role: 'province_officer' });
  });

  test('asks for a code with state, nonce and a hashed code verifier', async () => {
    const { url } = await start();
    const search = new URL(url).searchParams;
    expect(search.get('response_type')).toBe('code');
    expect(search.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(search.get(name)?.length).toBeGreaterThan(40);
    const again = new URL((await start()).url).searchParams;
    expect(again.get('state')).not.toBe(search.get('state'));
  });

  test.each([
    ['unverified', { isVerified: false }],
    ['unknown here', { email: 'nobody@example.go.th' }],
  ])('an address that is %s opens nothing and makes no account', async (_what, change) => {
    Object.assign(person, change);
    const before = await database.db.selectFrom('app_user').select('user_id').execute();
    const answer = await signOn();
    expect(goesTo(answer)).toBe('/login?notice=sso-no-account');
    expect(actorOf(answer)).toBeNull();
    expect(await database.db.selectFrom('app_user').select('user_id').execute()).toHaveLength(before.length);
  });

  test('a deactivated account stays closed, linked or not', async () => {
    const deactivate = () =>
      database.db
        .updateTable('app_user')
        .set({ deactivated_at: new Date() })
        .where('user_id', '=', account.userId)
        .execute();
    await signOn();
    await deactivate();
    expect(goesTo(await signOn())).toBe('/login?notice=sso-no-account');
  });

  test('follows the identity, not the address, once they are linked', async () => {
    await signOn();
    const other = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_admin' }]);
    person.email = other.email;
    expect(await actorOf(await signOn())).toMatchObject({ userId: account.userId });
    // The address now belongs to somebody else at the provider: it must not open the account linked before.
    person = { subject: `${person.subject}-successor`, email: account.email, isVerified: true };
    expect(goesTo(await signOn())).toBe('/login?notice=sso-no-account');
  });

  test('an answer with another state is refused', async () => {
    const { url, cookie } = await start();
    const search = new URLSearchParams(await signInAtProvider(url));
    search.set('state', 'x'.repeat(43));
    expect(goesTo(await comeBack(`?${search}`, cookie))).toBe('/login?notice=sso-refused');
  });

  test.each(['nonce', 'code_verifier'] as const)('an answer to another %s is refused', async (column) => {
    const { url, cookie } = await start();
    const search = await signInAtProvider(url);
    await database.db
      .updateTable('sso_attempt')
      .set({ [column]: 'y'.repeat(43) })
      .execute();
    const answer = await comeBack(search, cookie);
    expect(goesTo(answer)).toBe('/login?notice=sso-refused');
    expect(actorOf(answer)).toBeNull();
  });

  describe('the identity is taken from the provider alone', () => {
    afterEach(() => {
      tamper = null;
    });
    const attempts: [string, (idToken: string) => string][] = [
      ['with a signature of another key', (token) => signed(token, {}, foreignKeys.privateKey)],
      ['with an altered signature', (token) => `${token.slice(0, -8)}AAAAAAAA`],
      ['altered after it was signed', (token) => alter(token, { sub: 'somebody-else' })],
      ['without a signature', (token) => `${encode({ alg: 'none' })}.${token.split('.')[1]}.`],
      ['signed with the secret instead of a key', (token) => signedWithSecret(token)],
      ['meant for another client', (token) => signed(token, { claims: { aud: 'another' } }, keys.privateKey)],
      [
        'of another issuer',
        (token) => signed(token, { claims: { iss: 'https://x.example' } }, keys.privateKey),
      ],
      ['that is too old', (token) => signed(token, { claims: { exp: 1 } }, keys.privateKey)],
    ];
    test.each(attempts)('%s it opens nothing', async (_what, change) => {
      tamper = change;
      const answer = await signOn();
      expect(goesTo(answer)).toBe('/login?notice=sso-refused');
      expect(actorOf(answer)).toBeNull();
    });

    test('signed anew with the right key it opens the account, so the refusals above are about what was changed', async () => {
      tamper = (token) => signed(token, {}, keys.privateKey);
      expect(goesTo(await signOn())).toBe('/provinces/11/rankings');
    });
  });

  test('an answer works in the browser that asked, and once', async () => {
    const victim = await start();
    const attacker = await start();
    const search = await signInAtProvider(attacker.url);
    expect(goesTo(await comeBack(search, ''))).toBe('/login?notice=sso-refused');
    expect(goesTo(await comeBack(search, victim.cookie))).toBe('/login?notice=sso-refused');
    expect(goesTo(await comeBack(search, attacker.cookie))).toBe('/provinces/11/rankings');
    expect(goesTo(await comeBack(search, attacker.cookie))).toBe('/login?notice=sso-refused');
  });

  test('comes too late after ten minutes', async () => {
    const { url, cookie } = await start();
    const search = await signInAtProvider(url);
    await database.db.updateTable('sso_attempt').set({ expires_at: new Date() }).execute();
    expect(goesTo(await comeBack(search, cookie))).toBe('/login?notice=sso-refused');
  });

  test("the provider's refusal and nonsense are refused without a trace of detail", async () => {
    for (const search of ['?error=access_denied', '?code=made-up&state=made-up', '']) {
      const { cookie } = await start();
      expect(goesTo(await comeBack(search, cookie))).toBe('/login?notice=sso-refused');
    }
  });

  test('a refused sign-on is in the audit trail, once a minute from an address', async () => {
    const from = { config: config(), clientAddress: '192.0.2.55' };
    for (let i = 0; i < 3; i += 1)
      await callback(loaderArgs(database.db, get('/login/sso/callback?code=x'), from) as never);
    const { cookie } = await start();
    await callback(loaderArgs(database.db, get('/login/sso/callback?code=x', { cookie }), from) as never);
    const events = await database.db
      .selectFrom('audit_event')
      .select(['action', 'after'])
      .where('client_address', '=', '192.0.2.55')
      .execute();
    // Without a cookie of ours there is no sign-on to refuse.
    expect(events).toEqual([
      { action: 'account.sign_in_failed', after: expect.objectContaining({ via: 'sso' }) },
    ]);
  });

  test('the own second factor is still asked for', async () => {
    await database.db
      .insertInto('second_factor')
      .values({ user_id: account.userId, sealed_secret: 'x', confirmed_at: new Date() })
      .execute();
    const answer = await signOn();
    expect(goesTo(answer)).toBe('/login/code?next=%2Fprovinces%2F11%2Frankings');
    expect(actorOf(answer)).toBeNull();
  });

  test.each(['//evil.example', 'https://evil.example/'])('never leads to %s', async (evil) => {
    expect(goesTo(await signOn(evil))).toBe('/');
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['another site in an old browser', { referer: 'https://evil.example/' }],
    ['nowhere, in an old browser', {}],
  ])('%s cannot begin it: the visitor is asked on our own page', async (_from, headers) => {
    const request = get('/login/sso?next=%2Fprovinces%2F11%2Frankings', headers);
    const answer = await startPage(loaderArgs(database.db, request, { config: config() }) as never);
    expect(goesTo(answer)).toBe('/login?next=%2Fprovinces%2F11%2Frankings');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test.each<Record<string, string>>([{ 'sec-fetch-site': 'none' }, { referer: `${URL_BASE}/login` }])(
    'an own act does: %j',
    async (headers) => {
      const request = get('/login/sso', headers);
      const answer = await startPage(loaderArgs(database.db, request, { config: config() }) as never);
      expect(goesTo(answer)).toContain(sso.issuer);
    },
  );

  test('is not there unless it is set up; a provider that is away is no crash', async () => {
    const off = loaderArgs(database.db, get('/login/sso'), { config: { sso: null } });
    for (const page of [startPage, callback])
      expect((await thrownResponse(() => page(off as never))).status).toBe(404);
    const away = { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'y' };
    const request = get('/login/sso', { 'sec-fetch-site': 'same-origin' });
    const args = loaderArgs(database.db, request, { config: { sso: away } });
    expect(goesTo(await startPage(args as never))).toBe('/login?notice=sso-refused');
  });
});
