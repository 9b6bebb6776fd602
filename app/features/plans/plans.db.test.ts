import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import type { PlanRowForm } from './core/plan-form.ts';
import * as PlanListRepository from './PlanListRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import * as PlanSourceRepository from './PlanSourceRepository.server.ts';
import { type ActResult, addRow, changeRow, chooseItems, moveRow, setRemoved } from './plan-acts.server.ts';

const database = testDatabase();
const key = { agencyCode: 'mk97a1', fiscalYear: 2568 };
const by = {
  at: new Date('2024-11-20T02:00:00Z'),
  source: { userId: 'u2', office: 'อบต.', role: 'agency_officer', clientAddress: null, requestId: null },
};
const agency = <T>(fn: (t: TenantDb) => Promise<T>, agencyCode = 'mk97a1') =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);
const province = <T>(fn: (t: TenantDb) => Promise<T>, provinceCode = '97') =>
  withTenant(database.db, mintTenant({ provinceCode, scope: 'province', userId: 'u1' }), fn);
const chief = <T>(districtCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(
    database.db,
    mintTenant({ provinceCode: '97', scope: 'district', districtCode, userId: 'u3' }),
    fn,
  );
const row = (measure: string, more: Partial<PlanRowForm> = {}): PlanRowForm => ({
  kind: 'improve',
  topicNo: 4,
  itemCodes: ['i10'],
  itemScoreText: 'i10 49.41',
  finding: '',
  measure,
  steps: '',
  timeframeKind: null,
  timeframeFrom: null,
  timeframeTo: null,
  timeframe: '',
  leadUnit: '',
  coUnits: [],
  responsible: '',
  limitation: '',
  ...more,
});
const idOf = (result: ActResult) => (result.kind === 'done' ? (result.rowId ?? '') : '');
const add = async (measure: string, more: Partial<PlanRowForm> = {}) =>
  idOf(await agency((t) => addRow(t, key, { row: row(measure, more), origin: {} }, by)));
const stored = async () => agency((t) => PlanRepository.findAllRows(t, key));
const shown = async () => (await stored()).filter((each) => !each.isRemoved).map((each) => each.measure);
const list = {
  fiscalYear: 2568,
  state: '' as const,
  due: '' as const,
  scope: { type: '', district: '', size: '' },
  today: '2024-11-20',
  weak: { threshold: '85', topics: [{ code: 'i1', topicNo: 4 }] },
};

beforeAll(async () => {
  await createWorld(database.db);
  // As the documents' rows are loaded: without anything the product adds.
  await database.db
    .insertInto('plan_row')
    .values({
      province_code: '97',
      fiscal_year: 2568,
      agency_code: 'mk97a1',
      row_no: 1,
      results_fiscal_year: 2567,
      topic_no: 1,
      item_codes: ['e1'],
      item_score_text: null,
      finding: null,
      measure: 'แถวจากเอกสาร',
      steps: null,
      timeframe: null,
      responsible: null,
      limitation: null,
    })
    .execute();
});

test('a row printed in a document keeps its text and place, gets an id, and others come after it', async () => {
  await add('ก');
  await add('ข', { kind: 'maintain', topicNo: 7 });
  const rows = await stored();
  expect(rows.map((each) => [each.rowNo, each.measure, each.version, each.kind])).toEqual([
    [1, 'แถวจากเอกสาร', 1, 'improve'],
    [2, 'ก', 1, 'improve'],
    [3, 'ข', 1, 'maintain'],
  ]);
  expect(new Set(rows.map(({ rowId }) => rowId)).size).toBe(3);
});

test('rows change places and stay where they are at the ends; removed ones are passed over', async () => {
  const [first, second, third] = (await stored()).map(({ rowId }) => rowId);
  await agency((t) => moveRow(t, key, { rowId: third ?? '', step: -1 }, by));
  expect(await shown()).toEqual(['แถวจากเอกสาร', 'ข', 'ก']);
  await agency((t) => moveRow(t, key, { rowId: first ?? '', step: -1 }, by));
  expect(await shown()).toEqual(['แถวจากเอกสาร', 'ข', 'ก']);
  await agency((t) => setRemoved(t, key, { ref: { rowId: third ?? '', version: 1 }, removed: true }, by));
  await agency((t) => moveRow(t, key, { rowId: second ?? '', step: -1 }, by));
  expect(await shown()).toEqual(['ก', 'แถวจากเอกสาร']);
  await agency((t) => setRemoved(t, key, { ref: { rowId: third ?? '', version: 2 }, removed: false }, by));
  expect(await shown()).toEqual(['ก', 'ข', 'แถวจากเอกสาร']);
});

test('of two who change one row the later is told; a row taken out meanwhile is gone', async () => {
  const rowId = await add('ค');
  const change = (version: number, measure: string) =>
    agency((t) => changeRow(t, key, { ref: { rowId, version }, row: row(measure) }, by));
  expect((await change(1, 'ค1')).kind).toBe('done');
  expect((await change(1, 'ค2')).kind).toBe('conflict');
  const remove = (version: number) =>
    agency((t) => setRemoved(t, key, { ref: { rowId, version }, removed: true }, by));
  expect((await remove(1)).kind).toBe('conflict');
  expect((await remove(2)).kind).toBe('done');
  expect((await change(2, 'ค3')).kind).toBe('gone');
  expect((await stored()).find((each) => each.rowId === rowId)?.measure).toBe('ค1');
});

test('the chosen items are kept with the topics they were moved to, and a stale choice is refused', async () => {
  const choose = (version: number, items: { itemCode: string; topicNo: number | null }[]) =>
    agency((t) => chooseItems(t, key, { items, version }, by));
  expect((await choose(0, [{ itemCode: 'i10', topicNo: null }])).kind).toBe('done');
  expect((await choose(0, [])).kind).toBe('conflict');
  expect((await choose(1, [{ itemCode: 'e9', topicNo: 3 }])).kind).toBe('done');
  expect(await agency((t) => PlanRepository.findAllItems(t, key))).toEqual([{ itemCode: 'e9', topicNo: 3 }]);
});

test('every act is in the audit trail of its agency, a refused one is not', async () => {
  const events = await province((t) =>
    t.trx
      .selectFrom('audit_event')
      .select(['action', 'agency_code as agencyCode'])
      .where('action', 'like', 'plan.%')
      .where('province_code', '=', '97')
      .execute(),
  );
  const count = (action: string) => events.filter((event) => event.action === action).length;
  expect(events.every(({ agencyCode }) => agencyCode === 'mk97a1')).toBe(true);
  expect([count('plan.row_added'), count('plan.row_changed'), count('plan.items_chosen')]).toEqual([3, 1, 2]);
  expect([count('plan.row_removed'), count('plan.row_restored'), count('plan.rows_moved')]).toEqual([
    2, 1, 2,
  ]);
});

test('the list counts rows and topics like the rows read raw, removed ones left out', async () => {
  const plans = await province((t) => PlanListRepository.findAllByFiscalYear(t, list));
  const raw = await database.db
    .selectFrom('plan_row')
    .select(['topic_no', 'kind'])
    .where('province_code', '=', '97')
    .where('agency_code', '=', 'mk97a1')
    .where('fiscal_year', '=', 2568)
    .where('removed_at', 'is', null)
    .execute();
  const own = plans.find(({ agencyCode }) => agencyCode === 'mk97a1');
  expect(own).toMatchObject({
    state: 'draft',
    rows: raw.length,
    topics: new Set(raw.map((each) => each.topic_no)).size,
    maintain: raw.filter((each) => each.kind === 'maintain').length,
  });
  expect(raw.length).toBe(3);
  expect(plans.filter(({ state }) => state === 'none').map(({ agencyCode }) => agencyCode)).toEqual([
    'mk97a2',
    'mk97a3',
  ]);
  expect(
    await province((t) => PlanListRepository.findAllByFiscalYear(t, { ...list, state: 'draft' })),
  ).toEqual([own]);
  expect(await province((t) => PlanListRepository.findAllFiscalYears(t))).toEqual([2569, 2568]);
});

test('without a scheme nobody is said to have weak topics or none', async () => {
  const plans = await province((t) => PlanListRepository.findAllByFiscalYear(t, { ...list, weak: null }));
  expect(plans.map(({ agencyCode }) => agencyCode)).toContain('mk97a1');
  expect(new Set(plans.map(({ weakTopics, coveredTopics }) => weakTopics ?? coveredTopics))).toEqual(
    new Set([null]),
  );
});

test("the province's own office is listed only once it was asked for a plan or has one", async () => {
  const listed = async () =>
    (await province((t) => PlanListRepository.findAllByFiscalYear(t, list))).map(
      ({ agencyCode }) => agencyCode,
    );
  const setType = (type: 'provincial_office' | 'tao') =>
    database.db
      .updateTable('agency')
      .set({ agency_type: type })
      .where('agency_code', 'in', ['mk97a1', 'mk97a3'])
      .execute();
  await setType('provincial_office');
  const asOffice = await listed();
  await setType('tao');
  expect((await listed()).filter((code) => !asOffice.includes(code))).toEqual(['mk97a3']);
});

test('a district chief sees the plans of the own district, another agency and another province see none', async () => {
  const seen = (await chief('9701', (t) => PlanListRepository.findAllByFiscalYear(t, list))).map((each) => [
    each.agencyCode,
    each.rows,
  ]);
  expect(seen).toEqual([
    ['mk97a1', 3],
    ['mk97a2', 0],
  ]);
  expect(await chief('9702', (t) => PlanRepository.findAllRows(t, key))).toEqual([]);
  expect(await agency((t) => PlanRepository.findAllRows(t, key), 'mk97a2')).toEqual([]);
  expect(await province((t) => PlanRepository.findAllRows(t, key), '98')).toEqual([]);
  await expect(
    chief('9701', (t) => PlanRepository.holdPlan(t, { ...key, fiscalYear: 2570 })),
  ).rejects.toThrow();
});

test('an agency finds the measures in use and those of the circular it received, with its decision', async () => {
  const circulated = await agency((t) => PlanSourceRepository.findAllCirculated(t, 'mk97a1', 2567));
  expect(circulated.map((each) => [each.measureId, each.decision])).toEqual([['measure-mk97', 'adopted']]);
  expect(await agency((t) => PlanSourceRepository.findAllCirculated(t, 'mk97a2', 2567), 'mk97a2')).toEqual(
    [],
  );
  const library = () => agency((t) => MeasureRepository.findAll(t));
  expect((await library()).map(({ measureId }) => measureId)).toEqual(['measure-mk97']);
  await province((t) => MeasureRepository.updateIsRetired(t, 'measure-mk97', true));
  expect(await library()).toEqual([]);
  await province((t) => MeasureRepository.updateIsRetired(t, 'measure-mk97', false));
});
