import { sql } from 'kysely';
import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import * as AddresseeRepository from '~/features/circulars/AddresseeRepository.server.ts';
import { aCircularIn } from '~/features/circulars/circulars.fixture.ts';
import * as RecipientRepository from '~/features/circulars/RecipientRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { recordIdentity, recordSuccession } from './body-acts.server.ts';
import * as RegisterRepository from './RegisterRepository.server.ts';
import { addUnit, closeUnit, reopenUnit } from './unit-acts.server.ts';

const database = testDatabase();
const TODAY = '2026-11-21';
const source = {
  userId: 'u1',
  office: 'จังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const of = (agencyCode: string, version: number) => ({ agencyCode, version, source });
const staff = <T>(fn: (t: TenantDb) => Promise<T>, provinceCode = '97') =>
  withTenant(database.db, mintTenant({ provinceCode, scope: 'province', userId: 'u1' }), fn);
const unit = { nameTh: 'สำนักงานเกษตรจังหวัด', nameEn: 'Agriculture', districtCode: '9701' };
const bodyOf = (code: string) => staff((t) => RegisterRepository.findBody(t, code));
const addressed = async () =>
  (await staff((t) => AddresseeRepository.findAllChoices(t, 2570))).map(({ agencyCode }) => agencyCode);
const actionsOf = async (code: string) =>
  (
    await sql<{ action: string }>`
      select action from audit_event where subject = ${`agency:${code}`} order by seq`.execute(database.db)
  ).rows.map(({ action }) => action);

async function added(nameTh: string): Promise<string> {
  const result = await staff((t) => addUnit(t, { ...unit, nameTh }, source));
  if (result.kind !== 'done') throw new Error(result.fault);
  return result.agencyCode;
}

beforeAll(async () => {
  await createWorld(database.db);
});

test('a unit that is added is there, unscored, invented as its province is, and can be addressed at once', async () => {
  const code = await added(unit.nameTh);
  expect(await bodyOf(code)).toMatchObject({
    ...unit,
    agencyType: 'regional_unit',
    isScored: false,
    closedOn: null,
    version: 1,
  });
  expect(await staff((t) => RegisterRepository.findBody(t, code), '98')).toBeUndefined();
  const { rows } = await sql`select is_demo, (select province_code from agency_directory d
    where d.agency_code = a.agency_code) as directory from agency a where agency_code = ${code}`.execute(
    database.db,
  );
  expect(rows).toEqual([{ is_demo: true, directory: '97' }]);
  expect(await addressed()).toContain(code);
  expect(await actionsOf(code)).toEqual(['agency.unit_added']);
});

test('a name that is there, none, or a district of another province is refused and nothing is stored', async () => {
  const count = async () =>
    (await staff((t) => RegisterRepository.findAllBodies(t, { type: '', district: '', size: '' }))).length;
  const before = await count();
  for (const [changes, fault] of [
    [{ nameTh: '' }, 'name'],
    [{ nameTh: 'ก'.repeat(201) }, 'name'],
    [{ nameEn: 'a'.repeat(201) }, 'nameEn'],
    [{ nameTh: 'สำนักงานอื่น', districtCode: '9801' }, 'district'],
    [{ nameTh: 'สำนักงาน เกษตรจังหวัด' }, 'taken'],
  ] as const)
    expect(await staff((t) => addUnit(t, { ...unit, ...changes }, source))).toEqual({ kind: 'fault', fault });
  expect(await count()).toBe(before);
});

test('a district chief and an agency add no unit', async () => {
  for (const claim of [
    { scope: 'district', districtCode: '9701' },
    { scope: 'agency', agencyCode: 'mk97a1' },
  ] as const) {
    const tenant = mintTenant({ provinceCode: '97', userId: 'u3', ...claim });
    await expect(
      withTenant(database.db, tenant, (t) =>
        RegisterRepository.insertUnit(t, 'unit-x', { ...unit, nameTh: 'x' }),
      ),
    ).rejects.toThrow(/row-level security/);
  }
});

test('a closed unit is addressed no more, keeps what it received, and can be opened again', async () => {
  const code = await added('สำนักงานที่จะปิด');
  const circular = await aCircularIn(database.db, 'sent', { mode: 'all', trees: ['regional'] });
  const received = async () =>
    (await staff((t) => RecipientRepository.findAll(t, circular))).map(({ agencyCode }) => agencyCode);
  expect(await received()).toContain(code);

  expect(await staff((t) => closeUnit(t, of(code, 1), '2026-11-22', TODAY))).toEqual({
    kind: 'fault',
    fault: 'closedOn',
  });
  expect(await staff((t) => closeUnit(t, of(code, 1), 'ไม่ใช่วันที่', TODAY))).toEqual({
    kind: 'fault',
    fault: 'closedOn',
  });
  expect(await staff((t) => closeUnit(t, of(code, 1), '2026-11-20', TODAY))).toEqual({ kind: 'done' });
  expect(await bodyOf(code)).toMatchObject({ closedOn: '2026-11-20', version: 2 });
  expect(await addressed()).not.toContain(code);
  expect(await received()).toContain(code);

  expect(await staff((t) => reopenUnit(t, of(code, 1)))).toEqual({ kind: 'conflict' });
  expect(await staff((t) => reopenUnit(t, of(code, 2)))).toEqual({ kind: 'done' });
  expect(await bodyOf(code)).toMatchObject({ closedOn: null, version: 3 });
  expect(await addressed()).toContain(code);
  expect(await staff((t) => reopenUnit(t, of(code, 3)))).toEqual({ kind: 'nothing' });
  expect((await bodyOf(code))?.version).toBe(3);
  expect(await actionsOf(code)).toEqual(['agency.unit_added', 'agency.unit_closed', 'agency.unit_reopened']);
});

test('what is scored is not closed, and a unit of another province is not there', async () => {
  const fault = { kind: 'fault', fault: 'notUnit' };
  expect(await staff((t) => closeUnit(t, of('mk97a1', 1), TODAY, TODAY))).toEqual(fault);
  expect(await staff((t) => reopenUnit(t, of('mk97a1', 1)))).toEqual(fault);
  const code = await added('สำนักงานของ 97');
  expect(await staff((t) => closeUnit(t, of(code, 1), TODAY, TODAY), '98')).toEqual({ kind: 'unknown' });
  expect((await bodyOf(code))?.closedOn).toBeNull();
});

test('a unit is renamed and moved, and nothing passes from one tree into the other', async () => {
  const code = await added('สำนักงานชื่อเดิม');
  const renamed = {
    nameTh: 'สำนักงานชื่อใหม่',
    nameEn: null,
    agencyType: 'regional_unit',
    districtCode: '9702',
    from: 2570,
  };
  expect(await staff((t) => recordIdentity(t, of(code, 1), { ...renamed, agencyType: 'tao' }, 2571))).toEqual(
    { kind: 'fault', fault: 'tree' },
  );
  expect(await staff((t) => recordIdentity(t, of(code, 1), renamed, 2571))).toEqual({ kind: 'done' });
  expect(await bodyOf(code)).toMatchObject({ nameTh: 'สำนักงานชื่อใหม่', districtCode: '9702', version: 2 });
  const turned = { ...renamed, nameTh: 'อบต. เดิม', districtCode: '9701' };
  expect(await staff((t) => recordIdentity(t, of('mk97a1', 1), turned, 2571))).toEqual({
    kind: 'fault',
    fault: 'tree',
  });
  const merged = {
    predecessorCode: 'mk97a1',
    successorCode: code,
    from: 2570,
    kind: 'merged' as const,
    predecessorEnds: true,
  };
  expect(await staff((t) => recordSuccession(t, of(code, 2), merged, 2571))).toEqual({
    kind: 'fault',
    fault: 'other',
  });
  expect(await bodyOf('mk97a1')).toMatchObject({ agencyType: 'tao', version: 1 });
});
