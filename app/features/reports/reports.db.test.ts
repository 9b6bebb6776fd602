import { sql } from 'kysely';
import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import type { TakenFile } from '~/features/files/take-file.server.ts';
import type { Role } from '~/lib/actor.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import type { ReportRowForm } from './core/report-form.ts';
import { findAllEvidence } from './EvidenceRepository.server.ts';
import type { ReportKey } from './ReportRepository.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';
import { findAllRows } from './ReportRowRepository.server.ts';
import { openReport, reviewReport, submitReport } from './report-acts.server.ts';
import { addEvidence, commentOnRow, removeEvidence, resolveComment, saveRow } from './row-acts.server.ts';
import { findAllComments, findAllHistory } from './ThreadRepository.server.ts';

const database = testDatabase();
const sourceOf = (role: Role) => ({ userId: 'u', office: role, role, clientAddress: null, requestId: null });
const OFFICER = sourceOf('agency_officer');
const PROVINCE = sourceOf('province_officer');
const at = new Date('2025-03-20T02:00:00Z');
const today = '2025-03-20';
const province = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' }), fn);
const agency = <T>(agencyCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);
const keyOf = (agencyCode: string, round: '6m' | '12m' = '6m'): ReportKey => ({
  agencyCode,
  fiscalYear: 2568,
  round,
});
const form = (changes: Partial<ReportRowForm> = {}): ReportRowForm => ({
  responsible: '',
  status: 'in_progress',
  statusText: 'ประชุมแล้วหนึ่งครั้ง',
  doneOn: '',
  noEvidenceReason: '',
  obstacle: '',
  remark: '',
  confirmed: '',
  asked: [],
  ...changes,
});
const DONE = form({ status: 'done', statusText: 'แจ้งเวียนแล้ว', doneOn: '1/3/2568' });
const rowsOf = (key: ReportKey) => province((t) => findAllRows(t, key));
const partOf = async (key: ReportKey, partNo = 1) =>
  (await province((t) => ReportRepository.findAllParts(t, key))).find((part) => part.partNo === partNo);
const open = (key: ReportKey) => agency(key.agencyCode, (t) => openReport(t, key, OFFICER));
const save = async (key: ReportKey, typed: ReportRowForm, rowNo = 1) => {
  const version = (await rowsOf(key)).find((row) => row.rowNo === rowNo)?.version ?? 0;
  return agency(key.agencyCode, (t) =>
    saveRow(t, key, { rowNo, version }, typed, { today, source: OFFICER }),
  );
};
const submit = async (key: ReportKey, partNo = 1) => {
  const version = (await partOf(key, partNo))?.version ?? 0;
  return agency(key.agencyCode, (t) =>
    submitReport(t, { ...key, partNo }, version, { at, today, source: OFFICER }),
  );
};
const review = async (
  key: ReportKey,
  act: 'accept' | 'return',
  comment: string | null = null,
  partNo = 1,
) => {
  const version = (await partOf(key, partNo))?.version ?? 0;
  return province((t) =>
    reviewReport(t, { ...key, partNo }, version, { act, comment, at, source: PROVINCE }),
  );
};
const link = (key: ReportKey, url = 'https://example.go.th/proof') =>
  agency(key.agencyCode, (t) => addEvidence(t, key, 1, { url, label: null }, OFFICER));
const historyOf = async (key: ReportKey) =>
  (await agency(key.agencyCode, (t) => findAllHistory(t, key, { limit: 100 }))).reverse();

/** A later circular of the same year with one measure that the agency adopted. */
async function sendLater(agencyCode: string, circularId: string): Promise<void> {
  const { rows } = await sql`select from circular where circular_id = ${circularId}`.execute(database.db);
  if (rows.length === 0) {
    const like = await database.db
      .selectFrom('circular')
      .selectAll()
      .where('circular_id', '=', 'circular-mk97')
      .executeTakeFirstOrThrow();
    const sentAt = new Date('2025-04-20T03:00:00Z');
    await database.db
      .insertInto('circular')
      .values({
        ...like,
        circular_id: circularId,
        sent_at: sentAt,
        report_6m_due_on: '2025-06-30',
        recipient_rule: null,
      })
      .execute();
    const measure = await database.db
      .selectFrom('circular_measure')
      .selectAll()
      .where('circular_id', '=', 'circular-mk97')
      .executeTakeFirstOrThrow();
    await database.db
      .insertInto('circular_measure')
      .values({ ...measure, circular_id: circularId })
      .execute();
  }
  const key = { province_code: '97', circular_id: circularId, agency_code: agencyCode };
  await database.db
    .insertInto('circular_recipient')
    .values({ ...key, acknowledged_at: null, acknowledged_by_user_id: null, acknowledged_by_office: null })
    .execute();
  await database.db
    .insertInto('adoption')
    .values({
      ...key,
      measure_no: 1,
      decision: 'adopted',
      reason: null,
      adapted_text: null,
      decided_by_user_id: null,
    })
    .execute();
}

beforeAll(() => createWorld(database.db));

test('opening begins the report with a row for each adopted measure, once', async () => {
  const key = keyOf('mk97a1', '12m');
  await open(key);
  await open(key);
  expect((await rowsOf(key)).map((row) => [row.rowNo, row.partNo])).toEqual([[1, 1]]);
  expect(await partOf(key)).toMatchObject({ state: 'draft', version: 1, preparedByOffice: 'agency_officer' });
});

test('an agency without an adopted measure has nothing to report', async () => {
  const key = keyOf('mk97a2');
  await open(key);
  expect(await partOf(key)).toBeUndefined();
});

test('a report goes from draft to submitted, back, and to accepted; each step only where it is allowed', async () => {
  const key = keyOf('mk97a1');
  expect(await review(key, 'accept')).toEqual({ kind: 'locked' });
  await save(key, { ...DONE, doneOn: '' });
  expect(await submit(key)).toEqual({
    kind: 'incomplete',
    missing: [
      { rowNo: 1, what: 'done_on' },
      { rowNo: 1, what: 'evidence' },
    ],
  });
  expect(await partOf(key)).toMatchObject({ state: 'draft' });
  await save(key, DONE);
  await link(key);
  expect(await submit(key)).toEqual({ kind: 'done' });
  expect(await save(key, form({ statusText: 'แก้' }))).toEqual({ kind: 'locked' });
  expect(await link(key)).toBe('locked');
  expect(await review(key, 'return')).toEqual({ kind: 'no_comment' });
  expect(await review(key, 'return', 'ขอวันที่')).toEqual({ kind: 'done' });
  await save(key, { ...DONE, doneOn: '2 มี.ค. 68' });
  expect(await submit(key)).toEqual({ kind: 'done' });
  expect(await review(key, 'accept')).toEqual({ kind: 'done' });
  expect(await review(key, 'return', 'อีกครั้ง')).toEqual({ kind: 'locked' });
  expect(await rowsOf(key)).toMatchObject([{ status: 'done', doneOn: '2025-03-02', evidence: 1 }]);
  expect((await historyOf(key)).map((entry) => entry.act)).toEqual([
    'row_changed',
    'row_changed',
    'evidence_added',
    'submitted',
    'returned',
    'row_changed',
    'submitted',
    'accepted',
  ]);
  const events = await database.db
    .selectFrom('audit_event')
    .select('action')
    .where('agency_code', '=', 'mk97a1')
    .where('subject', 'like', 'report:2568/6m%')
    .orderBy('seq')
    .execute();
  expect(events).toHaveLength(8);
});

test('the province can do nothing that is the agency’s, nor the agency what is the province’s', async () => {
  const key = keyOf('mk97a3');
  const version = (await partOf(key))?.version ?? 0;
  const part = { ...key, partNo: 1 };
  expect(await province((t) => submitReport(t, part, version, { at, today, source: PROVINCE }))).toEqual({
    kind: 'locked',
  });
  expect(
    await agency('mk97a3', (t) =>
      reviewReport(t, part, version, { act: 'accept', comment: null, at, source: OFFICER }),
    ),
  ).toEqual({ kind: 'locked' });
  const row = { rowNo: 1, version: 1 };
  expect(await province((t) => saveRow(t, key, row, form(), { today, source: PROVINCE }))).toEqual({
    kind: 'locked',
  });
});

test('two people saving at once: the later one is told, nothing of the first is lost; the same words twice are no quarrel', async () => {
  const key = keyOf('mk97a3');
  const [row] = await rowsOf(key);
  const version = row?.version ?? 0;
  const write = (statusText: string) =>
    agency('mk97a3', (t) =>
      saveRow(t, key, { rowNo: 1, version }, form({ statusText }), { today, source: OFFICER }),
    );
  expect(await write('คนแรก')).toMatchObject({ kind: 'done', version: version + 1 });
  expect(await write('คนแรก')).toMatchObject({ kind: 'done', version: version + 1 });
  expect(await write('คนที่สอง')).toMatchObject({ kind: 'conflict', present: { statusText: 'คนแรก' } });
  expect(await rowsOf(key)).toMatchObject([{ statusText: 'คนแรก' }]);
});

test('a day that cannot be read costs nothing else of the row', async () => {
  const key = keyOf('mk97a3');
  expect(await save(key, { ...DONE, doneOn: 'เมื่อวาน' })).toMatchObject({ kind: 'done', badDate: true });
  expect(await rowsOf(key)).toMatchObject([{ statusText: 'แจ้งเวียนแล้ว', doneOn: null }]);
});

test('a questioned row is handed in once a word stands by it, and the word stays; a new question needs a new one', async () => {
  const key = keyOf('mk97a3');
  const odd = { ...DONE, statusText: 'ดำเนินการตลอดปี', noEvidenceReason: 'ไม่มีเอกสาร' };
  await save(key, odd);
  expect(await submit(key)).toEqual({ kind: 'incomplete', missing: [{ rowNo: 1, what: 'answer' }] });
  await save(key, { ...odd, confirmed: 'ตามที่ระบุ', asked: ['says_ongoing'] });
  expect(await rowsOf(key)).toMatchObject([{ confirmed: 'ตามที่ระบุ', confirmedQuestions: ['says_ongoing'] }]);
  await save(key, { ...odd, doneOn: '1/4/2568', confirmed: 'ตามที่ระบุ', asked: [] });
  expect(await submit(key)).toEqual({ kind: 'incomplete', missing: [{ rowNo: 1, what: 'answer' }] });
  await save(key, { ...odd, confirmed: 'ตามที่ระบุ', asked: [] });
  expect(await submit(key)).toEqual({ kind: 'done' });
  expect(await rowsOf(key)).toMatchObject([{ confirmed: 'ตามที่ระบุ' }]);
});

test('a comment on a row is reason enough to return it, and has to be settled before it comes again', async () => {
  const key = keyOf('mk97a3');
  const say = (body: string, isFromProvince: boolean) =>
    province((t) => commentOnRow(t, key, 1, { body, isFromProvince, source: PROVINCE }));
  expect(await say('ขอภาพถ่าย', true)).toBe('done');
  expect(await review(key, 'return')).toEqual({ kind: 'done' });
  expect(await submit(key)).toEqual({ kind: 'incomplete', missing: [{ rowNo: 1, what: 'comment' }] });
  const [comment] = await agency('mk97a3', (t) => findAllComments(t, key, 1));
  const commentId = comment?.commentId ?? '';
  expect(await agency('mk97a3', (t) => resolveComment(t, key, 1, commentId, OFFICER))).toBe('done');
  expect(await agency('mk97a3', (t) => resolveComment(t, key, 1, commentId, OFFICER))).toBe('unknown');
  expect(await submit(key)).toEqual({ kind: 'done' });
});

test('evidence that is taken out stays in the history, and so does its file', async () => {
  const key = keyOf('mk97a1', '12m');
  const file: TakenFile = {
    sha256: 'a'.repeat(64),
    size: 3,
    contentType: 'image/png',
    name: 'ภาพ.png',
    scan: 'off',
  };
  expect(await agency('mk97a1', (t) => addEvidence(t, key, 1, { file }, OFFICER))).toBe('done');
  const [piece] = await agency('mk97a1', (t) => findAllEvidence(t, key, { rowNo: 1 }));
  expect(piece).toMatchObject({ fileName: 'ภาพ.png', url: null });
  const evidenceId = piece?.evidenceId ?? '';
  expect(await agency('mk97a1', (t) => removeEvidence(t, key, 1, evidenceId, OFFICER))).toBe('done');
  expect(await agency('mk97a1', (t) => findAllEvidence(t, key))).toEqual([]);
  expect(await agency('mk97a1', (t) => findAllEvidence(t, key, { withRemoved: true }))).toHaveLength(1);
  expect((await historyOf(key)).at(-1)).toMatchObject({
    act: 'evidence_removed',
    changes: { evidence: ['ภาพ.png', null] },
  });
  const stored = await database.db
    .selectFrom('stored_file')
    .select(['removed_by_office', 'agency_code'])
    .where('file_id', '=', piece?.fileId ?? '')
    .executeTakeFirstOrThrow();
  expect(stored).toEqual({ removed_by_office: 'agency_officer', agency_code: 'mk97a1' });
});

test('the 12-month report begins where the 6-month report stood, with its evidence', async () => {
  const key = keyOf('mk97a3', '12m');
  await open(key);
  const [row] = await rowsOf(key);
  const [half] = await rowsOf(keyOf('mk97a3'));
  expect(row).toMatchObject({
    status: 'done',
    statusText: half?.statusText,
    doneOn: half?.doneOn,
    statusBefore: 'done',
    statusTextBefore: half?.statusText,
    rowNoBefore: 1,
    version: 1,
  });
  expect(row?.evidence).toBe(half?.evidence);
});

test('a later circular becomes a supplement: the accepted report stays as it is, the new row goes its own way', async () => {
  const key = keyOf('mk97a1');
  const before = await rowsOf(key);
  await sendLater('mk97a1', 'circular-later');
  await open(key);
  await open(key);
  const rows = await rowsOf(key);
  expect(rows.map((row) => [row.rowNo, row.partNo, row.circularId])).toEqual([
    [1, 1, 'circular-mk97'],
    [2, 2, 'circular-later'],
  ]);
  expect(rows[0]).toEqual(before[0]);
  expect([await partOf(key), await partOf(key, 2)]).toMatchObject([
    { state: 'accepted' },
    { state: 'draft' },
  ]);
  expect(await province((t) => ReportRepository.findDueOn(t, { ...key, partNo: 2 }))).toBe('2025-06-30');
  expect(await province((t) => ReportRepository.findDueOn(t, { ...key, partNo: 1 }))).toBe('2025-03-31');
  expect(await save(key, form({ statusText: 'แก้ของเดิม' }), 1)).toEqual({ kind: 'locked' });
  expect(await save(key, form({ statusText: 'เริ่มแล้ว' }), 2)).toMatchObject({ kind: 'done' });
  expect(await submit(key, 2)).toEqual({ kind: 'done' });
  expect(await review(key, 'accept', null, 2)).toEqual({ kind: 'done' });
  expect(await partOf(key, 2)).toMatchObject({ state: 'accepted' });
});

test('a later circular that comes while the report is open becomes a row of it', async () => {
  const key = keyOf('mk97a1', '12m');
  await open(key);
  expect((await rowsOf(key)).map((row) => [row.rowNo, row.partNo, row.circularId])).toEqual([
    [1, 1, 'circular-mk97'],
    [2, 1, 'circular-later'],
  ]);
});

test('an agency cannot open, read or write the report of another', async () => {
  const key = keyOf('mk97a3');
  const before = await rowsOf(key);
  const other = <T>(fn: (t: TenantDb) => Promise<T>) => agency('mk97a1', fn);
  expect(await other((t) => ReportRepository.findReport(t, key))).toBeUndefined();
  expect(await other((t) => findAllHistory(t, key, { limit: 10 }))).toEqual([]);
  expect(await other((t) => findAllComments(t, key))).toEqual([]);
  expect(await other((t) => findAllEvidence(t, key, { withRemoved: true }))).toEqual([]);
  expect(
    await other((t) => saveRow(t, key, { rowNo: 1, version: 1 }, form(), { today, source: OFFICER })),
  ).toEqual({ kind: 'unknown' });
  await expect(
    other((t) =>
      t.trx
        .insertInto('report_comment')
        .values({
          province_code: '97',
          fiscal_year: 2568,
          agency_code: 'mk97a3',
          round: '6m',
          row_no: 1,
          comment_id: 'x',
          is_from_province: true,
          office: null,
          body: 'x',
        })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
  expect(await rowsOf(key)).toEqual(before);
});

test.each(['report_history', 'report_evidence', 'report_comment', 'report_supplement'] as const)(
  'nobody takes anything out of %s',
  async (table) => {
    await expect(province((t) => t.trx.deleteFrom(table).execute())).rejects.toThrow(/permission denied/);
  },
);
