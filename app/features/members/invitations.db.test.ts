import { writeXlsx } from 'hucre';
import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount, insertProvince, startTestSession, type TestAccount } from 'tests/setup/people.ts';
import { get, loaderArgs, post, thrownResponse } from 'tests/setup/request-context.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { action as accept, loader as acceptPage } from '~/features/accounts/accept-invitation.tsx';
import { sessionCookie } from '~/features/accounts/session-token.server.ts';
import { resolveActor } from '~/features/accounts/sessions.server.ts';
import { action as invite } from './invite.tsx';
import { action as inviteMany } from './invite-many.tsx';
import { action as members, loader as membersPage } from './members.tsx';

const database = testDatabase();
const NEW_PASSWORD = 'three green boats';
beforeAll(async () => {
  for (const code of ['11', '12']) await insertProvince(database.db, code);
});
let admin: TestAccount;
let token: string;
beforeEach(async () => {
  for (const table of ['invitation', 'outbox_mail', 'membership'] as const)
    await database.db.deleteFrom(table).execute();
  admin = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_admin' }]);
  token = await startTestSession(database.db, admin.userId);
});
afterEach(() => vi.useRealTimers());

const params = { code: '11' };
const newcomer = {
  email: 'newcomer@example.go.th',
  displayName: 'งานนโยบาย อบต. ทดสอบ 1',
  role: 'agency_officer',
  agencyCode: '11-tao-1',
  districtCode: '',
};
const send = (fields: Record<string, string> = {}, by = token) =>
  invite(
    loaderArgs(database.db, post('/provinces/11/members/invite', { ...newcomer, ...fields }), {
      token: by,
      params,
    }) as never,
  );
async function links(address = newcomer.email): Promise<string[]> {
  const mails = await database.db
    .selectFrom('outbox_mail')
    .select('body')
    .where('to_address', '=', address)
    .orderBy('created_at')
    .execute();
  return mails.map(({ body }) => /accept-invitation\?token=([\w-]{43})/.exec(body)?.[1] ?? '');
}
const look = (link: string, by: string | null = null) =>
  acceptPage(loaderArgs(database.db, get(`/accept-invitation?token=${link}`), { token: by }) as never);
const answer = (link: string, fields: Record<string, string>, by: string | null = null) =>
  accept(
    loaderArgs(database.db, post('/accept-invitation', { token: link, ...fields }), { token: by }) as never,
  );
const joinAsNew = (link: string, newPassword = NEW_PASSWORD) => answer(link, { newPassword });
const actions = async () =>
  (await database.db.selectFrom('audit_event').select('action').orderBy('seq').execute()).map(
    (row) => row.action,
  );

describe('an invitation', () => {
  test('becomes an account, a position and a session, with a password of its own', async () => {
    const email = 'first@example.go.th';
    await send({ email });
    const [link = ''] = await links(email);
    const page = await look(link);
    expect(page).toMatchObject({
      invitation: { email, agencyNameTh: 'อบต. ทดสอบ 1', role: 'agency_officer' },
      hasAccount: false,
    });
    const response = (await joinAsNew(link)) as Response;
    const session = sessionCookie.read(response.headers.get('set-cookie'), 'http://localhost:3000') ?? '';
    expect(await resolveActor(database.db, session)).toMatchObject({
      email,
      displayName: newcomer.displayName,
      role: 'agency_officer',
      membership: { provinceCode: '11', agencyCode: '11-tao-1' },
    });
    expect(await actions()).toEqual(expect.arrayContaining(['member.invited', 'member.joined']));
    const account = await database.db
      .selectFrom('app_user')
      .select('password_hash')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    expect(account.password_hash).toMatch(/^\$argon2id\$/);
  });

  test('works once: looking does not use it up, accepting does', async () => {
    const email = 'once@example.go.th';
    await send({ email });
    const [link = ''] = await links(email);
    await look(link);
    await look(link);
    const answers = await Promise.allSettled([joinAsNew(link), joinAsNew(link, 'another long one here')]);
    const joined = answers.filter((each) => each.status === 'fulfilled' && each.value instanceof Response);
    expect(joined).toHaveLength(1);
    expect((await look(link)).invitation).toBeNull();
    expect(await joinAsNew(link)).toMatchObject({ init: { status: 400 } });
    const accounts = await database.db
      .selectFrom('app_user')
      .select('user_id')
      .where('email', '=', email)
      .execute();
    expect(accounts).toHaveLength(1);
  });

  test('the database keeps no usable link', async () => {
    await send();
    const [link = ''] = await links();
    expect(link).toHaveLength(43);
    const rows = await database.db.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(link);
  });

  test('ends after seven days', async () => {
    await send();
    const [link = ''] = await links();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 7 * 24 * 3_600_000 - 1000);
    expect((await look(link)).invitation).not.toBeNull();
    vi.setSystemTime(Date.now() + 2000);
    expect((await look(link)).invitation).toBeNull();
    expect(await joinAsNew(link)).toMatchObject({ init: { status: 400 } });
  });

  test('is void when it is cancelled or replaced by a newer one', async () => {
    await send();
    await send();
    const [first = '', second = ''] = await links();
    expect((await look(first)).invitation).toBeNull();
    expect((await look(second)).invitation).not.toBeNull();
    const page = await membersPage(
      loaderArgs(database.db, get('/provinces/11/members'), { token, params }) as never,
    );
    expect(page.invitations).toHaveLength(1);
    const invitationId = page.invitations[0]?.invitationId ?? '';
    await members(
      loaderArgs(database.db, post('/provinces/11/members', { invitationId }), { token, params }) as never,
    );
    expect((await look(second)).invitation).toBeNull();
    const cancelled = await database.db
      .selectFrom('audit_event')
      .select(['province_code', 'subject', 'actor_user_id'])
      .where('action', '=', 'member.invitation_cancelled')
      .execute();
    expect(cancelled).toEqual([
      { province_code: '11', subject: `invitation:${invitationId}`, actor_user_id: expect.any(String) },
    ]);
  });

  test.each([
    ['tooShort', 'short'],
    ['common', 'password1234'],
    ['ownName', 'newcomer@example.go.th'],
  ])('a bad first password is said (%s) and uses nothing up', async (fault, password) => {
    await send();
    const [link = ''] = await links();
    expect(await joinAsNew(link, password)).toMatchObject({ data: { fault } });
    expect((await look(link)).invitation).not.toBeNull();
  });

  test.each(['', 'x', 'x'.repeat(43)])('a made-up link %j opens nothing', async (link) => {
    expect((await look(link)).invitation).toBeNull();
    expect(await joinAsNew(link)).toMatchObject({ init: { status: 400 } });
  });
});

describe('an invitation for somebody who has an account', () => {
  test('is accepted by that person only, and adds a position', async () => {
    const member = await insertAccount(database.db, [{ provinceCode: '12', role: 'province_viewer' }]);
    const stranger = await insertAccount(database.db, [{ provinceCode: '12', role: 'province_viewer' }]);
    const memberToken = await startTestSession(database.db, member.userId);
    const strangerToken = await startTestSession(database.db, stranger.userId);
    await send({ email: member.email.toUpperCase() });
    const [link = ''] = await links(member.email.toUpperCase());
    expect((await look(link)).hasAccount).toBe(true);
    expect(await joinAsNew(link)).toMatchObject({ init: { status: 400 } });
    expect(await answer(link, { intent: 'join' }, strangerToken)).toMatchObject({ init: { status: 400 } });
    expect(await answer(link, { intent: 'join' })).toMatchObject({ init: { status: 400 } });
    expect(await answer(link, { intent: 'join' }, memberToken)).toBeInstanceOf(Response);
    const actor = await resolveActor(database.db, memberToken);
    expect(actor?.memberships.map(({ provinceCode, role }) => [provinceCode, role])).toEqual([
      ['11', 'agency_officer'],
      ['12', 'province_viewer'],
    ]);
  });

  test('brings a deactivated position back instead of making a second one', async () => {
    const member = await insertAccount(database.db, [
      { provinceCode: '11', role: 'agency_viewer', agencyCode: '11-tao-1' },
      { provinceCode: '12', role: 'province_viewer' },
    ]);
    await database.db
      .updateTable('membership')
      .set({ deactivated_at: new Date() })
      .where('membership_id', '=', member.membershipIds[0] ?? '')
      .execute();
    await send({ email: member.email });
    const [link = ''] = await links(member.email);
    await answer(link, { intent: 'join' }, await startTestSession(database.db, member.userId));
    const rows = await database.db
      .selectFrom('membership')
      .select(['membership_id', 'role', 'deactivated_at', 'version'])
      .where('user_id', '=', member.userId)
      .where('province_code', '=', '11')
      .execute();
    expect(rows).toEqual([
      { membership_id: member.membershipIds[0], role: 'agency_officer', deactivated_at: null, version: 2 },
    ]);
  });
});

describe('inviting', () => {
  test.each([
    ['email', { email: 'a@example.go.th\r\nBcc: b@example.go.th' }],
    ['office', { displayName: '  ' }],
    ['role', { role: 'platform_admin' }],
    ['agency', { agencyCode: '12-tao-1' }],
    ['agency', { agencyCode: '' }],
    ['district', { role: 'province_viewer', districtCode: '1201' }],
  ])('says what is wrong at its place (%s) and keeps what was typed', async (fault, fields) => {
    expect(await send(fields)).toMatchObject({ data: { fault, typed: { role: expect.any(String) } } });
    expect(await database.db.selectFrom('invitation').select('email').execute()).toEqual([]);
    expect(await database.db.selectFrom('outbox_mail').select('mail_id').execute()).toEqual([]);
  });

  test('a member of the same agency is not invited again', async () => {
    const member = await insertAccount(database.db, [
      { provinceCode: '11', role: 'agency_head', agencyCode: '11-tao-1' },
    ]);
    expect(await send({ email: member.email })).toMatchObject({ data: { fault: 'member' } });
    expect(await send({ email: member.email, agencyCode: '11-tao-2' })).toBeInstanceOf(Response);
  });

  test('is for those who may give roles, in their own province', async () => {
    const officer = await insertAccount(database.db, [{ provinceCode: '11', role: 'province_officer' }]);
    const foreign = await insertAccount(database.db, [{ provinceCode: '12', role: 'province_admin' }]);
    for (const { userId } of [officer, foreign]) {
      const by = await startTestSession(database.db, userId);
      expect((await thrownResponse(() => send({}, by))).status).toBe(404);
    }
  });

  test("another province's invitation cannot be cancelled by its id", async () => {
    await send();
    const { invitation_id: invitationId } = await database.db
      .selectFrom('invitation')
      .select('invitation_id')
      .executeTakeFirstOrThrow();
    const foreign = await insertAccount(database.db, [{ provinceCode: '12', role: 'province_admin' }]);
    const by = await startTestSession(database.db, foreign.userId);
    const request = post('/provinces/12/members', { invitationId });
    const args = loaderArgs(database.db, request, { token: by, params: { code: '12' } });
    expect((await thrownResponse(() => members(args as never))).status).toBe(404);
    const [link = ''] = await links();
    expect((await look(link)).invitation).not.toBeNull();
  });
});

describe('inviting many at once', () => {
  const TABLE = [
    'หน่วยงาน\tอีเมล\tชื่อที่แสดง\tบทบาท',
    '11-tao-1\tone@example.go.th\tงานแผน\tหัวหน้าหน่วยงาน',
    'อบต. ทดสอบ 2\ttwo@example.go.th\t\t',
    '12-tao-1\tforeign@example.go.th\t\t',
    '11-tao-2\tnot an address\t\t',
  ].join('\n');
  const table = (fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const request = new Request('http://localhost:3000/provinces/11/members/invite-many', {
      method: 'POST',
      body,
    });
    return inviteMany(loaderArgs(database.db, request, { token, params }) as never);
  };
  const outcomes = (answered: Awaited<ReturnType<typeof table>>) =>
    'data' in answered
      ? answered.data.plans?.map((plan) => (plan.kind === 'fault' ? plan.fault : plan.kind))
      : null;

  test('a preview tells what will happen and sends nothing', async () => {
    const answered = await table({ text: TABLE, intent: 'preview' });
    expect(outcomes(answered)).toEqual(['invite', 'invite', 'unknownAgency', 'badEmail']);
    expect(await database.db.selectFrom('invitation').select('email').execute()).toEqual([]);
  });

  test('sending invites the rows that can be read, one mail each', async () => {
    const answered = (await table({ text: TABLE, intent: 'send' })) as Response;
    expect(answered.headers.get('location')).toBe('/provinces/11/members?invited=2#open');
    const rows = await database.db
      .selectFrom('invitation')
      .select(['email', 'role', 'agency_code', 'display_name', 'province_code'])
      .orderBy('email')
      .execute();
    expect(rows).toEqual([
      {
        email: 'one@example.go.th',
        role: 'agency_head',
        agency_code: '11-tao-1',
        display_name: 'งานแผน',
        province_code: '11',
      },
      {
        email: 'two@example.go.th',
        role: 'agency_officer',
        agency_code: '11-tao-2',
        display_name: 'อบต. ทดสอบ 2',
        province_code: '11',
      },
    ]);
    const [one = ''] = await links('one@example.go.th');
    const [two = ''] = await links('two@example.go.th');
    expect(one).not.toBe(two);
    expect((await look(two)).invitation).toMatchObject({ agencyNameTh: 'อบต. ทดสอบ 2' });
    expect(outcomes(await table({ text: TABLE, intent: 'preview' }))?.slice(0, 2)).toEqual([
      'reinvite',
      'reinvite',
    ]);
  });

  test('a CSV file is read, also in the Thai Windows code page', async () => {
    const thai = Uint8Array.from([0xcd, 0xba, 0xb5, 0x2e, 0x20, 0xb7, 0xb4, 0xca, 0xcd, 0xba, 0x20, 0x31]);
    const file = new File([thai, ',one@example.go.th\r\n'], 'agencies.csv');
    expect(outcomes(await table({ text: '', file, intent: 'preview' }))).toEqual(['invite']);
  });

  test('a workbook is read, and carried on as the text that was previewed', async () => {
    const rows = TABLE.split('\n').map((line) => line.split('\t'));
    const file = new File(
      [new Uint8Array(await writeXlsx({ sheets: [{ name: 'รายชื่อ', rows }] }))],
      'agencies.xlsx',
    );
    const answered = await table({ text: '', file, intent: 'preview' });
    expect(outcomes(answered)).toEqual(['invite', 'invite', 'unknownAgency', 'badEmail']);
    const text = 'data' in answered ? answered.data.text : '';
    expect(outcomes(await table({ text, intent: 'preview' }))).toEqual(outcomes(answered));
  });

  test('a file that cannot be read is said, and what was typed stays', async () => {
    const file = new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1])], 'broken.xlsx');
    expect(await table({ text: TABLE, file, intent: 'preview' })).toMatchObject({
      data: { fault: 'unreadable', text: expect.stringContaining('two@example.go.th') },
    });
  });

  test('an empty and an oversized table are said', async () => {
    expect(await table({ text: ' \n', intent: 'preview' })).toMatchObject({ data: { fault: 'empty' } });
    const rows = Array.from({ length: 2_001 }, (_, index) => `11-tao-1,a${index}@example.go.th`).join('\n');
    expect(await table({ text: rows, intent: 'send' })).toMatchObject({ data: { fault: 'tooLarge' } });
    expect(await table({ text: 'ก'.repeat(200_000), intent: 'send' })).toMatchObject({
      data: { fault: 'tooLarge' },
    });
    expect(await database.db.selectFrom('invitation').select('email').execute()).toEqual([]);
  });
});
