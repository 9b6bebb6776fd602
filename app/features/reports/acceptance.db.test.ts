import { signEveryoneIn } from 'tests/isolation/actors.ts';
import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import * as PublicPageRepository from '~/features/public-page/PublicPageRepository.server.ts';
import { switchPages } from '~/features/public-page/switch-pages.server.ts';
import type { Role } from '~/lib/actor.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';
import { type ActResult, openReport, reviewReport, takeAcceptanceBack } from './report-acts.server.ts';
import { findAllHistory } from './ThreadRepository.server.ts';

const database = testDatabase();
const sourceOf = (role: Role) => ({ userId: 'u', office: role, role, clientAddress: null, requestId: null });
const PROVINCE = sourceOf('province_officer');
const KEY = { agencyCode: 'mk97a1', fiscalYear: 2568, round: '6m' } as const;
const acceptedAt = new Date('2025-04-01T03:00:00Z');
const soon = new Date('2025-04-03T03:00:00Z');
const province = <T>(fn: (t: TenantDb) => Promise<T>, code = '97') =>
  withTenant(database.db, mintTenant({ provinceCode: code, scope: 'province', userId: 'u1' }), fn);
const partOf = () => province((t) => ReportRepository.findReport(t, KEY));
const accept = async () => {
  await database.db
    .updateTable('compliance_report')
    .set({ state: 'submitted' })
    .where('agency_code', '=', KEY.agencyCode)
    .where('round', '=', '6m')
    .execute();
  const version = (await partOf())?.version ?? 0;
  return province((t) =>
    reviewReport(t, { ...KEY, partNo: 1 }, version, {
      act: 'accept',
      comment: null,
      at: acceptedAt,
      source: PROVINCE,
    }),
  );
};
const undo = async (at: Date, source = PROVINCE): Promise<ActResult> => {
  const version = (await partOf())?.version ?? 0;
  return province((t) => takeAcceptanceBack(t, { ...KEY, partNo: 1 }, version, { at, source }));
};
const publicly = () =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'public' }), (t) =>
    PublicPageRepository.findDocument(t, KEY.agencyCode, KEY.fiscalYear, 'report-6m'),
  );

beforeAll(async () => {
  await createWorld(database.db);
  await signEveryoneIn(database.db);
  await province((t) => switchPages(t, [KEY.agencyCode], PROVINCE));
});

test('an acceptance taken back waits for review again: written down, the agency told, its public copy withdrawn', async () => {
  expect(await accept()).toEqual({ kind: 'done' });
  const published = await publicly();
  expect(published).toBeDefined();
  expect(await undo(soon, sourceOf('agency_officer'))).toEqual({ kind: 'locked' });
  expect(await undo(soon)).toEqual({ kind: 'done' });
  expect(await partOf()).toMatchObject({ state: 'submitted' });
  expect((await province((t) => findAllHistory(t, KEY, { limit: 2 }))).map(({ act }) => act)).toEqual([
    'acceptance_undone',
    'accepted',
  ]);
  const [event] = await database.db
    .selectFrom('audit_event')
    .select(['action', 'agency_code', 'subject'])
    .orderBy('seq', 'desc')
    .limit(1)
    .execute();
  expect(event).toEqual({
    action: 'report.acceptance_undone',
    agency_code: KEY.agencyCode,
    subject: 'report:2568/6m',
  });
  const told = await database.db
    .selectFrom('notification')
    .select(['agency_code', 'duty', 'fiscal_year', 'mail_state'])
    .where('kind', '=', 'report_unaccepted')
    .execute();
  expect(told.length).toBeGreaterThan(0);
  for (const each of told)
    expect(each).toEqual({
      agency_code: KEY.agencyCode,
      duty: 'report6m',
      fiscal_year: 2568,
      mail_state: 'waiting',
    });
  expect(await publicly()).toBeUndefined();
  await province((t) => switchPages(t, [], PROVINCE));
  await province((t) => switchPages(t, [KEY.agencyCode], PROVINCE));
  expect(await publicly(), 'turning the page on brings nothing back that is not accepted').toBeUndefined();
  expect(await undo(soon)).toEqual({ kind: 'locked' });
  expect(await accept()).toEqual({ kind: 'done' });
  expect(await publicly()).toEqual(published);
});

test('an acceptance stands after a week, and for another version than the one that was read', async () => {
  expect(await undo(new Date('2025-04-08T03:00:01Z'))).toEqual({ kind: 'too_late' });
  const stale = province((t) =>
    takeAcceptanceBack(t, { ...KEY, partNo: 1 }, 1, { at: soon, source: PROVINCE }),
  );
  expect(await stale).toEqual({ kind: 'conflict' });
  expect(await partOf()).toMatchObject({ state: 'accepted' });
});

test('an acceptance stands once the 12-month report that goes on from it is handed in', async () => {
  await province((t) => openReport(t, { ...KEY, round: '12m' }, sourceOf('agency_officer')));
  const setYear = (state: 'draft' | 'submitted') =>
    database.db
      .updateTable('compliance_report')
      .set({ state })
      .where('agency_code', '=', KEY.agencyCode)
      .where('round', '=', '12m')
      .execute();
  await setYear('submitted');
  expect(await undo(soon)).toEqual({ kind: 'built_on' });
  await setYear('draft');
  expect(await undo(soon)).toEqual({ kind: 'done' });
});

test('another province takes nothing back', async () => {
  await accept();
  const version = (await partOf())?.version ?? 0;
  const foreign = province(
    (t) => takeAcceptanceBack(t, { ...KEY, partNo: 1 }, version, { at: soon, source: PROVINCE }),
    '98',
  );
  expect(await foreign).toEqual({ kind: 'locked' });
  expect(await partOf()).toMatchObject({ state: 'accepted' });
});
