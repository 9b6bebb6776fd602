import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount, insertProvince, startTestSession, type TestAccount } from 'tests/setup/people.ts';
import { get, loaderArgs, post, thrownResponse } from 'tests/setup/request-context.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resolveActor } from '~/features/accounts/sessions.server.ts';
import type { Role } from '~/lib/actor.ts';
import { action as memberAction, loader as memberPage } from './member.tsx';
import { loader as membersPage } from './members.tsx';

const database = testDatabase();
beforeAll(async () => {
  for (const code of ['11', '12']) await insertProvince(database.db, code);
});

let admin: TestAccount;
let token: string;
let officer: TestAccount;
beforeEach(async () => {
  await database.db.deleteFrom('membership').execute();
  admin = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_admin' }]);
  token = await startTestSession(database.db, admin.userId);
  officer = await insertAccount(database.db, [
    { provinceCode: '11', role: 'agency_officer', agencyCode: '11-tao-1' },
  ]);
});

const idOf = (account: TestAccount) => account.membershipIds[0] ?? '';
const change = (membershipId: string, fields: Record<string, string>, by = token) =>
  memberAction(
    loaderArgs(database.db, post(`/provinces/11/members/${membershipId}`, { version: '1', ...fields }), {
      token: by,
      params: { code: '11', membershipId },
    }) as never,
  );
const list = async (query = '', by = token, code = '11') =>
  membersPage(
    loaderArgs(database.db, get(`/provinces/${code}/members${query}`), {
      token: by,
      params: { code },
    }) as never,
  );
const emails = async (query = '') => (await list(query)).members.map((member) => member.email);
const membership = (id: string) =>
  database.db.selectFrom('membership').selectAll().where('membership_id', '=', id).executeTakeFirstOrThrow();

describe('the list of members', () => {
  test('shows the own province only, with the last sign-in', async () => {
    const foreign = await insertAccount(database.db, [{ provinceCode: '12', role: 'province_officer' }]);
    const { members } = await list();
    expect(members.map((member) => member.email).sort()).toEqual([admin.email, officer.email].sort());
    expect(members.find((member) => member.userId === admin.userId)?.lastSignInAt).toBeInstanceOf(Date);
    expect(members.find((member) => member.userId === officer.userId)?.lastSignInAt).toBeNull();
    expect(JSON.stringify(members)).not.toContain(foreign.email);
    expect(JSON.stringify(members)).not.toContain('argon2');
  });

  test('is searched and filtered; signs of the pattern language are plain signs', async () => {
    expect(await emails(`?q=${officer.email.slice(7, 15).toUpperCase()}`)).toEqual([officer.email]);
    expect(await emails('?q=อบต. ทดสอบ 1')).toEqual([officer.email]);
    expect(await emails('?q=%25')).toEqual([]);
    expect(await emails('?role=province_admin')).toEqual([admin.email]);
    expect(await emails('?role=nonsense')).toHaveLength(2);
    await change(idOf(officer), { intent: 'deactivate' });
    expect(await emails()).toEqual([admin.email]);
    expect(await emails('?state=inactive')).toEqual([officer.email]);
  });

  test.each<[Role, string?]>([['province_officer'], ['province_viewer'], ['agency_head', '11-tao-1']])(
    'a %s gets the same 404 as for an unknown province',
    async (role, agencyCode) => {
      const account = await insertAccount(database.db, [
        { provinceCode: '11', role, ...(agencyCode ? { agencyCode } : {}) },
      ]);
      const by = await startTestSession(database.db, account.userId);
      expect((await thrownResponse(() => list('', by))).status).toBe(404);
      const other = await thrownResponse(() => list('', token, '12'));
      const unknown = await thrownResponse(() => list('', token, '10'));
      expect([other.status, unknown.status]).toEqual([404, 404]);
    },
  );

  test("the platform's administrator sees every province's", async () => {
    const platform = await insertAccount(database.db, [], { isPlatformAdmin: true });
    const by = await startTestSession(database.db, platform.userId);
    expect((await list('', by)).members).toHaveLength(2);
    expect((await list('', by, '12')).members).toHaveLength(0);
  });
});

describe('changing a member', () => {
  test('a new role holds from the next request on, and is in the trail with before and after', async () => {
    const session = await startTestSession(database.db, officer.userId);
    const answer = (await change(idOf(officer), {
      intent: 'position',
      role: 'province_viewer',
      districtCode: '1101',
      agencyCode: '11-tao-1',
    })) as Response;
    expect(answer.headers.get('location')).toBe('/provinces/11/members?done=changed');
    expect(await resolveActor(database.db, session)).toMatchObject({
      role: 'province_viewer',
      membership: { agencyCode: null, districtCode: '1101' },
    });
    const event = await database.db
      .selectFrom('audit_event')
      .select(['actor_user_id', 'before', 'after'])
      .where('action', '=', 'member.role_changed')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      actor_user_id: admin.userId,
      before: { role: 'agency_officer', agencyCode: '11-tao-1' },
      after: { role: 'province_viewer', districtCode: '1101' },
    });
  });

  test('a session from before the deactivation stays closed when the position is given back', async () => {
    const before = await startTestSession(database.db, officer.userId);
    const stranger = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
    const untouched = await startTestSession(database.db, stranger.userId);
    await change(idOf(officer), { intent: 'deactivate' });
    const left = await database.db
      .selectFrom('session')
      .select('session_id')
      .where('user_id', '=', officer.userId)
      .execute();
    expect(left).toEqual([]);
    await change(idOf(officer), { intent: 'reactivate', version: '2' });
    expect(await resolveActor(database.db, before)).toBeNull();
    expect(
      await resolveActor(database.db, await startTestSession(database.db, officer.userId)),
    ).not.toBeNull();
    expect(await resolveActor(database.db, untouched)).not.toBeNull();
  });

  test('a deactivation from an old page ends nobody’s session', async () => {
    const session = await startTestSession(database.db, officer.userId);
    await change(idOf(officer), { intent: 'deactivate', version: '7' });
    expect(await resolveActor(database.db, session)).not.toBeNull();
  });

  test('deactivating ends access at once, deletes nothing, and can be taken back', async () => {
    const session = await startTestSession(database.db, officer.userId);
    await change(idOf(officer), { intent: 'deactivate' });
    expect(await resolveActor(database.db, session)).toBeNull();
    expect((await membership(idOf(officer))).deactivated_at).toBeInstanceOf(Date);
    await change(idOf(officer), { intent: 'reactivate', version: '2' });
    const anew = await startTestSession(database.db, officer.userId);
    expect(await resolveActor(database.db, anew)).toMatchObject({ role: 'agency_officer' });
  });

  test('a change made from an older version is refused, with both versions shown', async () => {
    await change(idOf(officer), { intent: 'position', role: 'agency_head', agencyCode: '11-tao-1' });
    const late = await change(idOf(officer), {
      intent: 'position',
      role: 'agency_viewer',
      agencyCode: '11-tao-2',
    });
    expect(late).toMatchObject({
      data: {
        result: { kind: 'conflict', present: { role: 'agency_head', version: 2 } },
        chosen: { role: 'agency_viewer', agencyCode: '11-tao-2' },
      },
      init: { status: 409 },
    });
    expect(await membership(idOf(officer))).toMatchObject({ role: 'agency_head', version: 2 });
  });

  test.each([
    ['an agency of another province', { role: 'agency_head', agencyCode: '12-tao-1' }, 'agency'],
    ['a district of another province', { role: 'province_viewer', districtCode: '1201' }, 'district'],
    ['no agency for an agency role', { role: 'agency_head', agencyCode: '' }, 'agency'],
    ["the platform's own role", { role: 'platform_admin' }, 'role'],
  ])('refuses %s', async (_what, fields, fault) => {
    const answer = await change(idOf(officer), { intent: 'position', ...fields });
    expect(answer).toMatchObject({ data: { fault }, init: { status: 400 } });
    expect(await membership(idOf(officer))).toMatchObject({ role: 'agency_officer', version: 1 });
  });

  test("another province's member cannot be reached by id", async () => {
    const foreign = await insertAccount(database.db, [{ provinceCode: '12', role: 'province_officer' }]);
    const args = loaderArgs(database.db, get('/x'), {
      token,
      params: { code: '11', membershipId: idOf(foreign) },
    });
    expect((await thrownResponse(() => memberPage(args as never))).status).toBe(404);
    const attempts: Record<string, string>[] = [
      { intent: 'deactivate' },
      { intent: 'position', role: 'province_viewer' },
    ];
    for (const fields of attempts) {
      expect((await thrownResponse(() => change(idOf(foreign), fields))).status).toBe(404);
    }
    expect(await membership(idOf(foreign))).toMatchObject({ role: 'province_officer', deactivated_at: null });
  });

  test('nobody changes the own position', async () => {
    const answer = await change(idOf(admin), { intent: 'position', role: 'province_officer' });
    expect(answer).toMatchObject({ data: { result: { kind: 'own' } } });
    expect(await membership(idOf(admin))).toMatchObject({ role: 'province_admin' });
  });

  test('two administrators who deactivate each other at once leave one in office', async () => {
    const second = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_admin' }]);
    const secondToken = await startTestSession(database.db, second.userId);
    const answers = await Promise.allSettled([
      change(idOf(second), { intent: 'deactivate' }),
      change(idOf(admin), { intent: 'deactivate' }, secondToken),
    ]);
    expect(answers.some((answer) => answer.status === 'fulfilled')).toBe(true);
    const active = await database.db
      .selectFrom('membership')
      .select('membership_id')
      .where('role', '=', 'province_admin')
      .where('deactivated_at', 'is', null)
      .execute();
    expect(active).toHaveLength(1);
  });

  test('the last administrator stays, whoever asks', async () => {
    const platform = await insertAccount(database.db, [], { isPlatformAdmin: true });
    const by = await startTestSession(database.db, platform.userId);
    const answer = await change(idOf(admin), { intent: 'deactivate' }, by);
    expect(answer).toMatchObject({ data: { result: { kind: 'lastAdmin' } } });
  });

  test('an officer cannot give roles', async () => {
    const account = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
    const by = await startTestSession(database.db, account.userId);
    const thrown = await thrownResponse(() =>
      change(idOf(officer), { intent: 'position', role: 'province_admin' }, by),
    );
    expect(thrown.status).toBe(404);
  });
});
