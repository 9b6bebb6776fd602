import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import * as RegisterRepository from '~/features/register/RegisterRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { findAllSchemes } from './check-batch.server.ts';
import { undoBatch } from './commit-batch.server.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import { beginImport, commitImport } from './run-imports.server.ts';

const database = testDatabase();
const tenant = mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' });
const source = {
  userId: 'u1',
  office: 'จังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const province = <T>(fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);

async function settled(batchId: string) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const batch = await province((t) => ImportRepository.findById(t, batchId));
    if (batch && !['waiting', 'reading', 'committing'].includes(batch.state))
      return { batch, rows: await province((t) => ImportRowRepository.findAllRows(t, batchId)) };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The import did not come to an end.');
}

async function check(content: string, fiscalYear: number) {
  const file = {
    fileName: 'บัญชีหน่วยงาน.csv',
    content: new TextEncoder().encode(content),
    agencyCode: null,
    fiscalYear,
    isDemo: true,
  };
  const batchId = await beginImport(database.db, tenant, file, 'จังหวัด');
  return { batchId, ...(await settled(batchId)) };
}

const identities = async () =>
  (await province((t) => RegisterRepository.findBody(t, 'mk97a1')))?.identities.map(
    ({ from, to, nameTh, agencyType }) => `${from}-${to ?? ''} ${nameTh} ${agencyType}`,
  );

const LIST = [
  'รหัสหน่วยงาน,ชื่อหน่วยงาน,ประเภท,อำเภอ',
  'mk97a1,เทศบาลตำบลใหม่,เทศบาลตำบล,',
  'mk97a2,อบต. mk97a2,,',
].join('\n');

beforeAll(() => createWorld(database.db));

test('a list records another name from its year on, says so before, and gives it back when undone', async () => {
  const { batchId, rows } = await check(LIST, 2569);
  const of = (code: string) => rows.find(({ agencyCode }) => agencyCode === code);
  expect(of('mk97a1')).toMatchObject({ kind: 'agency', action: 'changed' });
  expect(of('mk97a1')?.problems).toMatchObject([
    {
      code: 'agency_renamed',
      severity: 'warning',
      detail: { before: 'อบต. mk97a1', after: 'เทศบาลตำบลใหม่', from: 2569 },
    },
    { code: 'agency_type_changes', detail: { afterTh: 'เทศบาลตำบล' } },
  ]);
  expect(of('mk97a2')).toMatchObject({ action: 'unchanged', problems: [] });
  expect(await identities()).toEqual([]);

  await commitImport(database.db, tenant, batchId, source);
  expect((await settled(batchId)).batch.state).toBe('committed');
  expect(await identities()).toEqual([
    '2567-2568 อบต. mk97a1 tao',
    '2569- เทศบาลตำบลใหม่ subdistrict_municipality',
  ]);
  const events = await province((t) =>
    t.trx
      .selectFrom('audit_event')
      .select('action')
      .where('agency_code', '=', 'mk97a1')
      .orderBy('seq')
      .execute(),
  );
  expect(events.map(({ action }) => action)).toContain('agency.identity_recorded');

  // The same list once more has nothing to say; one for a year before the change cannot be recorded.
  expect((await check(LIST, 2569)).rows.map(({ action }) => action)).toEqual(['unchanged', 'unchanged']);
  const early = await check(LIST.replace('เทศบาลตำบลใหม่', 'เทศบาลตำบลอื่น'), 2568);
  expect(early.rows[0]).toMatchObject({ action: 'refused' });
  expect(early.rows[0]?.problems).toContainEqual(
    expect.objectContaining({ severity: 'error', code: 'agency_change_tooEarly' }),
  );

  await province(async (t) => {
    const batch = await ImportRepository.findById(t, batchId);
    if (!batch) throw new Error('No batch');
    await undoBatch(t, batch, await findAllSchemes(t), { reason: 'ผิดไฟล์', source });
  });
  expect(await identities()).toEqual(['2567- อบต. mk97a1 tao']);
});

test('what was changed after the check is not written over', async () => {
  const { batchId } = await check(LIST, 2570);
  await province((t) => RegisterRepository.updateSize(t, 'mk97a1', 'large'));
  await commitImport(database.db, tenant, batchId, source);
  expect((await settled(batchId)).batch).toMatchObject({ state: 'ready', refusal: { reason: 'outdated' } });
  expect(await identities()).toEqual(['2567- อบต. mk97a1 tao']);
});
