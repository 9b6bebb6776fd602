import { randomUUID } from 'node:crypto';
import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount, insertProvince } from 'tests/setup/people.ts';
import { get, loaderArgs, post } from 'tests/setup/request-context.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { createPlatformAdmin } from './create-admin.server.ts';
import { action as reset, loader as resetPage } from './reset-password.tsx';
import { signIn } from './sign-in.server.ts';

const database = testDatabase();
const PUBLIC_URL = 'https://prongsai.example.go.th';
const NEW_PASSWORD = 'three green boats';
beforeEach(async () => {
  await database.db
    .updateTable('app_user')
    .set({ deactivated_at: new Date() })
    .where('is_platform_admin', '=', true)
    .execute();
});

const newAddress = () => `platform-${randomUUID().slice(0, 8)}@example.go.th`;
const create = (email: string, another = false) =>
  createPlatformAdmin(database.db, PUBLIC_URL, { email, name: 'ศูนย์ข้อมูลกลาง', another });
async function linkOf(email: string, another = false): Promise<string> {
  const result = await create(email, another);
  if (result.kind !== 'made') throw new Error(result.kind);
  return result.link;
}
const setPassword = (link: string) => {
  const token = new URL(link).searchParams.get('token') ?? '';
  return reset(
    loaderArgs(database.db, post('/reset-password', { token, newPassword: NEW_PASSWORD })) as never,
  );
};
const enter = (email: string) =>
  signIn(
    database.db,
    { email, password: NEW_PASSWORD },
    { clientAddress: '203.0.113.9', requestId: 'r', userAgent: null },
    null,
  );

test('the first administrator gets a link that sets a password once, and can sign in with it', async () => {
  const email = newAddress();
  const link = await linkOf(email);
  expect(link).toMatch(/^https:\/\/prongsai\.example\.go\.th\/reset-password\?token=[\w-]{43}$/);
  expect((await enter(email)).kind).toBe('refused');
  expect(await setPassword(link)).toBeInstanceOf(Response);
  expect((await enter(email)).kind).toBe('signed_in');
  expect(await setPassword(link)).toMatchObject({ data: { fault: null } });
  const stored = await database.db.selectFrom('password_reset').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(new URL(link).searchParams.get('token'));
  const events = await database.db
    .selectFrom('audit_event')
    .select(['province_code', 'client_address', 'after'])
    .where('action', '=', 'account.created')
    .execute();
  expect(events).toEqual([
    { province_code: '00', client_address: 'command line', after: { email, role: 'platform_admin' } },
  ]);
});

test('is refused when there is one already, unless another is asked for', async () => {
  const first = newAddress();
  await setPassword(await linkOf(first));
  const second = newAddress();
  expect(await create(second)).toEqual({ kind: 'exists', emails: [first] });
  await linkOf(second, true);
  expect(await create(newAddress())).toEqual({ kind: 'exists', emails: [first, second] });
});

test('a link that ran out is made anew for who has set no password, and for nobody else', async () => {
  const email = newAddress();
  const late = await linkOf(email);
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 3_600_001);
  const token = new URL(late).searchParams.get('token');
  const looked = await resetPage(loaderArgs(database.db, get(`/reset-password?token=${token}`)) as never);
  expect(looked.account).toBeNull();
  await setPassword(await linkOf(email.toUpperCase()));
  expect(await create(email)).toMatchObject({ kind: 'exists' });
  expect(await create(email, true)).toEqual({ kind: 'address_taken' });
  vi.useRealTimers();
});

test('an address that has an account, or is none, gets no second one', async () => {
  await insertProvince(database.db, '11');
  const { email } = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_admin' }]);
  expect(await create(email)).toEqual({ kind: 'address_taken' });
  expect(await create('office')).toEqual({ kind: 'bad_email' });
  const nameless = { email: newAddress(), name: ' ', another: false };
  expect(await createPlatformAdmin(database.db, PUBLIC_URL, nameless)).toEqual({ kind: 'no_name' });
});
