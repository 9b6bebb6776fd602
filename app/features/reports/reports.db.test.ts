import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import type { ReportRowForm } from './core/report-form.ts';
import type { ReportKey } from './ReportRepository.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';
import { openReport, reviewReport, saveReport } from './report-acts.server.ts';

const database = testDatabase();
const source = {
  userId: 'u2',
  office: 'อบต.',
  role: 'agency_officer',
  clientAddress: null,
  requestId: null,
};
const at = new Date('2025-03-20T02:00:00Z');
const province = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' }), fn);
const agency = <T>(agencyCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);
const keyOf = (agencyCode: string, round: '6m' | '12m'): ReportKey => ({
  agencyCode,
  fiscalYear: 2568,
  round,
});
const row = (changes: Partial<ReportRowForm> = {}): ReportRowForm => ({
  rowNo: 1,
  action: 'จัดทำคู่มือ',
  responsible: '',
  status: 'in_progress',
  statusText: 'ประชุมแล้ว',
  remark: '',
  ...changes,
});
const versionOf = async (key: ReportKey) =>
  (await province((t) => ReportRepository.findReport(t, key)))?.version ?? 0;
const save = async (key: ReportKey, rows: ReportRowForm[], submit = false) => {
  const version = await versionOf(key);
  return agency(key.agencyCode, (t) => saveReport(t, key, version, rows, { submit, at, source }));
};
const review = async (key: ReportKey, act: 'accept' | 'return', comment: string | null = null) => {
  const version = await versionOf(key);
  return province((t) => reviewReport(t, key, version, { act, comment, at, source }));
};

beforeAll(() => createWorld(database.db));

test('opening begins the report with a row for each adopted measure, once', async () => {
  const key = keyOf('mk97a1', '12m');
  await agency('mk97a1', (t) => openReport(t, key, 'อบต.'));
  await agency('mk97a1', (t) => openReport(t, key, 'อบต.'));
  const rows = await agency('mk97a1', (t) => ReportRepository.findAllRows(t, key));
  expect(rows.map((each) => [each.rowNo, each.status])).toEqual([[1, 'not_started']]);
});

test('an agency without an adopted measure has nothing to report', async () => {
  const key = keyOf('mk97a2', '6m');
  await agency('mk97a2', (t) => openReport(t, key, 'อบต.'));
  expect(await agency('mk97a2', (t) => ReportRepository.findReport(t, key))).toBeUndefined();
});

test('a report goes from draft to submitted, back, and to accepted; each step only where it is allowed', async () => {
  const key = keyOf('mk97a1', '6m');
  expect(await review(key, 'accept')).toEqual({ kind: 'locked' });
  expect(await save(key, [row({ statusText: '' })], true)).toMatchObject({ kind: 'incomplete' });
  expect(await province((t) => ReportRepository.findReport(t, key))).toMatchObject({ state: 'draft' });
  expect(await save(key, [row()], true)).toEqual({ kind: 'done' });
  expect(await save(key, [row({ statusText: 'แก้' })])).toEqual({ kind: 'locked' });
  expect(await review(key, 'return', 'ขอวันที่')).toEqual({ kind: 'done' });
  expect(await save(key, [row({ status: 'done', statusText: 'เสร็จ 1 มี.ค.' })], true)).toEqual({
    kind: 'done',
  });
  expect(await review(key, 'accept')).toEqual({ kind: 'done' });
  expect(await review(key, 'return', 'อีกครั้ง')).toEqual({ kind: 'locked' });
  const rows = await province((t) => ReportRepository.findAllRows(t, key));
  expect(rows).toMatchObject([{ status: 'done', statusText: 'เสร็จ 1 มี.ค.' }]);
  const events = await database.db
    .selectFrom('audit_event')
    .select('action')
    .where('province_code', '=', '97')
    .where('agency_code', '=', 'mk97a1')
    .where('action', 'like', 'report.%')
    .orderBy('seq')
    .execute();
  expect(events.map((event) => event.action)).toEqual([
    'report.saved',
    'report.submitted',
    'report.returned',
    'report.submitted',
    'report.accepted',
  ]);
});

test('two people saving at once: the later one is told, nothing of the first is lost', async () => {
  const key = keyOf('mk97a3', '6m');
  const version = await versionOf(key);
  const write = (statusText: string) =>
    agency('mk97a3', (t) =>
      saveReport(t, key, version, [row({ statusText })], { submit: false, at, source }),
    );
  expect(await write('คนแรก')).toEqual({ kind: 'done' });
  expect(await write('คนที่สอง')).toEqual({ kind: 'conflict' });
  expect(await province((t) => ReportRepository.findAllRows(t, key))).toMatchObject([
    { statusText: 'คนแรก' },
  ]);
});

test('an agency cannot open, read or write the report of another', async () => {
  const key = keyOf('mk97a3', '6m');
  const version = await versionOf(key);
  const before = await province((t) => ReportRepository.findAllRows(t, key));
  expect(await agency('mk97a1', (t) => ReportRepository.findReport(t, key))).toBeUndefined();
  expect(
    await agency('mk97a1', (t) => saveReport(t, key, version, [row()], { submit: true, at, source })),
  ).toEqual({ kind: 'locked' });
  expect(await province((t) => ReportRepository.findAllRows(t, key))).toEqual(before);
});
