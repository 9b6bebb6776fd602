import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount, insertProvince, startTestSession, type TestAccount } from 'tests/setup/people.ts';
import { get, loaderArgs, post, thrownResponse } from 'tests/setup/request-context.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mintTenant, withJobQueue, withTenant } from '~/lib/db.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { NOTIFICATION_KINDS } from './core/kinds.ts';
import { sentenceOf } from './core/sentence.ts';
import { action, loader } from './inbox.tsx';
import { countOwnUnread } from './own-position.server.ts';

const database = testDatabase();
const AGENCY = '97-tao-1';
let mine: TestAccount;
let other: TestAccount;
let token = '';

beforeAll(async () => {
  await insertProvince(database.db, '97');
  const position = { provinceCode: '97', role: 'agency_officer' as const, agencyCode: AGENCY };
  mine = await insertAccount(database.db, [position]);
  other = await insertAccount(database.db, [position]);
  token = await startTestSession(database.db, mine.userId);
});
beforeEach(async () => {
  await database.db.deleteFrom('notification').execute();
});

async function insert(account: TestAccount, notificationId: string, minute: number, circularId = 'c1') {
  await database.db
    .insertInto('notification')
    .values({
      province_code: '97',
      notification_id: notificationId,
      membership_id: account.membershipIds[0] ?? '',
      user_id: account.userId,
      agency_code: AGENCY,
      kind: 'circular_new',
      dedupe_key: notificationId,
      circular_id: circularId,
      duty: null,
      fiscal_year: null,
      due_on: null,
      created_at: new Date(Date.UTC(2026, 2, 2, 3, minute)),
      mail_state: 'waiting',
    })
    .execute();
}
const visit = (path = '/inbox') => loader(loaderArgs(database.db, get(path), { token }) as never);
const act = (fields: Record<string, string>, path = '/inbox') =>
  action(loaderArgs(database.db, post(path, fields), { token }) as never);
const unread = () => {
  const { context } = loaderArgs(database.db, get('/'), { token });
  return context.actor().then((actor) => actor && countOwnUnread(context, actor));
};

describe('the inbox', () => {
  test('shows the person’s own, newest first, and counts what is unread', async () => {
    await insert(mine, 'n1', 1);
    await insert(mine, 'n2', 2);
    await insert(other, 'n3', 3);
    expect((await visit()).rows.map(({ notificationId }) => notificationId)).toEqual(['n2', 'n1']);
    expect(await unread()).toBe(2);
  });

  test('leads to the cure and marks what was opened as read', async () => {
    await insert(mine, 'n1', 1, 'c7');
    const answer = await act({ intent: 'open', id: 'n1' });
    expect(answer.headers.get('location')).toBe('/circulars/c7');
    expect(await unread()).toBe(0);
    expect((await visit()).rows).toEqual([]);
    expect((await visit('/inbox?show=all')).rows).toHaveLength(1);
    await act({ intent: 'unread', id: 'n1' });
    expect(await unread()).toBe(1);
  });

  test('of another person of the same agency is out of reach', async () => {
    await insert(other, 'n3', 3);
    for (const intent of ['open', 'read', 'unread'])
      expect((await thrownResponse(() => act({ intent, id: 'n3' }))).status).toBe(404);
    await act({ intent: 'all-read' });
    const row = await database.db.selectFrom('notification').select('read_at').executeTakeFirstOrThrow();
    expect(row.read_at).toBeNull();
  });

  test('is read whole in one act, up to what was seen, and that can be taken back', async () => {
    await insert(mine, 'n1', 1);
    await insert(mine, 'n2', 2);
    await insert(mine, 'late', 30);
    await act({ intent: 'read', id: 'n1' });
    const answer = await act({ intent: 'all-read', upTo: '2026-03-02T03:02:00.000Z' });
    expect((await visit()).rows.map(({ notificationId }) => notificationId)).toEqual(['late']);
    const readAt = new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('read') ?? '';
    await act({ intent: 'undo-all-read', readAt });
    expect((await visit()).rows.map(({ notificationId }) => notificationId)).toEqual(['late', 'n2']);
  });

  test('is not seen by the database in another scope', async () => {
    await insert(mine, 'n1', 1);
    const seen = (claim: Parameters<typeof mintTenant>[0]) =>
      withTenant(
        database.db,
        mintTenant(claim),
        async (t) => (await t.trx.selectFrom('notification').select('notification_id').execute()).length,
      );
    const scope = 'agency' as const;
    expect(await seen({ provinceCode: '97', scope, agencyCode: AGENCY, userId: mine.userId })).toBe(1);
    expect(await seen({ provinceCode: '97', scope, agencyCode: AGENCY, userId: other.userId })).toBe(0);
    expect(await seen({ provinceCode: '97', scope, agencyCode: '97-tao-2', userId: mine.userId })).toBe(0);
    expect(await seen({ provinceCode: '98', scope: 'province' })).toBe(0);
    expect(await seen({ provinceCode: '97', scope: 'public' })).toBe(0);
    const queued = () =>
      withJobQueue(database.db, (trx) => trx.selectFrom('notification').select('notification_id').execute());
    expect(await queued()).toHaveLength(1);
    await database.db.updateTable('notification').set({ mail_state: 'sent' }).execute();
    expect(await queued()).toHaveLength(0);
  });
});

test.each(['th', 'en'] as const)('every kind has its sentence in %s', (lang) => {
  const t = translator(lang).getFixedT(lang, 'inbox');
  for (const kind of NOTIFICATION_KINDS) {
    const { title, detail } = sentenceOf(
      {
        kind,
        duty: 'plan',
        fiscalYear: 2569,
        dueOn: '2026-03-20',
        facts: { days: 3, overdue: 2, agencies: 4 },
      },
      t,
      lang,
    );
    expect(title.length).toBeGreaterThan(8);
    expect(title + detail).not.toMatch(/kinds\.|detail\.|\{\{|undefined/);
  }
});
