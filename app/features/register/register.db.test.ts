import { sql } from 'kysely';
import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import * as SuccessionRepository from '~/features/agencies/SuccessionRepository.server.ts';
import * as AddresseeRepository from '~/features/circulars/AddresseeRepository.server.ts';
import * as SpreadRepository from '~/features/overview/SpreadRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import { mintTenant, type Tenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import {
  changeSize,
  recordIdentity,
  recordSuccession,
  removeSuccession,
  undoIdentity,
} from './body-acts.server.ts';
import * as RegisterRepository from './RegisterRepository.server.ts';

const database = testDatabase();
const source = {
  userId: 'u1',
  office: 'จังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const of = (agencyCode: string, version: number) => ({ agencyCode, version, source });
const as = <T>(tenant: Tenant, fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);
const staff = <T>(fn: (t: TenantDb) => Promise<T>, provinceCode = '97') =>
  as(mintTenant({ provinceCode, scope: 'province', userId: 'u1' }), fn);
const town = {
  nameTh: 'ทต. ใหม่',
  nameEn: 'New Town',
  agencyType: 'subdistrict_municipality',
  districtCode: '9702',
  from: 2569,
};
const everything = { type: '', district: '', size: '' };

/** The stored identities, read raw. */
async function identitiesOf(agencyCode: string) {
  const { rows } = await staff((t) =>
    sql<{
      row: string;
    }>`select valid_from_fiscal_year || '-' || coalesce(valid_to_fiscal_year::text, 'now') || ' '
      || agency_type || coalesce(' ' || name_en, '') as row from agency_identity where agency_code = ${agencyCode} order by valid_from_fiscal_year`.execute(
      t.trx,
    ),
  );
  return rows.map(({ row }) => row);
}
async function rawAgency(agencyCode: string) {
  const { rows } = await staff((t) =>
    sql<{
      version: number;
    }>`select name_th, name_en, agency_type, district_code, size_class, version from agency
      where agency_code = ${agencyCode}`.execute(t.trx),
  );
  return rows[0];
}
const resultYears = async () =>
  (
    await staff((t) =>
      sql`select fiscal_year, name_th, agency_type, district_code from agency_year where agency_code = 'mk97a1'
        order by 1`.execute(t.trx),
    )
  ).rows;

beforeAll(async () => {
  await createWorld(database.db);
});

test('an upgrade closes what the body was since its first result; results keep theirs; it can be taken back', async () => {
  const before = await resultYears();
  expect(before.length).toBe(2);
  expect(await staff((t) => recordIdentity(t, of('mk97a1', 1), town, 2571))).toEqual({ kind: 'done' });
  expect(await identitiesOf('mk97a1')).toEqual([
    '2567-2568 tao',
    '2569-now subdistrict_municipality New Town',
  ]);
  expect(await rawAgency('mk97a1')).toMatchObject({
    name_th: 'ทต. ใหม่',
    name_en: 'New Town',
    agency_type: 'subdistrict_municipality',
    district_code: '9702',
    version: 2,
  });
  expect(await resultYears()).toEqual(before);
  const again = { ...town, nameTh: 'ทต. อีก' };
  expect(await staff((t) => recordIdentity(t, of('mk97a1', 1), { ...again, from: 2570 }, 2571))).toEqual({
    kind: 'conflict',
  });
  expect(await staff((t) => recordIdentity(t, of('mk97a1', 2), again, 2571))).toEqual({
    kind: 'fault',
    fault: 'tooEarly',
  });
  expect(
    await staff((t) =>
      recordIdentity(t, of('mk97a1', 2), { ...again, from: 2570, districtCode: '9801' }, 2571),
    ),
  ).toEqual({ kind: 'fault', fault: 'district' });

  expect(await staff((t) => undoIdentity(t, of('mk97a1', 2)))).toEqual({ kind: 'done' });
  expect(await identitiesOf('mk97a1')).toEqual(['2567-now tao']);
  expect(await rawAgency('mk97a1')).toMatchObject({
    name_th: 'อบต. mk97a1',
    name_en: null,
    district_code: '9701',
    version: 3,
  });
  expect(await staff((t) => undoIdentity(t, of('mk97a1', 3)))).toEqual({ kind: 'nothing' });
  const { rows } = await database.db.transaction().execute((trx) =>
    sql<{
      action: string;
    }>`select action from audit_event where subject = 'agency:mk97a1' order by seq`.execute(trx),
  );
  expect(rows.map(({ action }) => action)).toEqual(['agency.identity_recorded', 'agency.identity_undone']);
});

test('a size is changed by the version that was read', async () => {
  expect(await staff((t) => changeSize(t, of('mk97a2', 1), 'small'))).toEqual({ kind: 'done' });
  expect(await staff((t) => changeSize(t, of('mk97a2', 1), 'large'))).toEqual({ kind: 'conflict' });
  expect(await rawAgency('mk97a2')).toMatchObject({ size_class: 'small', version: 2 });
});

test('a merger is recorded once, read by both bodies and by no third, and can be removed', async () => {
  const merged = {
    predecessorCode: 'mk97a2',
    successorCode: 'mk97a3',
    from: 2569,
    kind: 'merged' as const,
    predecessorEnds: true,
  };
  const version = (await staff((t) => RegisterRepository.findBody(t, 'mk97a3')))?.version ?? 0;
  expect(await staff((t) => recordSuccession(t, of('mk97a3', version), merged, 2571))).toEqual({
    kind: 'done',
  });
  const turned = { ...merged, predecessorCode: 'mk97a3', successorCode: 'mk97a2' };
  for (const known of [merged, turned])
    expect(
      await staff(async (t) => {
        const now = (await RegisterRepository.findBody(t, 'mk97a3'))?.version ?? 0;
        return recordSuccession(t, of('mk97a3', now), known, 2571);
      }),
    ).toEqual({ kind: 'fault', fault: 'known' });
  for (const code of ['mk97a2', 'mk97a3']) {
    const tenant = mintTenant({ provinceCode: '97', scope: 'agency', agencyCode: code });
    expect(await as(tenant, (t) => SuccessionRepository.findAllSuccessions(t, code))).toEqual([merged]);
  }
  const third = mintTenant({ provinceCode: '97', scope: 'agency', agencyCode: 'mk97a1' });
  expect(await as(third, (t) => SuccessionRepository.findAllSuccessions(t, 'mk97a2'))).toEqual([]);
  expect(await staff((t) => SuccessionRepository.findAllSuccessions(t, 'mk97a2'), '98')).toEqual([]);

  const now = (await staff((t) => RegisterRepository.findBody(t, 'mk97a3')))?.version ?? 0;
  const foreign = { ...merged, predecessorCode: 'mk98b1' };
  expect(await staff((t) => recordSuccession(t, of('mk97a3', now), foreign, 2571))).toEqual({
    kind: 'fault',
    fault: 'other',
  });
  expect(await staff((t) => removeSuccession(t, of('mk97a3', now), merged))).toEqual({ kind: 'done' });
  expect(await staff((t) => SuccessionRepository.findAllSuccessions(t, 'mk97a3'))).toEqual([]);
});

test('a body that ended is missing no result and is addressed no more, and stays in its years', async () => {
  const tellAll = async (year: number) => ({
    ranked: (
      await staff((t) => RankingRepository.findAllByFiscalYear(t, { ...everything, fiscalYear: year }))
    )
      .map((row) => row.agencyCode)
      .toSorted(),
    missing: (
      await staff((t) =>
        SpreadRepository.findAllBodies(t, year, { known: [2567, 2568, 2569], scope: everything }),
      )
    )
      .filter(({ missingYears }) => missingYears.length > 0)
      .map(({ agencyCode, missingYears }) => [agencyCode, missingYears])
      .toSorted(),
    addressed: (await staff((t) => AddresseeRepository.findAllChoices(t, year)))
      .map((agency) => agency.agencyCode)
      .toSorted(),
  });
  const all = ['mk97a1', 'mk97a2', 'mk97a3'];
  expect(await tellAll(2569)).toEqual({
    ranked: all,
    missing: all.map((code) => [code, [2569]]),
    addressed: all,
  });
  const split = { predecessorCode: 'mk97a2', successorCode: 'mk97a1', from: 2569, kind: 'split' as const };
  const pair = { predecessorCode: 'mk97a2', successorCode: 'mk97a1' };
  await staff((t) => SuccessionRepository.insertSuccession(t, { ...split, predecessorEnds: false }));
  expect((await tellAll(2569)).addressed).toEqual(all);
  await staff((t) => SuccessionRepository.deleteSuccession(t, pair));
  await staff((t) => SuccessionRepository.insertSuccession(t, { ...split, predecessorEnds: true }));
  const left = ['mk97a1', 'mk97a3'];
  expect(await tellAll(2569)).toEqual({
    ranked: left,
    missing: left.map((code) => [code, [2569]]),
    addressed: left,
  });
  expect((await tellAll(2568)).ranked).toEqual(all);
  expect((await tellAll(2568)).addressed).toEqual(all);
  const chief = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9701', userId: 'u3' });
  const seen = await as(chief, (t) =>
    RankingRepository.findAllByFiscalYear(t, { ...everything, fiscalYear: 2569 }),
  );
  expect(seen.map((row) => row.agencyCode)).not.toContain('mk97a2');
  await staff((t) => SuccessionRepository.deleteSuccession(t, pair));
});

test('a body of another province is not there, and a district chief changes nothing', async () => {
  const before = await rawAgency('mk97a3');
  expect(await staff((t) => RegisterRepository.findBody(t, 'mk98b1'))).toBeUndefined();
  expect(await staff((t) => recordIdentity(t, of('mk98b1', 1), town, 2571))).toEqual({ kind: 'unknown' });
  const codes = (await staff((t) => RegisterRepository.findAllBodies(t, everything))).map(
    (body) => body.agencyCode,
  );
  expect(codes.toSorted()).toEqual(['mk97a1', 'mk97a2', 'mk97a3']);
  const chief = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9702', userId: 'u3' });
  expect(await as(chief, (t) => RegisterRepository.takeVersion(t, 'mk97a3', Number(before?.version)))).toBe(
    false,
  );
  await expect(
    as(chief, (t) =>
      SuccessionRepository.insertSuccession(t, {
        predecessorCode: 'mk97a2',
        successorCode: 'mk97a3',
        from: 2569,
        kind: 'merged',
        predecessorEnds: true,
      }),
    ),
  ).rejects.toThrow(/row-level security/);
  expect(await rawAgency('mk97a3')).toEqual(before);
});
