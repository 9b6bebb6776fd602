import { agenciesOf } from 'seeds/demo/agencies.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { meanOf, roundHalfUp2, type Score, toDecimal } from '~/lib/decimal.ts';
import * as OverviewRepository from './OverviewRepository.server.ts';

const database = testDatabase();
const province97 = demoProvince('97');
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const asDistrict = <T>(districtCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'district', districtCode }), fn);

/** What the records themselves say of a year, computed here and not by the database. */
function overallsOf(fiscalYear: number): Map<string, Score> {
  const figures = demoProvinceYear(seedScheme(fiscalYear), province97);
  return new Map(
    figures.flatMap(({ agencyCode, published }) =>
      published.overall ? [[agencyCode, toDecimal(published.overall)] as const] : [],
    ),
  );
}

const rounded = (value: Score | null) => (value === null ? null : roundHalfUp2(value).toNumber());

beforeAll(() => loadSmallProvince(database.db), 120_000);

test.each([2564, 2566, 2568])('the head figures of %i are those of its records', async (fiscalYear) => {
  const overalls = [...overallsOf(fiscalYear).values()].sort((a, b) => a.cmp(b));
  const years = await asProvince((t) => OverviewRepository.findAllYears(t));
  const year = years.find((each) => each.fiscalYear === fiscalYear);
  const middle = overalls.slice(Math.ceil(overalls.length / 2) - 1, Math.floor(overalls.length / 2) + 1);
  expect(year).toMatchObject({
    assessed: overalls.length,
    mean: rounded(meanOf(overalls)),
    median: rounded(meanOf(middle)),
    min: rounded(overalls[0] ?? null),
    max: rounded(overalls.at(-1) ?? null),
  });
  const levels = Object.values(year?.levels ?? {}).reduce((sum, count) => sum + count, 0);
  expect(levels).toBe(overalls.length);
});

test('indicator means are those of the indicators as published', async () => {
  const figures = demoProvinceYear(seedScheme(2566), province97);
  const years = await asProvince((t) => OverviewRepository.findAllYears(t));
  const found = years.find((each) => each.fiscalYear === 2566)?.indicators;
  const expected = Array.from({ length: 10 }, (_, index) => {
    const scores = figures.flatMap(({ published }) => published.indicators?.[String(index + 1)] ?? []);
    return rounded(meanOf(scores.map(toDecimal)));
  });
  expect(expected.every((mean) => mean !== null)).toBe(true);
  expect(found).toEqual(expected);
});

test('ranks share a place when tied (1224), and changes are against the year before', async () => {
  const now = overallsOf(2567);
  const before = overallsOf(2566);
  const rows = await asProvince((t) =>
    RankingRepository.findAllByFiscalYear(t, { fiscalYear: 2567, type: '', district: '' }),
  );
  expect(rows).toHaveLength(now.size);
  for (const row of rows) {
    const overall = now.get(row.agencyCode);
    const better = [...now.values()].filter((other) => overall && other.gt(overall)).length;
    expect(row.rankInProvince, row.agencyCode).toBe(better + 1);
    const earlier = before.get(row.agencyCode);
    expect(row.change, row.agencyCode).toBe(overall && earlier ? rounded(overall.minus(earlier)) : null);
  }
});

test('a district chief’s overview is made of the district’s agencies alone', async () => {
  const own = new Set(
    agenciesOf(province97).flatMap((agency) => (agency.districtCode === '9701' ? agency.agencyCode : [])),
  );
  const overalls = [...overallsOf(2567)].flatMap(([code, overall]) => (own.has(code) ? overall : []));
  const { years, agencies } = await asDistrict('9701', async (t) => ({
    years: await OverviewRepository.findAllYears(t),
    agencies: await OverviewRepository.findAllAgencies(t, 2567),
  }));
  const year = years.find((each) => each.fiscalYear === 2567);
  expect(year).toMatchObject({ assessed: overalls.length, mean: rounded(meanOf(overalls)) });
  expect(agencies.every((agency) => own.has(agency.agencyCode))).toBe(true);
});
