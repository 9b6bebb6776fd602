import { testDatabase } from 'tests/setup/database.ts';
import {
  insertAccount,
  insertProvince,
  PASSWORD,
  startTestSession,
  type TestAccount,
} from 'tests/setup/people.ts';
import { get, loaderArgs, post, thrownResponse } from 'tests/setup/request-context.ts';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loader as home } from '../shell/home.tsx';
import { action as login, loader as loginPage } from './login.tsx';
import { action as logout } from './logout.ts';
import { sessionCookie } from './session-token.server.ts';
import { resolveActor } from './sessions.server.ts';
import { signIn } from './sign-in.server.ts';
import { action as switchMembership } from './switch-membership.ts';

const database = testDatabase();
const HOME = '203.0.113.10';
const ELSEWHERE = '198.51.100.66';

beforeAll(async () => {
  for (const code of ['11', '12']) await insertProvince(database.db, code);
});
afterEach(() => vi.useRealTimers());

async function officer(): Promise<TestAccount> {
  return insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
}
const from = (clientAddress: string) => ({ clientAddress, requestId: 'r', userAgent: 'test' });
const tryTo = (account: { email: string }, password: string, address = HOME) =>
  signIn(database.db, { email: account.email, password }, from(address), null);
async function postLogin(fields: Record<string, string>, clientAddress = HOME) {
  return login(loaderArgs(database.db, post('/login', fields), { clientAddress }) as never);
}
function tokenOf(response: Response): string {
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return sessionCookie.read(cookie, 'http://localhost:3000') ?? '';
}

describe('signing in', () => {
  test('opens a session with a new token each time and goes where the person was going', async () => {
    const account = await officer();
    const tokens = [];
    for (let i = 0; i < 2; i += 1) {
      const answer = await postLogin({
        email: ` ${account.email.toUpperCase()} `,
        password: PASSWORD,
        next: '/provinces/11/rankings?year=2566',
      });
      if (!(answer instanceof Response)) throw new Error('a redirect was expected');
      expect(answer.headers.get('location')).toBe('/provinces/11/rankings?year=2566');
      tokens.push(tokenOf(answer));
    }
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(await resolveActor(database.db, tokens[1] ?? '')).toMatchObject({
      userId: account.userId,
      role: 'province_officer',
      membership: { provinceCode: '11' },
    });
    const stored = await database.db
      .selectFrom('session')
      .selectAll()
      .where('user_id', '=', account.userId)
      .execute();
    expect(JSON.stringify(stored)).not.toContain(tokens[1]);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('never leads to %j', async (evil) => {
    const account = await officer();
    const answer = await postLogin({ email: account.email, password: PASSWORD, next: evil });
    expect((answer as Response).headers.get('location')).toBe('/');
  });

  test('the earlier session of the same browser ends', async () => {
    const account = await officer();
    const earlier = await startTestSession(database.db, account.userId);
    const args = loaderArgs(database.db, post('/login', { email: account.email, password: PASSWORD }), {
      token: earlier,
    });
    const answer = (await login(args as never)) as Response;
    expect(await resolveActor(database.db, earlier)).toBeNull();
    expect(await resolveActor(database.db, tokenOf(answer))).not.toBeNull();
  });

  test('a wrong password, an unknown address and a deactivated account get the same answer', async () => {
    const account = await officer();
    const gone = await officer();
    await database.db
      .updateTable('app_user')
      .set({ deactivated_at: new Date() })
      .where('user_id', '=', gone.userId)
      .execute();
    const answers = [
      await postLogin({ email: account.email, password: 'not the right one' }),
      await postLogin({ email: 'nobody@example.go.th', password: PASSWORD }),
      await postLogin({ email: gone.email, password: PASSWORD }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ data: { error: 'refused' }, init: { status: 400 } });
      expect(JSON.stringify(answer)).not.toContain(PASSWORD);
    }
    expect(answers[0]).toMatchObject({ data: { email: account.email } });
  });

  test('a person without an active position is told so, after the right password only', async () => {
    const account = await officer();
    await database.db
      .updateTable('membership')
      .set({ deactivated_at: new Date() })
      .where('user_id', '=', account.userId)
      .execute();
    expect((await tryTo(account, 'wrong password 1')).kind).toBe('refused');
    expect((await tryTo(account, PASSWORD)).kind).toBe('no_position');
  });

  test('both outcomes are in the audit trail of the province', async () => {
    const account = await officer();
    await tryTo(account, 'wrong password 1');
    await tryTo(account, PASSWORD);
    const rows = await database.db
      .selectFrom('audit_event')
      .select(['action', 'province_code', 'actor_user_id', 'client_address'])
      .where('actor_user_id', '=', account.userId)
      .orderBy('seq')
      .execute();
    expect(rows.map((row) => row.action)).toEqual(['account.sign_in_failed', 'account.signed_in']);
    expect(rows.every((row) => row.province_code === '11' && row.client_address === HOME)).toBe(true);
  });
});

describe('access ends at once', () => {
  test('when the account or its only position is deactivated', async () => {
    for (const table of ['app_user', 'membership'] as const) {
      const account = await officer();
      const token = await startTestSession(database.db, account.userId);
      expect(await resolveActor(database.db, token)).not.toBeNull();
      await database.db
        .updateTable(table)
        .set({ deactivated_at: new Date() })
        .where('user_id', '=', account.userId)
        .execute();
      expect(await resolveActor(database.db, token)).toBeNull();
    }
  });

  test('after half a day without a request, and after a week in any case', async () => {
    const account = await officer();
    const token = await startTestSession(database.db, account.userId);
    vi.useFakeTimers({ toFake: ['Date'] });
    const start = Date.now();
    vi.setSystemTime(start + 11.9 * 3_600_000);
    expect(await resolveActor(database.db, token)).not.toBeNull();
    for (let hours = 20; hours < 7 * 24; hours += 10) {
      vi.setSystemTime(start + hours * 3_600_000);
      expect(await resolveActor(database.db, token)).not.toBeNull();
    }
    vi.setSystemTime(start + 7 * 24 * 3_600_000 + 1000);
    expect(await resolveActor(database.db, token)).toBeNull();

    vi.setSystemTime(start);
    const idle = await startTestSession(database.db, account.userId);
    vi.setSystemTime(start + 12.1 * 3_600_000);
    expect(await resolveActor(database.db, idle)).toBeNull();
  });

  test('on signing out, and doing so twice is no error', async () => {
    const account = await officer();
    const token = await startTestSession(database.db, account.userId);
    for (let i = 0; i < 2; i += 1) {
      const answer = await logout(loaderArgs(database.db, post('/logout', {}), { token }) as never);
      expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    }
    expect(await resolveActor(database.db, token)).toBeNull();
  });
});

describe('the brake on guessing', () => {
  const guess = async (account: { email: string }, times: number, address: string) => {
    const kinds = [];
    for (let i = 0; i < times; i += 1) kinds.push((await tryTo(account, `guess number ${i}`, address)).kind);
    return kinds;
  };

  test('grows with each mistake, and the right password works after the wait', async () => {
    const account = await officer();
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await guess(account, 7, HOME)).toEqual([...Array(6).fill('refused'), 'throttled']);
    expect(await tryTo(account, PASSWORD)).toMatchObject({ kind: 'throttled' });
    vi.setSystemTime(Date.now() + 5_001);
    expect((await tryTo(account, PASSWORD)).kind).toBe('signed_in');
    expect(await guess(account, 5, HOME)).toEqual(Array(5).fill('refused'));
  });

  test('attempts during the wait do not lengthen it', async () => {
    const account = await officer();
    vi.useFakeTimers({ toFake: ['Date'] });
    await guess(account, 6, HOME);
    await guess(account, 50, HOME);
    vi.setSystemTime(Date.now() + 5_001);
    expect((await tryTo(account, PASSWORD)).kind).toBe('signed_in');
  });

  test('an attacker elsewhere does not slow down the owner at an address that signed in before', async () => {
    const account = await officer();
    expect((await tryTo(account, PASSWORD, HOME)).kind).toBe('signed_in');
    const attackers = Array.from({ length: 8 }, (_, index) => `198.51.100.${index + 1}`);
    for (const address of attackers) await guess(account, 7, address);
    expect((await tryTo(account, PASSWORD, '192.0.2.200')).kind).toBe('throttled');
    expect((await tryTo(account, PASSWORD, HOME)).kind).toBe('signed_in');
  });

  test('an account under attack opens again soon for the owner at a new address', async () => {
    const account = await officer();
    vi.useFakeTimers({ toFake: ['Date'] });
    for (let i = 0; i < 60; i += 1) await guess(account, 6, `198.51.100.${i + 1}`);
    const refused = await tryTo(account, PASSWORD, '192.0.2.201');
    if (refused.kind === 'throttled') expect(refused.waitMs).toBeLessThanOrEqual(60_000);
    vi.setSystemTime(Date.now() + 60_001);
    expect((await tryTo(account, PASSWORD, '192.0.2.201')).kind).toBe('signed_in');
  });

  test('one address guessing over many accounts is slowed down too', async () => {
    const kinds = [];
    for (let i = 0; i < 55; i += 1)
      kinds.push(...(await guess({ email: `spray-${i}@example.go.th` }, 1, ELSEWHERE)));
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(51);
    expect(kinds.at(-1)).toBe('throttled');
  });

  test('guesses sent all at once do not slip past the count', async () => {
    const account = await officer();
    const kinds = await Promise.all(
      Array.from({ length: 20 }, (_, index) => tryTo(account, `guess number ${index}`, '192.0.2.9')),
    );
    expect(kinds.filter(({ kind }) => kind === 'refused')).toHaveLength(6);
  });

  test('attempts that are not even looked at are in the audit trail, once a minute', async () => {
    const account = await officer();
    vi.useFakeTimers({ toFake: ['Date'] });
    await guess(account, 20, '192.0.2.77');
    const braked = async () =>
      (
        await database.db
          .selectFrom('audit_event')
          .select(['province_code', 'client_address'])
          .where('actor_user_id', '=', account.userId)
          .where('action', '=', 'account.sign_in_braked')
          .execute()
      ).map((row) => [row.province_code, row.client_address]);
    expect(await braked()).toEqual([['11', '192.0.2.77']]);
    vi.setSystemTime(Date.now() + 60_000);
    await guess(account, 3, '192.0.2.77');
    expect(await braked()).toHaveLength(2);
  });

  test('nothing that was typed is kept', async () => {
    await tryTo({ email: 'a-password-typed-as-mail' }, 'guess number 1');
    const rows = await database.db.selectFrom('sign_in_throttle').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('a-password-typed-as-mail');
  });
});

describe('positions', () => {
  test('each role starts on its own page', async () => {
    const start = async (positions: Parameters<typeof insertAccount>[1], isPlatformAdmin = false) => {
      const account = await insertAccount(database.db, positions, { isPlatformAdmin });
      const token = await startTestSession(database.db, account.userId);
      return (await home(loaderArgs(database.db, get('/'), { token }) as never)).headers.get('location');
    };
    expect(await start([{ provinceCode: '11', role: 'province_viewer' }])).toBe('/provinces/11/overview');
    expect(await start([{ provinceCode: '11', role: 'agency_officer', agencyCode: '11-tao-1' }])).toBe(
      '/agencies/11-tao-1',
    );
    expect(await start([], true)).toBe('/provinces');
    const anonymous = await thrownResponse(() => home(loaderArgs(database.db, get('/')) as never));
    expect(anonymous.headers.get('location')).toBe('/login?next=%2F');
  });

  test('a person switches among the own positions, and to no other', async () => {
    const account = await insertAccount(database.db, [
      { provinceCode: '11', role: 'province_officer' },
      { provinceCode: '12', role: 'agency_head', agencyCode: '12-tao-1' },
    ]);
    const stranger = await insertAccount(database.db, [{ provinceCode: '12', role: 'province_admin' }]);
    const token = await startTestSession(database.db, account.userId);
    const switchTo = (membership: string) =>
      switchMembership(
        loaderArgs(database.db, post('/switch-membership', { membership }), { token }) as never,
      );

    await switchTo(`12/${account.membershipIds[1]}`);
    expect(await resolveActor(database.db, token)).toMatchObject({
      role: 'agency_head',
      membership: { provinceCode: '12', agencyCode: '12-tao-1' },
    });
    for (const foreign of [`12/${stranger.membershipIds[0]}`, `11/${account.membershipIds[1]}`, '']) {
      expect((await thrownResponse(() => switchTo(foreign))).status).toBe(404);
    }
    expect(await resolveActor(database.db, token)).toMatchObject({ role: 'agency_head' });
  });
});

describe('the demo sign-ins', () => {
  test('are listed in demo mode only', async () => {
    await insertAccount(database.db, [{ provinceCode: '11', role: 'province_admin' }], { isDemo: true });
    const page = (isDemo: boolean) =>
      loginPage(loaderArgs(database.db, get('/login'), { config: { isDemo } }) as never);
    expect((await page(false)).demoSignIns).toEqual([]);
    const listed = (await page(true)).demoSignIns;
    expect(listed).toEqual([expect.objectContaining({ role: 'province_admin' })]);
    expect(JSON.stringify(listed)).not.toContain('argon2');
  });
});
