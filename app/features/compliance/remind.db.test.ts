import { testDatabase } from 'tests/setup/database.ts';
import { startTestSession, type TestAccount } from 'tests/setup/people.ts';
import { loaderArgs, post, thrownResponse } from 'tests/setup/request-context.ts';
import { beforeAll, expect, test } from 'vitest';
import { mailNotifications } from '~/features/inbox/mail-notifications.server.ts';
import * as NotificationRepository from '~/features/inbox/NotificationRepository.server.ts';
import {
  AGENCY_1,
  AGENCY_2,
  createPeople,
  insertSentCircular,
  PROVINCE,
} from '~/features/reminders/reminders.fixture.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { actOnCompliance } from './act-on-compliance.server.ts';

const database = testDatabase();
const PAGE = `/provinces/${PROVINCE}/compliance?year=2569`;
let people: Record<'staff' | 'viewer' | 'officer1' | 'head1' | 'officer2', TestAccount>;

beforeAll(async () => {
  people = await createPeople(database.db);
  await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20', report6m: '2026-03-31' } });
  await database.db
    .insertInto('circular_measure')
    .values({
      ...{
        province_code: PROVINCE,
        circular_id: 'c1',
        measure_no: 1,
        measure_id: null,
        measure_version: null,
      },
      ...{ title: 'คู่มือ', steps: ['จัดทำ'], responsible_pattern: 'สำนักปลัด', timeframe_kind: 'whole_year' },
      ...{ timeframe_text: null, follow_up: 'รายงาน', topic_nos: [1] },
    })
    .execute();
});

async function remind(fields: Record<string, string>, who: TestAccount = people.staff) {
  const token = await startTestSession(database.db, who.userId);
  const args = loaderArgs(database.db, post(PAGE, fields), {
    token,
    params: { code: PROVINCE },
  });
  return (await actOnCompliance(args as never)).data;
}
const inboxOf = ({ userId, membershipIds }: TestAccount, agencyCode: string) =>
  withTenant(
    database.db,
    mintTenant({ provinceCode: PROVINCE, scope: 'agency', agencyCode, userId }),
    async (t) =>
      (
        await NotificationRepository.findAll(t, membershipIds[0] ?? '', {
          ...{ state: 'all', group: '', from: 0, limit: 10 },
        })
      ).map(({ kind, duty, circularId, facts }) => ({ kind, duty, circularId, more: facts.more })),
  );
const mails = () =>
  database.db.selectFrom('outbox_mail').select(['to_address', 'body']).orderBy('to_address').execute();
const sendMail = () => mailNotifications(database.db, 'https://prongsai.example.go.th', new Date());
const REMINDED = { kind: 'reminded', duty: 'acknowledge', circularId: 'c1', more: 1 };

test('reminding a chosen agency reaches the inbox and the mail of its officer and head, and nobody else', async () => {
  expect(await remind({ intent: 'chosen', agency: AGENCY_1 })).toEqual({
    ...{ problem: null, asked: 1, agencies: 1, people: 2, alreadyToday: 0, nothingOpen: 0, nobody: 0 },
  });
  expect(await inboxOf(people.officer1, AGENCY_1)).toEqual([REMINDED]);
  expect(await inboxOf(people.head1, AGENCY_1)).toEqual([REMINDED]);
  expect(await inboxOf(people.officer2, AGENCY_2)).toEqual([]);
  expect(await sendMail()).toBe(2);
  const sent = await mails();
  expect(sent.map(({ to_address }) => to_address)).toEqual(
    [people.officer1.email, people.head1.email].toSorted(),
  );
  for (const { body } of sent) expect(body).toContain('https://prongsai.example.go.th/circulars/c1');
});

test('a second press on the same day leaves in peace whom it told, and says so', async () => {
  expect(await remind({ intent: 'chosen', agency: AGENCY_1 })).toMatchObject({
    ...{ asked: 1, agencies: 0, people: 0, alreadyToday: 1 },
  });
  expect(await remind({ bucket: 'overdue' })).toMatchObject({
    ...{ asked: 2, agencies: 1, people: 1, alreadyToday: 1 },
  });
  expect(await inboxOf(people.officer1, AGENCY_1)).toEqual([REMINDED]);
  expect(await inboxOf(people.officer2, AGENCY_2)).toEqual([REMINDED]);
  expect(await sendMail()).toBe(1);
  expect(await mails()).toHaveLength(3);
});

test('each press that told somebody is in the audit trail', async () => {
  const events = await database.db
    .selectFrom('audit_event')
    .select(['action', 'after'])
    .where('action', '=', 'reminder.sent')
    .orderBy('seq')
    .execute();
  expect(events.map(({ after }) => after)).toEqual([
    { agencies: [AGENCY_1], people: 2 },
    { agencies: [AGENCY_2], people: 1 },
  ]);
});

test('who only reads reminds nobody', async () => {
  const answer = await thrownResponse(() => remind({ intent: 'chosen', agency: AGENCY_1 }, people.viewer));
  expect(answer.status).toBe(403);
});
