import { sql } from 'kysely';
import { CIRCULARS, createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import * as ChangeRepository from './ChangeRepository.server.ts';
import { adoptAll, decideMeasure, undoBatch } from './decision-acts.server.ts';
import * as ForwardRepository from './ForwardRepository.server.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';
import { acknowledge, openCircular } from './receipt-acts.server.ts';
import * as UnitRepository from './UnitRepository.server.ts';

const database = testDatabase();
const source = {
  userId: 'u1',
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const at = new Date('2024-10-20T02:00:00Z');
const agency = <T>(agencyCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);

beforeAll(() => createWorld(database.db));

describe('receipt and decision', () => {
  const { id } = CIRCULARS['97'];
  const actOf = (agencyCode: string) => ({ circularId: id, agencyCode, at, source });

  test('the first look and the acknowledgement are noted once, by the agency itself', async () => {
    await agency('mk97a1', (t) =>
      openCircular(t, id, 'mk97a1', at, { ...source, userId: 'u2', office: 'อบต. mk97a1' }),
    );
    const later = new Date('2024-10-25T02:00:00Z');
    await agency('mk97a1', (t) => openCircular(t, id, 'mk97a1', later, source));
    const acknowledgements = await Promise.all(
      [at, later].map((moment) =>
        agency('mk97a1', (t) => acknowledge(t, id, 'mk97a1', moment, { ...source, office: 'อบต. mk97a1' })),
      ),
    );
    expect(acknowledgements.filter(Boolean)).toHaveLength(1);
    const receipt = await agency('mk97a1', (t) => ReceiptRepository.findReceipt(t, id, 'mk97a1'));
    expect(receipt?.openedAt).toEqual(at);
    expect(receipt?.acknowledgedByOffice).toBe('อบต. mk97a1');
  });

  test('an agency that is no recipient, or another one’s receipt, cannot be touched', async () => {
    expect(await agency('mk97a2', (t) => acknowledge(t, id, 'mk97a2', at, source))).toBe(false);
    expect(await agency('mk97a2', (t) => acknowledge(t, id, 'mk97a3', at, source))).toBe(false);
    expect(await agency('mk97a2', (t) => AdoptionRepository.findAll(t, id, 'mk97a1'))).toEqual([]);
    const decision = {
      measureNo: 1,
      decision: 'adopted' as const,
      reason: null,
      adapted: null,
      version: 0,
    };
    await expect(agency('mk97a2', (t) => decideMeasure(t, actOf('mk97a2'), decision))).rejects.toThrow(
      /foreign key|violates/,
    );
    await expect(
      agency('mk97a2', (t) => decideMeasure(t, actOf('mk97a1'), { ...decision, version: 1 })),
    ).rejects.toThrow(/row-level security/);
  });

  test('a decision is refused when it was changed meanwhile', async () => {
    const decide = (version: number, reason: string) =>
      agency('mk97a3', (t) =>
        decideMeasure(t, actOf('mk97a3'), {
          ...{ measureNo: 1, decision: 'declined', reason, adapted: null, version },
        }),
      );
    expect(await decide(1, 'ไม่มีทรัพย์สินให้ยืม')).toBe(true);
    expect(await decide(1, 'อีกเหตุผล')).toBe(false);
    const rows = await agency('mk97a3', (t) => AdoptionRepository.findAll(t, id, 'mk97a3'));
    expect(rows.map((row) => [row.decision, row.reason, row.version])).toEqual([
      ['declined', 'ไม่มีทรัพย์สินให้ยืม', 2],
    ]);
  });
});

describe('adopting all at once', () => {
  const { id } = CIRCULARS['98'];
  const act = { circularId: id, agencyCode: 'mk98b1', at, source };
  const b1 = <T>(fn: (t: TenantDb) => Promise<T>) =>
    withTenant(
      database.db,
      mintTenant({ provinceCode: '98', scope: 'agency', agencyCode: 'mk98b1', userId: 'u2' }),
      fn,
    );
  const decisions = () => b1((t) => AdoptionRepository.findAll(t, id, 'mk98b1'));

  test('leaves alone what was decided, and is taken back in one', async () => {
    await sql`
      insert into circular_measure (province_code, circular_id, measure_no, measure_id, measure_version, title, steps,
        responsible_pattern, timeframe_kind, timeframe_text, follow_up, topic_nos)
      select province_code, circular_id, 2, measure_id, measure_version, title, steps, responsible_pattern,
        timeframe_kind, timeframe_text, follow_up, topic_nos
      from circular_measure where circular_id = ${id} and measure_no = 1`.execute(database.db);
    const before = await decisions();
    expect(before.map(({ measureNo }) => measureNo)).toEqual([1]);
    expect(await b1((t) => adoptAll(t, act))).toBe(1);
    expect((await decisions()).map(({ measureNo, decision }) => [measureNo, decision])).toEqual([
      [1, 'adopted'],
      [2, 'adopted'],
    ]);
    expect(await b1((t) => adoptAll(t, act))).toBe(0);
    expect(await b1((t) => undoBatch(t, act, 1))).toBe(true);
    expect(await b1((t) => undoBatch(t, act, 1))).toBe(false);
    expect(await decisions()).toEqual(before);
  });

  test('a later decision bars the way back to an earlier one until it is taken back itself', async () => {
    const changes = () => b1((t) => ChangeRepository.findAll(t, id, 'mk98b1'));
    const adapted = {
      ...{ title: 'ของเรา', steps: ['หนึ่ง', 'สอง'], responsiblePattern: 'กองคลัง' },
      ...{ timeframeKind: 'quarter_1', timeframeText: null, followUp: 'รายงานปลัด' },
    };
    await b1((t) => adoptAll(t, act));
    const first = (await changes())[0]?.batchNo ?? 0;
    const [, second] = await decisions();
    const version = second?.version ?? 0;
    const decision = { measureNo: 2, decision: 'adapted' as const, reason: null, adapted, version };
    expect(await b1((t) => decideMeasure(t, act, decision))).toBe(true);
    expect(await b1((t) => undoBatch(t, act, first))).toBe(false);
    const stored = (await decisions())[1];
    expect(stored).toMatchObject({ decision: 'adapted', adapted, adaptedText: 'ของเรา\nหนึ่ง\nสอง' });
    expect(await b1((t) => undoBatch(t, act, first + 1))).toBe(true);
    expect((await decisions())[1]).toMatchObject({ decision: 'adopted', adapted: null, adaptedText: null });
    expect(await b1((t) => undoBatch(t, act, first))).toBe(true);
    expect(await decisions()).toHaveLength(1);
    expect((await changes()).map(({ act: kind }) => kind)).toEqual([
      ...['undo', 'undo', 'decide', 'adopt_all', 'undo', 'adopt_all'],
    ]);
  });
});

describe('forwarding inside the agency', () => {
  const { id } = CIRCULARS['97'];
  const key = { circularId: id, agencyCode: 'mk97a1' };
  const by = { userId: 'u2', office: 'อบต. mk97a1', at };
  const forwards = () => agency('mk97a1', (t) => ForwardRepository.findAll(t, id, 'mk97a1'));

  test('reaches each chosen unit once, until it is withdrawn; other agencies’ units count for nothing', async () => {
    const names = ['กองคลัง', 'สำนักปลัด', 'กองคลัง'];
    expect(await agency('mk97a1', (t) => UnitRepository.insertUnits(t, 'mk97a1', names))).toBe(2);
    await agency('mk97a3', (t) => UnitRepository.insertUnits(t, 'mk97a3', ['กองช่าง']));
    const units = await agency('mk97a1', (t) => UnitRepository.findAll(t, 'mk97a1'));
    const foreign = await agency('mk97a3', (t) => UnitRepository.findAll(t, 'mk97a3'));
    const unitIds = [...units, ...foreign].map(({ unitId }) => unitId);
    const forward = { unitIds, note: 'ดำเนินการ', dueOn: '2024-11-01' };
    const send = () => agency('mk97a1', (t) => ForwardRepository.insertForwards(t, key, forward, by));
    expect((await send()).sort()).toEqual(['กองคลัง', 'สำนักปลัด'].sort());
    expect(await send()).toEqual([]);
    const [first] = await forwards();
    const { forwardId = '', unitName } = first ?? {};
    const withdraw = () =>
      agency('mk97a1', (t) => ForwardRepository.updateWithdrawn(t, { ...key, forwardId }, by));
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect(await send()).toEqual([unitName]);
    expect(await forwards()).toHaveLength(3);
  });

  test('is seen by the province and by no other agency', async () => {
    expect(await agency('mk97a3', (t) => ForwardRepository.findAll(t, id, 'mk97a1'))).toEqual([]);
    expect(await agency('mk97a3', (t) => UnitRepository.findAll(t, 'mk97a1'))).toEqual([]);
    const seen = await withTenant(
      database.db,
      mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' }),
      (t) => ForwardRepository.findAll(t, id, 'mk97a1'),
    );
    expect(seen).toEqual(await forwards());
  });
});
