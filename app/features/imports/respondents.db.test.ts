import { seedScheme } from 'seeds/schemes/index.ts';
import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { surveysOf } from '~/features/rankings/core/surveys.ts';
import { findAllStandings } from '~/features/rankings/StandingRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { findAllSchemes } from './check-batch.server.ts';
import { findHindrances, undoBatch } from './commit-batch.server.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';
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
const YEAR = 2568;

async function check(content: string) {
  const file = {
    fileName: 'ผล.csv',
    content: new TextEncoder().encode(content),
    agencyCode: null,
    fiscalYear: YEAR,
    isDemo: true,
  };
  const batchId = await beginImport(database.db, tenant, file, 'จังหวัด');
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const batch = await province((t) => ImportRepository.findById(t, batchId));
    if (batch && !['waiting', 'reading'].includes(batch.state))
      return { batchId, rows: await province((t) => ImportRowRepository.findAllRows(t, batchId)) };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The import did not come to an end.');
}

async function importing(content: string): Promise<string> {
  const { batchId } = await check(content);
  expect(await commitImport(database.db, tenant, batchId, source)).toBe(true);
  return batchId;
}

async function undo(batchId: string): Promise<void> {
  await province(async (t) => {
    const batch = await ImportRepository.findById(t, batchId);
    if (!batch) throw new Error('No batch');
    await undoBatch(t, batch, await findAllSchemes(t), { reason: 'ผิดไฟล์', source });
  });
}

const counts = () =>
  province((t) =>
    t.trx
      .selectFrom('respondent_count')
      .select(['agency_code', 'instrument', 'respondents', 'min_sample'])
      .where('fiscal_year', '=', YEAR)
      .orderBy('agency_code')
      .orderBy('instrument')
      .execute(),
  );

const bandOf = async (agencyCode: string) => {
  const all = await province((t) =>
    findAllStandings(t, { fiscalYear: YEAR, surveys: surveysOf(seedScheme(YEAR)) }),
  );
  return all.find((each) => each.agencyCode === agencyCode);
};

const FIGURES = [
  'หน่วยงาน,คะแนนรวม,IIT,EIT,EIT ส่วนที่ 1,EIT ส่วนที่ 2,OIT',
  'อบต. mk97a1,91.00,90.00,90.00,90.00,90.00,92.50',
  'อบต. mk97a2,90.00,90.00,90.00,90.00,90.00,90.00',
  'อบต. mk97a3,60.00,60.00,60.00,60.00,60.00,60.00',
].join('\n');
const HEADER = 'หน่วยงาน,จำนวนผู้ตอบ IIT,จำนวนขั้นต่ำ IIT,จำนวนผู้ตอบ EIT ส่วนที่ 1,จำนวนผู้ตอบ EIT ส่วนที่ 2';
const counted = (people: number) =>
  [HEADER, ...['mk97a1', 'mk97a2'].map((code) => `อบต. ${code},${people},30,${people},${people}`)].join('\n');

/** 95 % margin of an overall whose surveys all have the mean 90, points. */
function marginOf(people: number): number {
  const mean = (90 * people + 200) / (people + 4);
  const variance = surveysOf(seedScheme(YEAR)).reduce(
    (sum, { weight }) => sum + ((Number(weight) / 100) ** 2 * mean * (100 - mean)) / (people + 4),
    0,
  );
  return 1.96 * Math.sqrt(variance);
}

beforeAll(async () => {
  await createWorld(database.db);
  await province((t) => t.trx.deleteFrom('respondent_count').where('fiscal_year', '=', YEAR).execute());
});

test('imported counts widen the rank bands, and undoing takes them back', async () => {
  const figures = await importing(FIGURES);
  expect(await bandOf('mk97a1')).toMatchObject({ best: 1, last: 1, next: 0, margin: null });

  const few = await importing(counted(40));
  expect(await counts()).toEqual(
    ['mk97a1', 'mk97a2'].flatMap((agency_code) => [
      { agency_code, instrument: 'eit_public', respondents: 40, min_sample: null },
      { agency_code, instrument: 'eit_survey', respondents: 40, min_sample: null },
      { agency_code, instrument: 'iit', respondents: 40, min_sample: 30 },
    ]),
  );
  const first = await bandOf('mk97a1');
  expect(first).toMatchObject({ best: 1, last: 2, next: 1, nextByRounding: 0 });
  expect(first?.margin).toBeCloseTo(marginOf(40), 2);

  const many = await check(counted(900_000));
  expect(many.rows.map(({ action, node, stored }) => [action, node, stored]).slice(0, 2)).toEqual([
    ['changed', 'respondents:iit', '40'],
    ['unchanged', 'min_sample:iit', '30'],
  ]);
  await commitImport(database.db, tenant, many.batchId, source);
  expect(await bandOf('mk97a1')).toMatchObject({ last: 1, next: 0 });
  expect((await province((t) => findHindrances(t, few))).builtOn).toMatchObject([{ rows: 6 }]);

  await undo(many.batchId);
  expect(await bandOf('mk97a1')).toMatchObject({ last: 2, next: 1 });
  await undo(few);
  expect(await counts()).toEqual([]);
  expect(await bandOf('mk97a1')).toMatchObject({ last: 1, next: 0, margin: null });
  await undo(figures);
});

test('what is no count, or a required number beside nothing, is refused at its cell; the rest goes in', async () => {
  const { batchId, rows } = await check(
    [HEADER, 'อบต. mk97a1,ครบ,30,12.5,61', 'อบต. mk97a3,๓๕ คน,30,,'].join('\n'),
  );
  expect(
    rows.map(({ action, node, sourceRow, sourceColumn, problems }) => [
      action,
      node,
      `${sourceRow}:${sourceColumn}`,
      ...problems.map((problem) => (problem as { code: string }).code),
    ]),
  ).toEqual([
    ['refused', 'respondents:iit', '2:2', 'no_count'],
    ['refused', 'min_sample:iit', '2:3', 'respondents_missing'],
    ['refused', 'respondents:eit_public', '2:4', 'no_count'],
    ['new', 'respondents:eit_survey', '2:5'],
    ['new', 'respondents:iit', '3:2'],
    ['new', 'min_sample:iit', '3:3'],
  ]);
  await commitImport(database.db, tenant, batchId, source);
  expect(await counts()).toMatchObject([
    { agency_code: 'mk97a1', instrument: 'eit_survey', respondents: 61 },
    { agency_code: 'mk97a3', instrument: 'iit', respondents: 35, min_sample: 30 },
  ]);
  await undo(batchId);
});

test('the bodies of a form are those that had not ended by its year, and those with results in it', async () => {
  const listed = (year?: number) =>
    province(async (t) =>
      (await KnownAgencyRepository.findAllAgencies(t, year)).map(({ agencyCode }) => agencyCode).sort(),
    );
  const all = await listed();
  await province((t) =>
    t.trx
      .insertInto('agency_succession')
      .values({
        province_code: '97',
        predecessor_code: 'mk97a3',
        successor_code: 'mk97a2',
        from_fiscal_year: 2569,
        kind: 'merged',
        predecessor_ends: true,
      } as never)
      .execute(),
  );
  expect(await listed(2569)).toEqual(all.filter((code) => code !== 'mk97a3'));
  expect(await listed(2568)).toEqual(all);
  expect(await listed()).toEqual(all);
});
