import { testDatabase } from 'tests/setup/database.ts';
import type { TestAccount } from 'tests/setup/people.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailNotifications } from '~/features/inbox/mail-notifications.server.ts';
import { tellOfCircular, tellOfReturn, tellOfSubmission } from '~/features/inbox/tell.server.ts';
import { runDueJobs } from '~/features/scheduler/run-jobs.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { remindNow } from './remind-now.server.ts';
import { JOBS } from './reminder-jobs.server.ts';
import {
  AGENCY_1,
  AGENCY_2,
  acknowledge,
  at,
  createPeople,
  insertSentCircular,
  PROVINCE,
  provinceTenant,
} from './reminders.fixture.ts';

const database = testDatabase();
const log = { warn: () => undefined };
const SOURCE = { userId: null, office: 'จังหวัด', role: null, clientAddress: null, requestId: null };
let people: Record<'staff' | 'viewer' | 'officer1' | 'head1' | 'reader1' | 'officer2', TestAccount>;

beforeAll(async () => {
  people = await createPeople(database.db);
});
beforeEach(async () => {
  const tables = [
    'notification',
    'job_run',
    'outbox_mail',
    'compliance_report',
    'circular_recipient',
    'circular',
  ];
  for (const table of tables as ['notification']) await database.db.deleteFrom(table).execute();
  await database.db.updateTable('app_user').set({ mail_choice: 'all' }).execute();
});

const tick = (now: string) => runDueJobs({ db: database.db, jobs: JOBS, now: () => at(now), log });
const mail = (now = '2026-03-24T09:00:00') =>
  mailNotifications(database.db, 'https://prongsai.example.go.th', at(now));
/** `who kind day` of everything told, in order. */
async function told() {
  const names = new Map(Object.entries(people).map(([name, { membershipIds }]) => [membershipIds[0], name]));
  const rows = await database.db
    .selectFrom('notification')
    .select(['membership_id', 'kind', 'duty', 'created_at'])
    .orderBy('created_at')
    .orderBy('kind')
    .execute();
  return rows
    .map(({ membership_id, kind, duty, created_at }) => {
      const day = new Date(created_at.getTime() + 7 * 3_600_000).toISOString().slice(5, 10);
      return `${day} ${names.get(membership_id)} ${kind}${duty ? ` ${duty}` : ''}`;
    })
    .toSorted();
}
const toldTo = async (name: keyof typeof people) =>
  (await told()).filter((line) => line.split(' ')[1] === name).map((line) => line.replace(` ${name}`, ''));
/** Without the weekly letters. */
const singlesTo = async (name: keyof typeof people) =>
  (await toldTo(name)).filter((line) => !line.includes('digest'));
const mails = () => database.db.selectFrom('outbox_mail').selectAll().orderBy('to_address').execute();

describe('reminders of a due date', () => {
  test('come before, on and after it, each once, to those who act for the agency', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
    for (let day = 3; day <= 31; day += 1) {
      const date = `2026-03-${String(day).padStart(2, '0')}`;
      await tick(`${date}T09:00:00`);
      await tick(`${date}T18:00:00`);
    }
    // 20 March 2026 is a Friday.
    const expected = [
      '03-11 due_before acknowledge',
      '03-19 due_before acknowledge',
      '03-20 due_today acknowledge',
      '03-23 due_after acknowledge',
      '03-27 due_after acknowledge',
    ];
    expect(await singlesTo('officer1')).toEqual(expected);
    expect(await singlesTo('head1')).toEqual(expected);
    expect(await singlesTo('officer2')).toEqual(expected);
    expect(await toldTo('reader1')).toEqual([]);
    expect(await toldTo('viewer')).toEqual([]);
  });

  test('stop the moment the duty is done, for that agency alone', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
    await tick('2026-03-19T09:00:00');
    await acknowledge(database.db, AGENCY_1);
    await tick('2026-03-20T09:00:00');
    await tick('2026-03-23T09:00:00');
    expect(await singlesTo('officer1')).toEqual(['03-19 due_before acknowledge']);
    expect(await toldTo('officer2')).toContain('03-20 due_today acknowledge');
  });

  test('missed for ten days are caught up in one mail, not ten', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20', plan: '2026-03-20' } });
    await tick('2026-03-10T09:00:00');
    await tick('2026-03-24T09:00:00');
    await mail();
    expect(await singlesTo('officer1')).toEqual(['03-24 due_after acknowledge', '03-24 due_after plan']);
    const own = (await mails()).filter(({ to_address }) => to_address === people.officer1.email);
    expect(own).toHaveLength(1);
    expect(own[0]?.body).toContain('เลยกำหนดรับทราบหนังสือเวียนมาแล้ว 2 วันทำการ');
    expect(own[0]?.body).toContain('https://prongsai.example.go.th/circulars/c1');
    expect(own[0]?.body).toContain(`https://prongsai.example.go.th/agencies/${AGENCY_1}/plan?year=2568`);
  });

  test('of two circulars that ask for the same report are one', async () => {
    await insertSentCircular(database.db, { dues: { report12m: '2026-03-20' } });
    await insertSentCircular(database.db, { circularId: 'c2', dues: { report12m: '2026-03-20' } });
    await tick('2026-03-19T09:00:00');
    expect(await singlesTo('officer2')).toEqual(['03-19 due_before report12m']);
  });

  test('of a report: handed in ends them, returned begins them again', async () => {
    await insertSentCircular(database.db, { dues: { report6m: '2026-03-20' } });
    const report = {
      province_code: PROVINCE,
      fiscal_year: 2569,
      agency_code: AGENCY_2,
      round: '6m' as const,
    };
    await database.db
      .insertInto('compliance_report')
      .values({ ...report, state: 'submitted', prepared_by_office: null, review_comment: null })
      .execute();
    await tick('2026-03-20T09:00:00');
    expect(await toldTo('officer2')).toEqual([]);
    await database.db.updateTable('compliance_report').set({ state: 'returned' }).execute();
    await tick('2026-03-23T09:00:00');
    expect(await toldTo('officer2')).toEqual(['03-23 due_after report6m']);
  });

  test('begin anew when the due date is moved', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
    await tick('2026-03-19T09:00:00');
    await database.db.updateTable('circular').set({ acknowledge_due_on: '2026-03-27' }).execute();
    await tick('2026-03-26T09:00:00');
    expect(await singlesTo('officer1')).toEqual([
      '03-19 due_before acknowledge',
      '03-26 due_before acknowledge',
    ]);
  });

  test('on two servers at once are still one each', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
    await Promise.all(Array.from({ length: 5 }, () => tick('2026-03-20T09:00:00')));
    await Promise.all(Array.from({ length: 5 }, () => mail()));
    expect(await singlesTo('officer1')).toEqual(['03-20 due_today acknowledge']);
    expect((await mails()).map(({ to_address }) => to_address).toSorted()).toEqual(
      [people.officer1, people.head1, people.officer2].map(({ email }) => email).toSorted(),
    );
  });
});

describe('the weekly letter', () => {
  test('tells the agency and the staff of the province what stays overdue', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
    await acknowledge(database.db, AGENCY_2);
    await tick('2026-04-07T09:00:00');
    await mail('2026-04-07T09:01:00');
    // The week of 6 April; no holidays are known here.
    expect(await toldTo('staff')).toEqual(['04-07 province_digest']);
    expect(await toldTo('officer1')).toEqual(['04-07 agency_digest', '04-07 due_after acknowledge']);
    expect(await toldTo('officer2')).toEqual([]);
    const [letter] = (await mails()).filter(({ to_address }) => to_address === people.staff.email);
    expect(letter?.subject).toContain('1 หน่วยงานมีเรื่องเกินกำหนด');
    expect(letter?.body).toContain('อบต. ทดสอบ 1');
    expect(letter?.body).toContain('https://prongsai.example.go.th/provinces/97/compliance');
    await tick('2026-04-13T09:00:00');
    expect(await toldTo('staff')).toEqual(['04-07 province_digest', '04-13 province_digest']);
  });

  test('is silent when nothing is overdue', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-06-19' } });
    await tick('2026-04-07T09:00:00');
    expect(await told()).toEqual([]);
  });
});

describe('how much mail a person wants', () => {
  test('is respected; the inbox gets everything', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
    const choose = (userId: string, mail_choice: 'digest' | 'off') =>
      database.db.updateTable('app_user').set({ mail_choice }).where('user_id', '=', userId).execute();
    await choose(people.head1.userId, 'off');
    await choose(people.officer2.userId, 'digest');
    await tick('2026-03-19T09:00:00');
    await mail();
    expect((await mails()).filter(({ subject }) => subject.includes('อีก 1 วันทำการ'))).toHaveLength(1);
    expect(await toldTo('head1')).toContain('03-19 due_before acknowledge');
    // The weekly letter of Monday the 16th told of what falls due: mailed to whom wants no more than that.
    expect((await mails()).map(({ to_address }) => to_address).toSorted()).toEqual(
      [people.officer1.email, people.officer2.email].toSorted(),
    );
  });

  test('an account without a mail address is told in the inbox alone', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
    const { userId, email } = people.officer2;
    await database.db
      .updateTable('app_user')
      .set({ email: 'no-address' })
      .where('user_id', '=', userId)
      .execute();
    await tick('2026-03-20T09:00:00');
    await mail();
    await database.db.updateTable('app_user').set({ email }).where('user_id', '=', userId).execute();
    await mail();
    expect(await singlesTo('officer2')).toEqual(['03-20 due_today acknowledge']);
    expect(await mails()).toHaveLength(2);
  });
});

test('what was told long ago is not mailed any more', async () => {
  await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20' } });
  await tick('2026-03-20T09:00:00');
  await mail('2026-04-04T09:00:00');
  await mail('2026-03-20T09:00:00');
  expect(await mails()).toEqual([]);
});

describe('what is told at once', () => {
  test('a circular, once a version', async () => {
    const circular = {
      circularId: 'c9',
      number: '1',
      subject: 'เรื่อง',
      acknowledgeDueOn: null,
      isDemo: false,
    };
    const tell = (version: number) =>
      withTenant(database.db, provinceTenant, (t) =>
        tellOfCircular(t, circular, [AGENCY_1], { at: at('2026-03-02T10:00:00'), version }),
      );
    expect(await tell(1)).toBe(2);
    expect(await tell(1)).toBe(0);
    expect(await tell(2)).toBe(2);
    expect(await toldTo('officer1')).toEqual(['03-02 circular_new', '03-02 circular_version']);
  });

  test('a return to the agency; a submission, by the agency itself, to the staff of the province', async () => {
    const paper = { agencyCode: AGENCY_1, fiscalYear: 2569, duty: 'report6m' as const, version: 3 };
    const now = at('2026-03-02T10:00:00');
    await withTenant(database.db, provinceTenant, (t) => tellOfReturn(t, paper, now));
    const agency = mintTenant({ provinceCode: PROVINCE, scope: 'agency', agencyCode: AGENCY_1, userId: 'x' });
    const submitted = await withTenant(database.db, agency, (t) => tellOfSubmission(t, paper, now));
    expect(submitted).toBe(1);
    expect(await told()).toEqual([
      '03-02 head1 report_returned report6m',
      '03-02 officer1 report_returned report6m',
      '03-02 staff report_submitted report6m',
    ]);
  });
});

describe('reminding now', () => {
  test('is once a day for each body, says who was left out and why, and is recorded', async () => {
    await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20', plan: '2026-04-20' } });
    const remind = (codes: string[], now: string) =>
      withTenant(database.db, provinceTenant, (t) => remindNow(t, 'c1', codes, SOURCE, at(now)));
    expect(await remind([AGENCY_1, AGENCY_1, '98-tao-1'], '2026-03-10T10:00:00')).toEqual({
      agencies: 1,
      people: 2,
      alreadyToday: [],
      nothingOpen: ['98-tao-1'],
      nobody: [],
    });
    const again = await remind([AGENCY_1, AGENCY_2], '2026-03-10T16:00:00');
    expect(again).toMatchObject({ agencies: 1, people: 1, alreadyToday: [AGENCY_1] });
    expect(await remind([AGENCY_1], '2026-03-11T08:00:00')).toMatchObject({ people: 2 });
    expect(await toldTo('officer1')).toEqual(['03-10 reminded acknowledge', '03-11 reminded acknowledge']);
    const events = await database.db
      .selectFrom('audit_event')
      .select('after')
      .where('action', '=', 'reminder.sent')
      .execute();
    expect(events.map(({ after }) => after)).toEqual([
      { agencies: [AGENCY_1], people: 2 },
      { agencies: [AGENCY_2], people: 1 },
      { agencies: [AGENCY_1], people: 2 },
    ]);
  });
});
