import { Secret, TOTP } from 'otpauth';
import { testDatabase } from 'tests/setup/database.ts';
import {
  insertAccount,
  insertProvince,
  PASSWORD,
  startTestSession,
  type TestAccount,
} from 'tests/setup/people.ts';
import { get, loaderArgs, post, thrownResponse } from 'tests/setup/request-context.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { action as account } from './account.tsx';
import { action as login } from './login.tsx';
import { action as loginCode, loader as loginCodePage } from './login-code.tsx';
import { seal, unseal } from './sealing.server.ts';
import { action as settings, loader as settingsPage } from './second-factor.tsx';
import { challengeCookie, sessionCookie } from './session-token.server.ts';
import { resolveActor } from './sessions.server.ts';

const database = testDatabase();
const URL = 'http://localhost:3000';
beforeAll(() => insertProvince(database.db, '11'));
let person: TestAccount;
let token: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  person = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
  token = await startTestSession(database.db, person.userId);
});
afterEach(() => vi.useRealTimers());

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
/** As the browser does, it goes on with the token that the answer brings. */
async function set(fields: Record<string, string>) {
  const answer = await settings(
    loaderArgs(database.db, post('/account/second-factor', fields), { token }) as never,
  );
  const headers =
    answer instanceof Response
      ? answer.headers
      : new Headers('init' in answer ? (answer.init?.headers ?? {}) : {});
  token = sessionCookie.read(headers.get('set-cookie')?.split(';')[0], URL) ?? token;
  return answer;
}
const actions = async () =>
  (
    await database.db
      .selectFrom('audit_event')
      .select('action')
      .where('actor_user_id', '=', person.userId)
      .orderBy('seq')
      .execute()
  ).map((row) => row.action);
const page = () => settingsPage(loaderArgs(database.db, get('/account/second-factor'), { token }) as never);
const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate();

/** Sets the factor up as a person would; the secret and the recovery codes. */
async function setUp(): Promise<{ secret: string; codes: string[] }> {
  await set({ intent: 'begin', password: PASSWORD });
  const secret = (await page()).setup?.secretText.replaceAll(' ', '') ?? '';
  const answer = await set({ intent: 'confirm', code: codeOf(secret) });
  if (!('data' in answer) || answer.data.result.kind !== 'codes') throw new Error('not confirmed');
  return { secret, codes: answer.data.result.codes };
}

/** Gives the password; the cookie of the sign-in that then waits for a code. */
async function givePassword(): Promise<string> {
  const fields = { email: person.email, password: PASSWORD, next: '/provinces/11/rankings' };
  const answer = (await login(loaderArgs(database.db, post('/login', fields)) as never)) as Response;
  expect(answer.headers.get('location')).toBe('/login/code?next=%2Fprovinces%2F11%2Frankings');
  const cookies = answer.headers.getSetCookie();
  expect(cookies.some((cookie) => sessionCookie.read(cookie.split(';')[0], URL))).toBe(false);
  return cookies[0]?.split(';')[0] ?? '';
}
async function giveCode(cookie: string, code: string) {
  const request = post('/login/code', { code, next: '/provinces/11/rankings' }, { cookie });
  return loginCode(loaderArgs(database.db, request) as never);
}

describe('setting up the second factor', () => {
  test('needs the password and a first code, and shows ten recovery codes once', async () => {
    expect(await set({ intent: 'begin', password: 'wrong password' })).toMatchObject({
      data: { result: { kind: 'wrong_password' } },
    });
    expect((await page()).setup).toBeNull();
    const { codes } = await setUp();
    expect(new Set(codes).size).toBe(10);
    expect(await page()).toEqual({ isOn: true, setup: null, codesLeft: 10 });
    const stored = JSON.stringify([
      await database.db.selectFrom('recovery_code').selectAll().execute(),
      await database.db.selectFrom('second_factor').selectAll().execute(),
    ]);
    for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''));
  });

  test('a wrong first code turns nothing on', async () => {
    await set({ intent: 'begin', password: PASSWORD });
    expect(await set({ intent: 'confirm', code: '000000' })).toMatchObject({
      data: { result: { kind: 'wrong_code' } },
    });
    expect((await page()).isOn).toBe(false);
    later(16 * 60_000);
    expect((await page()).setup).toBeNull();
  });

  test('the address for the app is one it understands', async () => {
    await set({ intent: 'begin', password: PASSWORD });
    const uri = new globalThis.URL((await page()).setup?.uri ?? '');
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain(person.email);
    expect(uri.searchParams.get('issuer')).toBe('Prongsai');
    expect(uri.searchParams.get('digits')).toBe('6');
  });

  test('the secret in the database is sealed, for this person only', async () => {
    const { secret } = await setUp();
    const { sealed_secret } = await database.db
      .selectFrom('second_factor')
      .select('sealed_secret')
      .where('user_id', '=', person.userId)
      .executeTakeFirstOrThrow();
    expect(sealed_secret).not.toContain(secret);
    const key = 'a secret key of at least thirty-two characters';
    expect(unseal(key, 'a', seal(key, 'a', secret))).toBe(secret);
    expect(() => unseal(key, 'b', seal(key, 'a', secret))).toThrow();
    expect(() => unseal(`${key}!`, 'a', seal(key, 'a', secret))).toThrow();
  });

  test('turning it off needs both factors', async () => {
    const { secret, codes } = await setUp();
    later(60_000);
    const off = (password: string, code: string) => set({ intent: 'turn-off', password, code });
    expect(await off('wrong password', codeOf(secret))).toMatchObject({ init: { status: 400 } });
    expect(await off(PASSWORD, '000000')).toMatchObject({ init: { status: 400 } });
    expect((await page()).isOn).toBe(true);
    expect(await off(PASSWORD, codes[0] ?? '')).toBeInstanceOf(Response);
    expect(await page()).toEqual({ isOn: false, setup: null, codesLeft: 0 });
    const subjects = await database.db
      .selectFrom('outbox_mail')
      .select('subject')
      .where('to_address', '=', person.email)
      .execute();
    expect(subjects).toHaveLength(2);
  });

  test('new recovery codes void the old ones', async () => {
    const { secret, codes } = await setUp();
    later(60_000);
    const lacking: Record<string, string>[] = [
      { password: PASSWORD },
      { password: PASSWORD, code: '000000' },
      { code: codeOf(secret) },
    ];
    for (const factors of lacking)
      expect(await set({ intent: 'renew', ...factors })).toMatchObject({ init: { status: 400 } });
    const answer = await set({ intent: 'renew', password: PASSWORD, code: codeOf(secret) });
    expect(await actions()).toContain('account.recovery_codes_renewed');
    if (!('data' in answer) || answer.data.result.kind !== 'codes') throw new Error('not renewed');
    const cookie = await givePassword();
    expect(await giveCode(cookie, codes[0] ?? '')).toMatchObject({ init: { status: 400 } });
    expect(await giveCode(cookie, answer.data.result.codes[0] ?? '')).toBeInstanceOf(Response);
  });
});

describe('with each change of how the person signs in', () => {
  const isOpen = async (session: string) => (await resolveActor(database.db, session)) !== null;

  test('the other sessions end and this browser gets a new token, with turning on as with turning off', async () => {
    const before = token;
    const elsewhere = await startTestSession(database.db, person.userId);
    const { codes } = await setUp();
    expect(token).not.toBe(before);
    expect([await isOpen(token), await isOpen(before), await isOpen(elsewhere)]).toEqual([
      true,
      false,
      false,
    ]);

    const on = token;
    const again = await startTestSession(database.db, person.userId);
    await set({ intent: 'turn-off', password: PASSWORD, code: codes[0] ?? '' });
    expect(token).not.toBe(on);
    expect([await isOpen(token), await isOpen(on), await isOpen(again)]).toEqual([true, false, false]);
  });

  test('a wrong code turns nothing on and ends nothing', async () => {
    const elsewhere = await startTestSession(database.db, person.userId);
    await set({ intent: 'begin', password: PASSWORD });
    await set({ intent: 'confirm', code: '000000' });
    expect(await isOpen(elsewhere)).toBe(true);
  });

  test('no answer shows the new token to scripts', async () => {
    await set({ intent: 'begin', password: PASSWORD });
    const secret = (await page()).setup?.secretText.replaceAll(' ', '') ?? '';
    const answer = await set({ intent: 'confirm', code: codeOf(secret) });
    expect(JSON.stringify('data' in answer ? answer.data : answer)).not.toContain(token);
  });

  test.each([
    ['password', { newPassword: 'three green boats' }],
    ['end-session', { sessionId: 'x' }],
    ['end-all', {}],
  ])('%s asks for both factors while the second is on', async (intent, fields) => {
    const { codes } = await setUp();
    const act = (code: string) =>
      account(
        loaderArgs(
          database.db,
          post('/account', { intent, currentPassword: PASSWORD, ...fields, code } as Record<string, string>),
          { token },
        ) as never,
      );
    for (const code of ['', '000000'])
      expect(await act(code)).toMatchObject({ data: { kind: 'wrong_code', intent }, init: { status: 400 } });
    expect(await actions()).toContain('account.recheck_failed');
    expect(await isOpen(token)).toBe(true);
    expect(await act(codes[0] ?? '')).toBeInstanceOf(Response);
  });
});

describe('signing in with the second factor', () => {
  test('the password alone opens nothing', async () => {
    const { secret } = await setUp();
    later(60_000);
    const cookie = await givePassword();
    const half = challengeCookie.read(cookie, URL) ?? '';
    expect(await resolveActor(database.db, half)).toBeNull();

    const answer = (await giveCode(cookie, codeOf(secret))) as Response;
    expect(answer.headers.get('location')).toBe('/provinces/11/rankings');
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const session = cookies.map((line) => sessionCookie.read(line, URL)).find(Boolean) ?? '';
    expect(await resolveActor(database.db, session)).toMatchObject({ userId: person.userId });
    const replay = await thrownResponse(() =>
      loginCodePage(loaderArgs(database.db, get('/login/code', { cookie })) as never),
    );
    expect(replay.headers.get('location')).toBe('/login?notice=expired');
  });

  test('a code works once, also within its half minute', async () => {
    const { secret } = await setUp();
    later(60_000);
    const code = codeOf(secret);
    expect(await giveCode(await givePassword(), code)).toBeInstanceOf(Response);
    expect(await giveCode(await givePassword(), code)).toMatchObject({ init: { status: 400 } });
    later(30_000);
    expect(await giveCode(await givePassword(), codeOf(secret))).toBeInstanceOf(Response);
  });

  test('the code with which the factor was set up does not sign in', async () => {
    const { secret } = await setUp();
    expect(await giveCode(await givePassword(), codeOf(secret))).toMatchObject({ init: { status: 400 } });
  });

  test('a clock half a minute off is taken, one of two minutes is not', async () => {
    const { secret } = await setUp();
    later(300_000);
    const early = codeOf(secret);
    later(30_000);
    expect(await giveCode(await givePassword(), early)).toBeInstanceOf(Response);
    const old = codeOf(secret);
    later(120_000);
    expect(await giveCode(await givePassword(), old)).toMatchObject({ init: { status: 400 } });
  });

  test('a recovery code works once, however it is typed', async () => {
    const { codes } = await setUp();
    const code = (codes[3] ?? '').toUpperCase().replaceAll('-', ' ');
    expect(await giveCode(await givePassword(), code)).toBeInstanceOf(Response);
    expect(await giveCode(await givePassword(), code)).toMatchObject({ init: { status: 400 } });
    expect((await page()).codesLeft).toBe(9);
  });

  test("another person's recovery code is worth nothing", async () => {
    const { codes } = await setUp();
    person = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
    token = await startTestSession(database.db, person.userId);
    await setUp();
    expect(await giveCode(await givePassword(), codes[0] ?? '')).toMatchObject({ init: { status: 400 } });
  });

  test('guessing codes is slowed down, and the wait ends', async () => {
    const { secret } = await setUp();
    later(60_000);
    const cookie = await givePassword();
    const answers = [];
    for (let i = 0; i < 8; i += 1) answers.push(await giveCode(cookie, String(i).padStart(6, '0')));
    expect(answers.at(-1)).toMatchObject({ init: { status: 429 } });
    later(30_000);
    expect(await giveCode(cookie, codeOf(secret))).toBeInstanceOf(Response);
  });

  test('a sign-in that waits too long begins anew', async () => {
    const { secret } = await setUp();
    const cookie = await givePassword();
    later(10 * 60_000 + 1);
    const answer = (await giveCode(cookie, codeOf(secret))) as Response;
    expect(answer.headers.get('location')).toBe('/login?notice=expired');
  });
});
