import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount } from 'tests/setup/people.ts';
import { beforeAll, expect, test } from 'vitest';
import { mailNotifications } from '~/features/inbox/mail-notifications.server.ts';
import * as NotificationRepository from '~/features/inbox/NotificationRepository.server.ts';
import { runDueJobs } from '~/features/scheduler/run-jobs.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import * as DutyRepository from './DutyRepository.server.ts';
import { JOBS } from './reminder-jobs.server.ts';
import {
  AGENCY_1,
  acknowledge,
  at,
  createPeople,
  insertSentCircular,
  PROVINCE,
} from './reminders.fixture.ts';

const database = testDatabase();
const DISTRICT = `${PROVINCE}01`;
const log = { warn: () => undefined };
let chief: { userId: string; email: string; membershipIds: string[] };
const tick = (now: string) => runDueJobs({ db: database.db, jobs: JOBS, now: () => at(now), log });
const tenant = () =>
  mintTenant({ provinceCode: PROVINCE, scope: 'district', districtCode: DISTRICT, userId: chief.userId });
const inbox = async () => {
  const rows = await withTenant(database.db, tenant(), (t) =>
    NotificationRepository.findAll(t, chief.membershipIds[0] ?? '', {
      ...{ state: 'all', group: '', from: 0, limit: 50 },
    }),
  );
  return rows
    .toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt) || b.kind.localeCompare(a.kind))
    .map(({ kind, facts }) => ({ kind, facts }));
};

beforeAll(async () => {
  await createPeople(database.db);
  const districtCode = DISTRICT;
  chief = await insertAccount(database.db, [
    { provinceCode: PROVINCE, role: 'province_viewer', districtCode },
  ]);
  await insertSentCircular(database.db, { dues: { acknowledge: '2026-03-20', report6m: '2026-03-31' } });
});

test('a district chief is told of the bodies of the own district alone, as the compliance page shows them', async () => {
  await tick('2026-03-20T09:00:00');
  const ahead = {
    kind: 'district_digest',
    facts: { agencies: 0, duties: 0, names: '', more: 0, coming: 2 },
  };
  expect(await inbox()).toEqual([ahead]);
  await tick('2026-03-23T09:00:00');
  const seen = await withTenant(database.db, tenant(), (t) => DutyRepository.findAllOpen(t));
  expect(seen.map(({ agencyCode }) => agencyCode)).toEqual([AGENCY_1, AGENCY_1]);
  const late = seen.filter(({ dueOn }) => dueOn < '2026-03-23');
  const facts = { agencies: 1, duties: late.length, names: 'อบต. ทดสอบ 1', more: 0 };
  expect(await inbox()).toEqual([
    ahead,
    { kind: 'district_overdue', facts: { ...facts, coming: 0 } },
    { kind: 'district_digest', facts: { ...facts, coming: seen.length - late.length } },
  ]);
});

test('what ran out is told once, and nothing more when it was done', async () => {
  const before = await inbox();
  await tick('2026-03-24T09:00:00');
  await tick('2026-03-24T15:00:00');
  expect(await inbox()).toEqual(before);
  await acknowledge(database.db, AGENCY_1);
  await tick('2026-03-30T09:00:00');
  expect((await inbox()).slice(before.length)).toEqual([
    { kind: 'district_digest', facts: { agencies: 0, duties: 0, names: '', more: 0, coming: 1 } },
  ]);
});

test('it is mailed like everything else, once for all matters', async () => {
  await mailNotifications(database.db, 'https://prongsai.example.go.th', at('2026-03-30T10:00:00'));
  const mails = await database.db
    .selectFrom('outbox_mail')
    .select('body')
    .where('to_address', '=', chief.email)
    .execute();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toContain('หน่วยงานในอำเภอเพิ่งเกินกำหนด 1 แห่ง');
  expect(mails[0]?.body).toContain(`/provinces/${PROVINCE}/compliance`);
});

test('who reads the whole province is told nothing of districts', async () => {
  const rows = await database.db
    .selectFrom('notification')
    .select('membership_id')
    .where('kind', 'like', 'district_%')
    .execute();
  expect(new Set(rows.map(({ membership_id }) => membership_id))).toEqual(new Set(chief.membershipIds));
});
