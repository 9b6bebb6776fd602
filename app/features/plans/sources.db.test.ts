import { CIRCULARS, createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { answerVersion } from '~/features/adoption/decision-acts.server.ts';
import * as UnitRepository from '~/features/adoption/UnitRepository.server.ts';
import { issueVersion } from '~/features/letter-versions/issue-version.server.ts';
import { findInForce } from '~/features/letter-versions/load-new-version.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { textOf } from '~/lib/measure-text.ts';
import { addBatch, undoBatch } from './batch-acts.server.ts';
import { adoptable, adoptedBatch, copiedBatch, copiedRows, copyable } from './batches.ts';
import { timeframeText } from './core/timeframe.ts';
import * as LimitationRepository from './LimitationRepository.server.ts';
import { addLimitation } from './limitation-acts.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import { addRow, changeRow } from './plan-acts.server.ts';
import { findScheme, readPlan, readSchemes, readUnitNames } from './read-plan.server.ts';

const database = testDatabase();
const { id } = CIRCULARS['97'];
const key = { agencyCode: 'mk97a1', fiscalYear: 2568 };
const next = { ...key, fiscalYear: 2569 };
const at = new Date('2025-01-20T02:00:00Z');
const source = { userId: 'u2', office: 'อบต.', role: 'agency_officer', clientAddress: null, requestId: null };
const by = { at, source };
const agency = <T>(fn: (t: TenantDb) => Promise<T>, agencyCode = 'mk97a1') =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);
const province = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' }), fn);

beforeAll(() => createWorld(database.db));

const take = (agencyCode = 'mk97a1') =>
  agency(async (t) => {
    const own = { ...key, agencyCode };
    const schemes = await readSchemes(t);
    const scheme = await findScheme(t, 2567);
    const batchOf = async () => adoptedBatch(await readPlan(t, own), { schemes, scheme, items: [] });
    return addBatch(t, own, { action: 'plan.adopted_taken', batchOf }, by);
  }, agencyCode);
const tied = async (agencyCode = 'mk97a1') =>
  (await agency((t) => PlanRepository.findAllRows(t, { ...key, agencyCode }), agencyCode)).filter(
    (row) => row.circularId === id && !row.isRemoved,
  );

/** A new version of the letter with another title of its only measure. */
async function issue(title: string): Promise<boolean> {
  const found = await province((t) => findInForce(t, id));
  if (!found) throw new Error('The circular is not there.');
  const { subject, body, acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn } = found.circular;
  return province((t) =>
    issueVersion(
      t,
      id,
      found.letterVersion,
      {
        ...{ number: 'ว 2', datedOn: '2025-01-20', reason: 'แก้ไข', addIds: [], subject, body },
        ...{ acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn },
        measures: found.measures.map((measure) => ({
          measureNo: measure.measureNo,
          isRemoved: false,
          text: { ...textOf(measure), title },
        })),
      },
      at,
      { ...source, role: 'province_officer' },
    ),
  );
}

test('a measure adapted field by field comes with each field as the agency adapted it', async () => {
  const adapted = {
    title: 'มาตรการที่ปรับ',
    steps: ['ขั้นหนึ่ง', 'ขั้นสอง'],
    responsiblePattern: 'กองช่าง',
    timeframeKind: 'quarter_2',
    timeframeText: null,
    followUp: 'รายงาน',
  };
  await database.db
    .updateTable('adoption')
    .set({ decision: 'adapted', adapted_text: 'ปรับ', adapted: JSON.stringify(adapted) as never })
    .where('circular_id', '=', id)
    .where('agency_code', '=', 'mk97a3')
    .execute();
  expect((await take('mk97a3')).kind).toBe('done');
  expect(await tied('mk97a3')).toMatchObject([
    {
      measure: 'มาตรการที่ปรับ',
      steps: 'ขั้นหนึ่ง\nขั้นสอง',
      leadUnit: 'กองช่าง',
      timeframeKind: 'quarter_2',
      timeframe: timeframeText({ kind: 'quarter_2', from: null, to: null }, 2568),
      circularVersion: 1,
    },
  ]);
});

test('a row says which version of the letter its measure was taken on by, with the text of that version', async () => {
  const [first] = (await agency((t) => readPlan(t, key))).circulated;
  expect(await issue('ข้อความของฉบับที่สอง')).toBe(true);
  // Not answered yet: the decision rests on the first version, and so does the row.
  const taken = await take();
  expect(await tied()).toMatchObject([{ circularVersion: 1, measure: first?.title }]);
  await agency((t) => undoBatch(t, key, taken.kind === 'done' ? taken.batchId : '', by));
  const answer = { circularId: id, agencyCode: 'mk97a1', at, source };
  expect(await agency((t) => answerVersion(t, answer, 'take', [1]))).toBe(1);
  await take();
  const stored = await database.db
    .selectFrom('circular_version')
    .select((eb) => eb.fn.max('version_no').as('last'))
    .where('province_code', '=', '97')
    .where('circular_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(stored.last).toBe(2);
  expect(await tied()).toMatchObject([{ circularVersion: 2, measure: 'ข้อความของฉบับที่สอง' }]);
});

test('of a decision that an agency ended nothing comes into the plan', async () => {
  const ended = { ended_in: 2 };
  await database.db.updateTable('adoption').set(ended).where('agency_code', '=', 'mk97a1').execute();
  const [row] = await tied();
  await database.db
    .updateTable('plan_row')
    .set({ removed_at: at })
    .where('row_id', '=', row?.rowId ?? '')
    .execute();
  expect(adoptable(await agency((t) => readPlan(t, key)))).toEqual([]);
  expect(await take()).toEqual({ kind: 'nothing' });
});

test('last year’s rows and limitations come as a draft with what became of their items, and go again', async () => {
  const row = {
    ...{ kind: 'improve' as const, topicNo: 4, itemCodes: ['i10', 'e1'], itemScoreText: 'i10 49.41' },
    ...{ finding: 'พบ', measure: 'เดิม', steps: 'ทำ', timeframeKind: 'date_range' as const },
    ...{ timeframeFrom: '2024-02-29', timeframeTo: '2024-03-31', timeframe: '', leadUnit: 'กองคลัง' },
    ...{ coUnits: ['กองช่าง'], responsible: 'กองคลัง', limitation: '' },
  };
  const old = await agency((t) => addRow(t, key, { row, origin: {} }, by));
  const form = { limitation: 'คนน้อย', analysis: 'งานฝาก', handling: 'มอบหมาย' };
  await agency((t) => addLimitation(t, key, form, by));
  const before = await agency((t) => readPlan(t, next));
  const expected = { rows: before.rowsBefore.length, limitations: before.limitationsBefore.length };
  expect(copyable(before)).toEqual(expected);
  const carryOf = async (t: TenantDb) => {
    const read = await readPlan(t, next);
    const schemes = await readSchemes(t);
    const carry = {
      schemes,
      from: 2567,
      to: 2568,
      scoresBefore: read.scoresBefore,
      scoresNow: read.known.scores,
    };
    return { read, carry };
  };
  const copy = () =>
    agency((t) =>
      addBatch(
        t,
        next,
        {
          action: 'plan.copied_forward',
          batchOf: async () => {
            const { read, carry } = await carryOf(t);
            return copiedBatch(read, carry);
          },
        },
        by,
      ),
    );
  const copied = await copy();
  expect(copied).toMatchObject({ kind: 'done', count: expected.rows + expected.limitations });
  expect(await copy()).toEqual({ kind: 'nothing' });
  const rows = await agency((t) => PlanRepository.findAllRows(t, next));
  const own = rows.find(({ copiedRowId }) => old.kind === 'done' && copiedRowId === old.rowId);
  // 2025 has no 29 February.
  expect(own).toMatchObject({
    ...{ measure: 'เดิม', version: 1, timeframeFrom: '2025-02-28', timeframeTo: '2025-03-31' },
    ...{ circularId: null, coUnits: ['กองช่าง'] },
  });
  const changes = await agency(async (t) => {
    const { read, carry } = await carryOf(t);
    return copiedRows(read, carry).find(({ rowId }) => rowId === own?.rowId)?.changes;
  });
  expect(changes?.map(({ before: item }) => item.code)).toEqual(['i10', 'e1']);
  const scores = await database.db
    .selectFrom('item_score')
    .select(['fiscal_year', 'item_code', 'score'])
    .where('agency_code', '=', 'mk97a1')
    .where('fiscal_year', 'in', [2567, 2568])
    .execute();
  const scoreOf = (year: number, code: string | undefined) => {
    const found = scores.find((each) => each.fiscal_year === year && each.item_code === code)?.score ?? null;
    return found === null ? null : Number(found);
  };
  for (const { before: then, now } of changes ?? []) {
    expect(then.score).toBe(scoreOf(2567, then.code));
    if (now) expect(now.score).toBe(scoreOf(2568, now.code));
  }
  expect(own?.itemCodes).toEqual(changes?.flatMap(({ now }) => now?.code ?? []));
  expect(await agency((t) => LimitationRepository.findAll(t, next))).toMatchObject([form]);

  // What somebody has worked on since stays when the copy is taken back.
  const ref = { rowId: own?.rowId ?? '', version: 1 };
  await agency((t) => changeRow(t, next, { ref, row: { ...row, measure: 'แก้แล้ว' } }, by));
  const batchId = copied.kind === 'done' ? copied.batchId : '';
  expect(await agency((t) => undoBatch(t, next, batchId, by))).toMatchObject({
    kind: 'done',
    count: expected.rows + expected.limitations - 1,
  });
  const left = (await agency((t) => readPlan(t, next))).rows;
  expect(left.map(({ measure }) => measure)).toEqual(['แก้แล้ว']);
});

test('units are offered in the agency’s own order, retired ones not, others that rows name after them', async () => {
  await agency((t) => UnitRepository.insertUnits(t, 'mk97a1', ['สำนักปลัด', 'กองช่าง', 'กองยุบ', 'กองคลัง']));
  const units = await agency((t) => UnitRepository.findAll(t, 'mk97a1'));
  const retired = units.find(({ name }) => name === 'กองยุบ');
  const ref = { unitId: retired?.unitId ?? '', version: retired?.version ?? 0 };
  await agency((t) => UnitRepository.updateUnit(t, 'mk97a1', ref, { isRetired: true }));
  const names = await agency((t) => readUnitNames(t, 'mk97a1'));
  expect(names.slice(0, 3)).toEqual(['สำนักปลัด', 'กองช่าง', 'กองคลัง']);
  expect(names).not.toContain('กองยุบ');
  expect(names.length).toBe(new Set(names).size);
  const named = await agency((t) => PlanRepository.findAllRows(t, next));
  for (const { leadUnit } of named.filter(({ isRemoved }) => !isRemoved)) expect(names).toContain(leadUnit);
});
