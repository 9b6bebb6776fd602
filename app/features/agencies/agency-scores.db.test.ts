import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishResults } from '~/features/publishing/publish.server.ts';
import { saveProvinceYear } from '~/features/scores/ScoreRepository.server.ts';
import { mintTenant, type Tenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as AgencyScoresRepository from './AgencyScoresRepository.server.ts';
import { asAgency, asProvince, figures, insertPlaces } from './agencies.fixture.ts';
import { findPeers } from './peers.server.ts';

const database = testDatabase();
const read = <T>(tenant: Tenant, fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);

beforeAll(async () => {
  await insertPlaces(database.db);
  await read(asProvince, async (t) => {
    await saveProvinceYear(t, seedScheme(2565), [
      figures('a', { overall: '90.00', items: { o1: '0', i1: '84.99' } }),
      figures('b', { overall: '80.00' }),
    ]);
    await saveProvinceYear(t, seedScheme(2566), [
      figures(
        'a',
        { overall: '92.125', indicators: { '1': '97.805' }, items: { i1: '84.995' } },
        {
          itemTexts: { e6: 'ระดับ 90.00% ขึ้นไป' },
          ranks: [{ scope: 'province', rank: 7, outOf: 9 }],
        },
      ),
      figures('b', { overall: '95.00' }),
      figures('c', { overall: '70.00' }),
      figures('p', {}),
    ]);
    await saveProvinceYear(t, seedScheme(2567), [figures('a', { overall: '99.00', items: { i1: '50' } })]);
  });
  await publishResults(database.db, asProvince, 2565);
  await publishResults(database.db, asProvince, 2566);
});

describe('results of an agency over the years', () => {
  test('newest first, rounded half-up, absent figures null and never zero', async () => {
    const rows = await read(asAgency('a'), (t) => AgencyScoresRepository.findAllYears(t, 'a'));
    expect(rows.map((row) => [row.fiscalYear, row.overall, row.iit])).toEqual([
      [2566, 92.13, null],
      [2565, 90, null],
    ]);
    expect(rows[0]?.indicators).toEqual([97.81, null, null, null, null, null, null, null, null, null]);
    // 92.125 - 90.00, rounded half-up
    expect(rows[0]?.change).toBe(2.13);
  });

  test('an agency of the year without any score has a row without figures', async () => {
    const [row] = await read(asAgency('p'), (t) => AgencyScoresRepository.findAllYears(t, 'p'));
    expect(row).toMatchObject({ fiscalYear: 2566, overall: null, level: null, passed: null, change: null });
  });

  test('a draft year reaches province staff alone', async () => {
    const years = (tenant: Tenant) =>
      read(tenant, async (t) =>
        (await AgencyScoresRepository.findAllYears(t, 'a')).map((row) => row.fiscalYear),
      );
    expect(await years(asAgency('a'))).toEqual([2566, 2565]);
    expect(await years(asAgency('a', true))).toEqual([2567, 2566, 2565]);
    const items = (tenant: Tenant) => read(tenant, (t) => AgencyScoresRepository.findAllItems(t, 'a', 2567));
    expect(await items(asAgency('a'))).toEqual([]);
    expect(await items(asAgency('a', true))).toHaveLength(1);
  });

  test("one agency's page never reads another's rows, in its province or elsewhere", async () => {
    const foreign = mintTenant({ provinceCode: '98', scope: 'agency', agencyCode: 'x', seesDrafts: true });
    for (const [tenant, code] of [
      [asAgency('b', true), 'a'],
      [foreign, 'a'],
    ] as const) {
      await read(tenant, async (t) => {
        expect(await AgencyScoresRepository.findAllYears(t, code)).toEqual([]);
        expect(await AgencyScoresRepository.findAllItems(t, code, 2566)).toEqual([]);
        expect(await AgencyScoresRepository.findAllNodes(t, code, 2566)).toEqual([]);
        expect(await AgencyScoresRepository.findAllPrintedRanks(t, code, 2566)).toEqual([]);
      });
    }
  });
});

describe('one year of an agency', () => {
  test('items of that year only, a printed text in place of a score', async () => {
    const items = (year: number) =>
      read(asAgency('a'), (t) => AgencyScoresRepository.findAllItems(t, 'a', year));
    expect((await items(2565)).toSorted((a, b) => a.code.localeCompare(b.code))).toEqual([
      { code: 'i1', score: 84.99, sourceText: null },
      { code: 'o1', score: 0, sourceText: null },
    ]);
    expect((await items(2566)).toSorted((a, b) => a.code.localeCompare(b.code))).toEqual([
      { code: 'e6', score: null, sourceText: 'ระดับ 90.00% ขึ้นไป' },
      { code: 'i1', score: 85, sourceText: null },
    ]);
  });

  test('nodes are unrounded, published beside computed', async () => {
    const nodes = await read(asAgency('a'), (t) => AgencyScoresRepository.findAllNodes(t, 'a', 2566));
    expect(nodes.map(({ node, published, computed }) => [node, Number(published), computed])).toEqual(
      expect.arrayContaining([
        ['overall', 92.125, null],
        ['1', 97.805, null],
      ]),
    );
    expect(nodes).toHaveLength(2);
  });

  test('ranks as printed', async () => {
    const ranks = await read(asAgency('a'), (t) => AgencyScoresRepository.findAllPrintedRanks(t, 'a', 2566));
    expect(ranks).toEqual([{ scope: 'province', rank: 7, outOf: 9 }]);
  });

  test('findings name what is missing', async () => {
    const findings = await read(asAgency('a'), (t) => AgencyScoresRepository.findAllFindings(t, 'a', 2566));
    expect(findings.map(({ kind, node, detail }) => [kind, node, detail.severity])).toEqual(
      expect.arrayContaining([['missing_item', 'iit', 'note']]),
    );
  });
});

describe('among how many', () => {
  const peersOf = (fiscalYear: number, districtCode: string | null) =>
    findPeers(database.db, '97', { fiscalYear, agencyType: 'tao', districtCode }, true);

  test('published bodies with an overall are counted, one without is not; too few in the nation are not told', async () => {
    expect(await peersOf(2566, '9701')).toEqual({
      inProvince: 3,
      inDistrict: 2,
      inTypeProvince: 3,
      inTypeNational: null,
      inNation: null,
    });
    expect(await peersOf(2565, '9702')).toMatchObject({ inProvince: 2, inDistrict: 0 });
    expect(await peersOf(2565, null)).toMatchObject({ inDistrict: 0 });
  });

  test('drafts are not counted, and real bodies are not counted among invented ones', async () => {
    expect(await peersOf(2567, '9701')).toMatchObject({
      inProvince: 0,
      inTypeNational: null,
      inNation: null,
    });
    const real = await findPeers(
      database.db,
      '97',
      { fiscalYear: 2566, agencyType: 'tao', districtCode: '9701' },
      false,
    );
    expect(real).toMatchObject({ inTypeNational: null, inNation: null });
  });

  test('the mean of the province is that of its published bodies', async () => {
    const means = await read(asAgency('a'), (t) => AgencyScoresRepository.findProvinceMeans(t, 2566));
    // (92.125 + 95 + 70) / 3 = 85.708…
    expect(means).toMatchObject({ assessed: 3, overall: 85.71 });
    expect(means?.indicators[0]).toBe(97.81);
    expect(
      await read(asAgency('a'), (t) => AgencyScoresRepository.findProvinceMeans(t, 2567)),
    ).toBeUndefined();
  });
});
