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
import { action as account, loader as accountPage } from './account.tsx';
import { action as forgot } from './forgot-password.tsx';
import { action as reset, loader as resetPage } from './reset-password.tsx';
import { hashToken, sessionCookie } from './session-token.server.ts';
import { resolveActor } from './sessions.server.ts';
import { signIn } from './sign-in.server.ts';

const database = testDatabase();
const HOME = '203.0.113.10';
const NEW_PASSWORD = 'three green boats';

beforeAll(() => insertProvince(database.db, '11'));
let person: TestAccount;
beforeEach(async () => {
  person = await insertAccount(database.db, [
    { provinceCode: '11', role: 'province_officer' },
    { provinceCode: '11', role: 'agency_head', agencyCode: '11-tao-1' },
  ]);
});
afterEach(() => vi.useRealTimers());

const tryTo = async (password: string, address = HOME) =>
  (
    await signIn(
      database.db,
      { email: person.email, password },
      { clientAddress: address, requestId: 'r', userAgent: null },
      null,
    )
  ).kind;
const actions = async () =>
  (
    await database.db
      .selectFrom('audit_event')
      .select('action')
      .where('actor_user_id', '=', person.userId)
      .orderBy('seq')
      .execute()
  ).map((row) => row.action);
async function mailsTo(address: string) {
  return database.db
    .selectFrom('outbox_mail')
    .selectAll()
    .where('to_address', '=', address)
    .orderBy('created_at')
    .execute();
}

describe('changing the own password', () => {
  const change = (token: string, fields: Record<string, string>) =>
    account(loaderArgs(database.db, post('/account', { intent: 'password', ...fields }), { token }) as never);

  test('keeps this browser signed in under a new token and ends every other session', async () => {
    const own = await startTestSession(database.db, person.userId);
    const other = await startTestSession(database.db, person.userId);
    const answer = (await change(own, { currentPassword: PASSWORD, newPassword: NEW_PASSWORD })) as Response;
    const fresh = sessionCookie.read(answer.headers.get('set-cookie'), 'http://localhost:3000') ?? '';
    expect(await resolveActor(database.db, fresh)).toMatchObject({ userId: person.userId });
    expect(await resolveActor(database.db, own)).toBeNull();
    expect(await resolveActor(database.db, other)).toBeNull();
    expect(await tryTo(PASSWORD)).toBe('refused');
    expect(await tryTo(NEW_PASSWORD)).toBe('signed_in');
    expect(await actions()).toContain('account.password_changed');
    expect((await mailsTo(person.email)).map((mail) => mail.subject)).toEqual([
      'รหัสผ่านถูกเปลี่ยน / Password changed',
    ]);
  });

  test('goes on in the position chosen before', async () => {
    const own = await startTestSession(database.db, person.userId);
    await database.db
      .updateTable('session')
      .set({ membership_province_code: '11', membership_id: person.membershipIds[1] ?? null })
      .where('user_id', '=', person.userId)
      .execute();
    const answer = (await change(own, { currentPassword: PASSWORD, newPassword: NEW_PASSWORD })) as Response;
    const fresh = sessionCookie.read(answer.headers.get('set-cookie'), 'http://localhost:3000') ?? '';
    expect(await resolveActor(database.db, fresh)).toMatchObject({ role: 'agency_head' });
  });

  test('needs the present password, and its guessing is slowed down', async () => {
    const own = await startTestSession(database.db, person.userId);
    const answers = [];
    for (let i = 0; i < 7; i += 1)
      answers.push(await change(own, { currentPassword: `guess ${i}`, newPassword: NEW_PASSWORD }));
    expect(answers[0]).toMatchObject({ data: { kind: 'wrong_password' }, init: { status: 400 } });
    expect(answers[6]).toMatchObject({ data: { kind: 'throttled' }, init: { status: 429 } });
    expect(await resolveActor(database.db, own)).not.toBeNull();
  });

  test.each([
    ['short', 'tooShort'],
    ['password1234', 'common'],
    [PASSWORD, 'same'],
  ])('refuses %j: %s', async (newPassword, fault) => {
    const own = await startTestSession(database.db, person.userId);
    const answer = await change(own, { currentPassword: PASSWORD, newPassword });
    expect(answer).toMatchObject({ data: { kind: 'fault', fault } });
    expect(await tryTo(PASSWORD)).toBe('signed_in');
  });

  test('is for the signed-in alone', async () => {
    const thrown = await thrownResponse(() => change('x'.repeat(43), { newPassword: NEW_PASSWORD }));
    expect(thrown.headers.get('location')).toContain('/login');
  });
});

describe('sessions', () => {
  test('are listed without their tokens and ended one by one or all at once', async () => {
    const own = await startTestSession(database.db, person.userId);
    const other = await startTestSession(database.db, person.userId);
    const third = await startTestSession(database.db, person.userId);
    const page = await accountPage(loaderArgs(database.db, get('/account'), { token: own }) as never);
    expect(page.sessions).toHaveLength(3);
    expect(page.sessions.filter((session) => session.isOwn)).toHaveLength(1);
    expect(JSON.stringify(page)).not.toMatch(/tokenHash|argon2/);

    const act = (fields: Record<string, string>) =>
      account(
        loaderArgs(database.db, post('/account', { currentPassword: PASSWORD, ...fields }), {
          token: own,
        }) as never,
      );
    const target = await database.db
      .selectFrom('session')
      .select('session_id')
      .where('user_id', '=', person.userId)
      .execute();
    for (const { session_id } of target) await act({ intent: 'end-session', sessionId: session_id });
    expect((await actions()).filter((action) => action === 'account.session_ended')).toHaveLength(2);
    expect(await resolveActor(database.db, other)).toBeNull();
    expect(await resolveActor(database.db, third)).toBeNull();
    expect(await resolveActor(database.db, own)).not.toBeNull();

    const again = await startTestSession(database.db, person.userId);
    await act({ intent: 'end-all' });
    expect(await resolveActor(database.db, own)).toBeNull();
    expect(await resolveActor(database.db, again)).toBeNull();
    expect(await actions()).toContain('account.signed_out_everywhere');
  });

  test.each(['end-session', 'end-all'])('%s needs the present password', async (intent) => {
    const own = await startTestSession(database.db, person.userId);
    const other = await startTestSession(database.db, person.userId);
    const { session_id: sessionId } = await database.db
      .selectFrom('session')
      .select('session_id')
      .where('user_id', '=', person.userId)
      .where('token_hash', '=', hashToken(other))
      .executeTakeFirstOrThrow();
    for (const currentPassword of ['', 'wrong password']) {
      const request = post('/account', { intent, sessionId, currentPassword });
      const answer = await account(loaderArgs(database.db, request, { token: own }) as never);
      expect(answer).toMatchObject({ data: { kind: 'wrong_password', intent }, init: { status: 400 } });
    }
    for (const token of [own, other]) expect(await resolveActor(database.db, token)).not.toBeNull();
    expect(await actions()).toContain('account.recheck_failed');
  });

  test("another person's session cannot be ended by its id", async () => {
    const stranger = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
    const token = await startTestSession(database.db, stranger.userId);
    const { session_id } = await database.db
      .selectFrom('session')
      .select('session_id')
      .where('user_id', '=', stranger.userId)
      .executeTakeFirstOrThrow();
    const own = await startTestSession(database.db, person.userId);
    const fields = { intent: 'end-session', sessionId: session_id, currentPassword: PASSWORD };
    const request = post('/account', fields);
    await account(loaderArgs(database.db, request, { token: own }) as never);
    expect(await resolveActor(database.db, token)).not.toBeNull();
  });
});

describe('a forgotten password', () => {
  const ask = (email: string, clientAddress = HOME) =>
    forgot(loaderArgs(database.db, post('/forgot-password', { email }), { clientAddress }) as never);
  const setTo = (token: string, newPassword: string) =>
    reset(
      loaderArgs(database.db, post('/reset-password', { token, newPassword }), {
        clientAddress: HOME,
      }) as never,
    );
  async function newestToken(): Promise<string> {
    const mail = (await mailsTo(person.email)).filter(({ body }) => body.includes('/reset-password')).at(-1);
    return /reset-password\?token=([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? '';
  }

  test('is replaced by a link in the mail, which works once', async () => {
    const session = await startTestSession(database.db, person.userId);
    await ask(` ${person.email.toUpperCase()}`);
    const token = await newestToken();
    const looked = await resetPage(loaderArgs(database.db, get(`/reset-password?token=${token}`)) as never);
    expect(looked.account).toEqual({ email: person.email });
    expect(await setTo(token, 'short')).toMatchObject({ data: { fault: 'tooShort' } });

    const answer = (await setTo(token, NEW_PASSWORD)) as Response;
    expect(answer.headers.get('location')).toBe('/login?notice=password-reset');
    expect(await resolveActor(database.db, session)).toBeNull();
    expect(await tryTo(PASSWORD)).toBe('refused');
    expect(await tryTo(NEW_PASSWORD)).toBe('signed_in');

    expect(await setTo(token, 'another long one here')).toMatchObject({ data: { fault: null } });
    expect(await tryTo(NEW_PASSWORD)).toBe('signed_in');
    expect(await actions()).toEqual(
      expect.arrayContaining(['account.password_reset_requested', 'account.password_reset']),
    );
  });

  test('the database keeps no usable link', async () => {
    await ask(person.email);
    const token = await newestToken();
    expect(token).toHaveLength(43);
    const rows = await database.db.selectFrom('password_reset').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('a used link voids the others; an hour later none works', async () => {
    await ask(person.email);
    const first = await newestToken();
    await ask(person.email);
    const second = await newestToken();
    expect(second).not.toBe(first);
    await setTo(second, NEW_PASSWORD);
    expect(await setTo(first, 'another long one here')).toMatchObject({ data: { fault: null } });

    await ask(person.email);
    const late = await newestToken();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 3_600_001);
    expect(await setTo(late, 'another long one here')).toMatchObject({ data: { fault: null } });
    const looked = await resetPage(loaderArgs(database.db, get(`/reset-password?token=${late}`)) as never);
    expect(looked.account).toBeNull();
  });

  test('two answers at once set one password', async () => {
    await ask(person.email);
    const token = await newestToken();
    const answers = await Promise.all([setTo(token, NEW_PASSWORD), setTo(token, 'another long one here')]);
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1);
  });

  test('the answer is the same for an unknown address, and takes as long', async () => {
    const times: number[] = [];
    const answers = [];
    for (const email of [person.email, 'nobody@example.go.th']) {
      const startedAt = performance.now();
      answers.push(await ask(email));
      times.push(performance.now() - startedAt);
    }
    const [known, unknown] = answers.map((answer) => ({ ...answer.data, email: '' }));
    expect(known).toEqual(unknown);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(395);
    expect(await mailsTo('nobody@example.go.th')).toEqual([]);
  });

  test('nobody can flood an account with mail', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => ask(person.email, `198.51.100.${index}`)));
    expect(await mailsTo(person.email)).toHaveLength(4);
  });

  test('opens the way for an owner whose sign-in an attacker slows down', async () => {
    for (let i = 0; i < 8; i += 1) await tryTo(`guess ${i}`);
    expect(await tryTo(PASSWORD)).toBe('throttled');
    await ask(person.email);
    await setTo(await newestToken(), NEW_PASSWORD);
    expect(await tryTo(NEW_PASSWORD)).toBe('signed_in');
  });

  test('a deactivated account gets no link', async () => {
    await database.db
      .updateTable('app_user')
      .set({ deactivated_at: new Date() })
      .where('user_id', '=', person.userId)
      .execute();
    await ask(person.email);
    expect(await mailsTo(person.email)).toEqual([]);
  });

  test('something that is no address is said so at its place', async () => {
    for (const email of ['', 'office', 'a@example.go.th\r\nBcc: b@example.go.th'])
      expect(await ask(email)).toMatchObject({ data: { isSent: false }, init: { status: 400 } });
  });
});
