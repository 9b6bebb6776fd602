import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import type { Role } from '~/lib/actor.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { addBatch, undoBatch } from './batch-acts.server.ts';
import { adoptable, adoptedBatch } from './batches.ts';
import type { PlanRowForm } from './core/plan-form.ts';
import * as LimitationRepository from './LimitationRepository.server.ts';
import { approvePlan, returnPlan, submitPlan } from './lifecycle-acts.server.ts';
import {
  addLimitation,
  changeLimitation,
  declareNoLimitations,
  moveLimitation,
  setLimitationRemoved,
} from './limitation-acts.server.ts';
import * as PlanLifecycleRepository from './PlanLifecycleRepository.server.ts';
import * as PlanListRepository from './PlanListRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import * as PlanSourceRepository from './PlanSourceRepository.server.ts';
import { addRow, changeRow, chooseItems, moveRow, setRemoved } from './plan-acts.server.ts';
import { readPlan, readSchemes } from './read-plan.server.ts';

const database = testDatabase();
const key = { agencyCode: 'mk97a1', fiscalYear: 2568 };
const at = new Date('2024-11-20T02:00:00Z');
const source = (role: Role) => ({ userId: 'u', office: role, role, clientAddress: null, requestId: null });
const by = { at, source: source('agency_officer') };
const agency = <T>(fn: (t: TenantDb) => Promise<T>, agencyCode = 'mk97a1') =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u' }), fn);
const province = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' }), fn);

const row = (measure: string): PlanRowForm => ({
  kind: 'improve',
  topicNo: 4,
  itemCodes: ['i10'],
  itemScoreText: '',
  finding: '',
  measure,
  steps: 'ก',
  timeframeKind: 'whole_year',
  timeframeFrom: null,
  timeframeTo: null,
  timeframe: 'ตลอดปีงบประมาณ พ.ศ. 2568',
  leadUnit: 'กองคลัง',
  coUnits: ['กองช่าง'],
  responsible: 'กองคลัง (หน่วยงานหลัก) ร่วมกับ กองช่าง',
  limitation: '',
});
const plan = async () => agency((t) => PlanRepository.findPlan(t, key));
const step = async (role: Role) => ({
  at,
  source: source(role),
  role,
  stateVersion: (await plan())?.stateVersion ?? 0,
});
const complete = async () => [];
const submit = async (role: Role = 'agency_officer') => {
  const given = await step(role);
  return agency((t) => submitPlan(t, key, complete, given));
};
const giveBack = async (act: 'return' | 'record_return' | 'send_back', role: Role, comment = 'แก้ขั้นตอน') => {
  const given = await step(role);
  const rows = await agency((t) => PlanRepository.findAllRows(t, key));
  const rowComments = [
    { rowId: rows[0]?.rowId ?? '', comment: 'เพิ่มผู้รับผิดชอบ' },
    { rowId: 'no-such-row', comment: 'ไม่มีแถวนี้' },
  ];
  return agency((t) => returnPlan(t, key, { act, comment, rowComments }, given));
};
const measures = async () =>
  (await agency((t) => PlanRepository.findAllRows(t, key)))
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ measure }) => measure);

async function giveHeadAccount(deactivatedAt: Date | null): Promise<void> {
  await database.db.deleteFrom('membership').where('membership_id', '=', 'head').execute();
  await database.db
    .insertInto('membership')
    .values({
      province_code: '97',
      membership_id: 'head',
      user_id: 'head-user',
      role: 'agency_head',
      agency_code: 'mk97a1',
      district_code: null,
      deactivated_at: deactivatedAt,
    })
    .execute();
}

beforeAll(async () => {
  await createWorld(database.db);
  await database.db
    .insertInto('app_user')
    .values(
      ['head', 'staff'].map((name) => ({
        user_id: `${name}-user`,
        email: `${name}@a1.example`,
        display_name: name,
      })) as never,
    )
    .execute();
  await database.db
    .insertInto('membership')
    .values({
      province_code: '97',
      membership_id: 'staff',
      user_id: 'staff-user',
      role: 'province_officer',
      agency_code: null,
      district_code: null,
    })
    .execute();
  await agency((t) => addRow(t, key, { row: row('ก'), origin: {} }, by));
});

test('what is missing holds it up; a stale page is told; each refusal changes nothing', async () => {
  const given = await step('agency_officer');
  const missing = async () => [{ what: 'limitations' as const }];
  expect(await agency((t) => submitPlan(t, key, missing, given))).toEqual({
    kind: 'incomplete',
    missing: [{ what: 'limitations' }],
  });
  expect(await agency((t) => submitPlan(t, key, complete, { ...given, stateVersion: 7 }))).toEqual({
    kind: 'conflict',
  });
  for (const role of ['agency_viewer', 'province_officer', 'platform_admin'] as const)
    expect(await submit(role)).toEqual({ kind: 'refused' });
  expect(await plan()).toMatchObject({ state: 'draft', editionNo: 0, stateVersion: 0 });
});

test('once handed in nothing of it changes, and pressing twice hands it in once', async () => {
  const given = await step('agency_officer');
  const twice = [
    await agency((t) => submitPlan(t, key, complete, given)),
    await agency((t) => submitPlan(t, key, complete, given)),
  ];
  expect(twice).toEqual([{ kind: 'done' }, { kind: 'conflict' }]);
  const [first] = await agency((t) => PlanRepository.findAllRows(t, key));
  const ref = { rowId: first?.rowId ?? '', version: 1 };
  const locked = { kind: 'locked' };
  const form = { limitation: 'ก', analysis: '', handling: '' };
  const acts = await agency(async (t) => [
    await addRow(t, key, { row: row('ข'), origin: {} }, by),
    await changeRow(t, key, { ref, row: row('ค') }, by),
    await setRemoved(t, key, { ref, removed: true }, by),
    await moveRow(t, key, { rowId: ref.rowId, step: 1 }, by),
    await chooseItems(t, key, { items: [], version: 0 }, by),
    await addLimitation(t, key, form, by),
    await changeLimitation(t, key, { ref: { limitationId: 'x', version: 1 }, form }, by),
    await setLimitationRemoved(t, key, { ref: { limitationId: 'x', version: 1 }, removed: true }, by),
    await moveLimitation(t, key, { limitationId: 'x', step: 1 }, by),
    await declareNoLimitations(t, key, true, by),
    await addBatch(t, key, { action: 'plan.copied_forward', batchOf: async () => ({ rows: [] }) }, by),
    await undoBatch(t, key, 'x', by),
  ]);
  expect(acts).toEqual(Array(12).fill(locked));
  expect(await measures()).toEqual(['ก']);
});

test('without an account of the head the officer records the paper; with one only the head decides', async () => {
  const paper = { on: '2024-11-18', office: 'นายก อบต.' };
  await giveHeadAccount(null);
  const officer = await step('agency_officer');
  expect(await agency((t) => approvePlan(t, key, paper, officer))).toEqual({ kind: 'refused' });
  expect(await giveBack('record_return', 'agency_officer')).toEqual({ kind: 'refused' });
  await giveHeadAccount(at);
  const head = await step('agency_head');
  expect(await agency((t) => approvePlan(t, key, null, head))).toEqual({ kind: 'refused' });
  expect(await agency((t) => approvePlan(t, key, paper, officer))).toEqual({ kind: 'done' });
  const [edition] = await agency((t) => PlanLifecycleRepository.findAllEditions(t, key));
  expect(edition).toMatchObject({
    editionNo: 1,
    approvedOnPaper: '2024-11-18',
    paperOffice: 'นายก อบต.',
    approvedByOffice: 'agency_officer',
  });
});

test('the province sends it back with comments on rows; what was approved stays as it was', async () => {
  expect(await giveBack('return', 'agency_head')).toEqual({ kind: 'refused' });
  expect(await giveBack('send_back', 'province_officer')).toEqual({ kind: 'done' });
  const [first] = await agency((t) => PlanRepository.findAllRows(t, key));
  const [edition] = await agency((t) => PlanLifecycleRepository.findAllEditions(t, key));
  expect(edition).toMatchObject({
    returnedBy: 'province',
    returnComment: 'แก้ขั้นตอน',
    rowComments: [{ rowId: first?.rowId, comment: 'เพิ่มผู้รับผิดชอบ' }],
  });
  const ref = { rowId: first?.rowId ?? '', version: 1 };
  expect((await agency((t) => changeRow(t, key, { ref, row: row('ก ใหม่') }, by))).kind).toBe('done');
  await giveHeadAccount(null);
  expect(await submit()).toEqual({ kind: 'done' });
  const head = await step('agency_head');
  expect(await agency((t) => approvePlan(t, key, null, head))).toEqual({ kind: 'done' });
  const content = (no: number) => agency((t) => PlanLifecycleRepository.findEditionContent(t, key, no));
  expect((await content(1))?.rows.map(({ measure }) => measure)).toEqual(['ก']);
  expect((await content(2))?.rows.map(({ measure }) => measure)).toEqual(['ก ใหม่']);
  expect(await content(3)).toBeUndefined();
});

test('the list follows the state, counts days from the due date to the first approval, and covers weak topics', async () => {
  await database.db
    .updateTable('circular')
    .set({ plan_due_on: '2024-11-10' })
    .where('circular_id', '=', 'circular-mk97')
    .execute();
  const listed = (due: '' | 'late' | 'soon' | 'late_sent', today = '2024-12-01') =>
    province((t) =>
      PlanListRepository.findAllByFiscalYear(t, {
        fiscalYear: 2568,
        state: '',
        due,
        scope: { type: '', district: '', size: '' },
        today,
        weak: { threshold: '95', topics: [{ code: 'i1', topicNo: 2 }] },
      }),
    );
  const all = await listed('');
  const own = all.find(({ agencyCode }) => agencyCode === 'mk97a1');
  // Approved on 20 November, asked for by the 10th; i1 is 90 in the world's results, and no row stands under topic 2.
  expect(own).toMatchObject({
    state: 'approved',
    dueOn: '2024-11-10',
    approvedOn: '2024-11-20',
    daysLate: 10,
    weakTopics: 1,
    coveredTopics: 0,
  });
  const codes = async (...given: Parameters<typeof listed>) =>
    (await listed(...given)).map(({ agencyCode }) => agencyCode);
  expect(await codes('late_sent')).toEqual(['mk97a1']);
  // a2 did not receive the circular.
  expect(await codes('late')).toEqual(['mk97a3']);
  expect(await codes('soon')).toEqual([]);
  expect(await codes('soon', '2024-11-10')).toEqual(['mk97a3']);
  expect(await agency((t) => PlanSourceRepository.findPlanDueOn(t, key))).toBe('2024-11-10');
});

test('measures taken on come in as tied rows once, and go again but for those somebody changed', async () => {
  await giveBack('send_back', 'province_admin');
  const take = () =>
    agency(async (t) => {
      const schemes = await readSchemes(t);
      const scheme = schemes.find(({ fiscalYear }) => fiscalYear === 2567);
      if (!scheme) throw new Error('No scheme of 2567.');
      const batchOf = async () => adoptedBatch(await readPlan(t, key), { schemes, scheme, items: [] });
      return addBatch(t, key, { action: 'plan.adopted_taken', batchOf }, by);
    });
  expect(adoptable(await agency((t) => readPlan(t, key)))).toHaveLength(1);
  const taken = await take();
  expect(taken).toMatchObject({ kind: 'done', count: 1 });
  expect(await take()).toEqual({ kind: 'nothing' });
  const tied = (await agency((t) => PlanRepository.findAllRows(t, key))).find(({ circularId }) => circularId);
  expect(tied).toMatchObject({
    circularId: 'circular-mk97',
    measureNo: 1,
    measureId: 'measure-mk97',
    measureVersion: 1,
    timeframe: 'ตลอดปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 - 30 กันยายน 2568)',
    leadUnit: 'ทุกหน่วยงาน',
  });
  expect(await province((t) => PlanSourceRepository.findAllPlanned(t, 'circular-mk97'))).toEqual([
    { agencyCode: 'mk97a1', fiscalYear: 2568, measureNo: 1, state: 'returned' },
  ]);
  const batchId = taken.kind === 'done' ? taken.batchId : '';
  expect(await agency((t) => undoBatch(t, key, batchId, by))).toMatchObject({ kind: 'done', count: 1 });
  expect(await agency((t) => undoBatch(t, key, batchId, by))).toEqual({ kind: 'nothing' });
  const again = await take();
  const rows = await agency((t) => PlanRepository.findAllRows(t, key));
  const kept = rows.find((each) => each.circularId && !each.isRemoved);
  await agency((t) =>
    changeRow(t, key, { ref: { rowId: kept?.rowId ?? '', version: 1 }, row: row('แก้แล้ว') }, by),
  );
  const second = again.kind === 'done' ? again.batchId : '';
  expect(await agency((t) => undoBatch(t, key, second, by))).toEqual({ kind: 'nothing' });
  expect(await measures()).toEqual(['ก ใหม่', 'แก้แล้ว']);
});

test('limitations are added, changed, moved, taken out and put back; that there is none is said on purpose', async () => {
  const form = (limitation: string) => ({ limitation, analysis: '', handling: 'จัดการ' });
  const ids: string[] = [];
  for (const text of ['หนึ่ง', 'สอง']) {
    const added = await agency((t) => addLimitation(t, key, form(text), by));
    ids.push(added.kind === 'done' ? (added.rowId ?? '') : '');
  }
  const [one = '', two = ''] = ids;
  const stand = async () =>
    (await agency((t) => LimitationRepository.findAll(t, key)))
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ limitation }) => limitation);
  await agency((t) => moveLimitation(t, key, { limitationId: two, step: -1 }, by));
  expect(await stand()).toEqual(['สอง', 'หนึ่ง']);
  expect((await agency((t) => declareNoLimitations(t, key, true, by))).kind).toBe('conflict');
  const change = (version: number, text: string) =>
    agency((t) => changeLimitation(t, key, { ref: { limitationId: one, version }, form: form(text) }, by));
  expect((await change(1, 'หนึ่ง ก')).kind).toBe('done');
  expect((await change(1, 'หนึ่ง ข')).kind).toBe('conflict');
  const remove = (limitationId: string, version: number, removed = true) =>
    agency((t) => setLimitationRemoved(t, key, { ref: { limitationId, version }, removed }, by));
  expect((await remove(one, 2)).kind).toBe('done');
  expect((await remove(two, 1)).kind).toBe('done');
  expect((await agency((t) => declareNoLimitations(t, key, true, by))).kind).toBe('done');
  expect((await plan())?.hasNoLimitations).toBe(true);
  expect((await remove(one, 3, false)).kind).toBe('done');
  expect((await plan())?.hasNoLimitations).toBe(false);
  expect(await stand()).toEqual(['หนึ่ง ก']);
});

test('the staff of the province are told of an approval, the agency of what came back, once each', async () => {
  const told = await database.db
    .selectFrom('notification')
    .select(['user_id', 'kind', 'fiscal_year'])
    .where('kind', 'in', ['plan_submitted', 'plan_returned'])
    .execute();
  // The first return found nobody: the head's account was closed then.
  expect(told.map((each) => `${each.user_id} ${each.kind} ${each.fiscal_year}`).toSorted()).toEqual([
    'head-user plan_returned 2568',
    'staff-user plan_submitted 2568',
    'staff-user plan_submitted 2568',
  ]);
});

test('no other agency and no other province sees a submission; a district chief reads the own district’s', async () => {
  const editions = (t: TenantDb) => PlanLifecycleRepository.findAllEditions(t, key);
  expect(await agency(editions, 'mk97a2')).toEqual([]);
  const as = (claim: Parameters<typeof mintTenant>[0]) =>
    withTenant(database.db, mintTenant(claim), editions);
  expect(await as({ provinceCode: '98', scope: 'province' })).toEqual([]);
  expect(await as({ provinceCode: '97', scope: 'public' })).toEqual([]);
  expect(await as({ provinceCode: '97', scope: 'district', districtCode: '9702' })).toEqual([]);
  expect(await as({ provinceCode: '97', scope: 'district', districtCode: '9701' })).toHaveLength(2);
});
