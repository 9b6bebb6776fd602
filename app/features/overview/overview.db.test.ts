import { agenciesOf, identityIn } from 'seeds/demo/agencies.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { DEMO_FISCAL_YEARS, demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import * as OverdueRepository from '~/features/compliance/OverdueRepository.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { meanOf, roundHalfUp2, type Score, toDecimal } from '~/lib/decimal.ts';
import * as OverviewRepository from './OverviewRepository.server.ts';
import * as SpreadRepository from './SpreadRepository.server.ts';

const WHOLE = { type: '', district: '', size: '' };

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
  const years = await asProvince((t) => OverviewRepository.findAllYears(t, WHOLE));
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
  const years = await asProvince((t) => OverviewRepository.findAllYears(t, WHOLE));
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
    RankingRepository.findAllByFiscalYear(t, { fiscalYear: 2567, type: '', district: '', size: '' }),
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
    years: await OverviewRepository.findAllYears(t, WHOLE),
    agencies: await SpreadRepository.findAllBodies(t, 2567, { known: [2567], scope: WHOLE }),
  }));
  const year = years.find((each) => each.fiscalYear === 2567);
  expect(year).toMatchObject({ assessed: overalls.length, mean: rounded(meanOf(overalls)) });
  expect(agencies.every((agency) => own.has(agency.agencyCode))).toBe(true);
});

test.each([
  { type: 'tao', district: '', size: '' },
  { type: '', district: '9702', size: '' },
  { type: '', district: '', size: 'small' },
  { type: 'tao', district: '9701', size: 'medium' },
])('a part of the bodies (%o) has the figures of its own records', async (scope) => {
  const chosen = agenciesOf(province97).filter((agency) => {
    const { agencyType, districtCode } = identityIn(agency, 2566);
    return (
      (scope.type === '' || agencyType === scope.type) &&
      (scope.district === '' || districtCode === scope.district) &&
      (scope.size === '' || agency.sizeClass === scope.size)
    );
  });
  const codes = new Set(chosen.map(({ agencyCode }) => agencyCode));
  const overalls = [...overallsOf(2566)].flatMap(([code, overall]) => (codes.has(code) ? overall : []));
  const { years, bars, bodies } = await asProvince(async (t) => ({
    years: await OverviewRepository.findAllYears(t, scope),
    bars: await SpreadRepository.findSpread(t, 2566, scope),
    bodies: await SpreadRepository.findAllBodies(t, 2566, { known: [2566], scope }),
  }));
  const year = years.find((each) => each.fiscalYear === 2566);
  expect(year?.assessed ?? 0).toBe(overalls.length);
  expect(year?.mean ?? null).toBe(rounded(meanOf(overalls)));
  expect(year?.rankAmongProvinces ?? null).toBeNull();
  expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(overalls.length);
  expect(bodies.map(({ agencyCode }) => agencyCode).sort()).toEqual([...codes].sort());
});

test('every bar holds the bodies from its least points to under the next', async () => {
  const [now, before] = [2568, 2567].map((year) => [...overallsOf(year).values()].map(roundHalfUp2));
  const bars = await asProvince((t) => SpreadRepository.findSpread(t, 2568, WHOLE));
  const within = (overalls: Score[] | undefined, from: number) =>
    overalls?.filter((overall) => overall.gte(from) && (overall.lt(from + 2) || from === 98)).length;
  for (const { from, n, before: earlier } of bars) {
    expect([n, earlier], String(from)).toEqual([within(now, from), within(before, from)]);
  }
  expect(bars.at(-1)?.from).toBe(98);
  expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(now?.length);
  expect(bars.reduce((sum, { before: n }) => sum + n, 0)).toBe(before?.length);
});

test('districts have the mean of their own bodies; an absent score is left out, not zero', async () => {
  const overalls = overallsOf(2567);
  const rows = await asProvince((t) => SpreadRepository.findAllDistricts(t, 2567, WHOLE));
  expect(rows.map(({ districtCode }) => districtCode)).toEqual(['9701', '9702', '9703']);
  for (const row of rows) {
    const own = agenciesOf(province97).filter(
      (agency) => identityIn(agency, 2567).districtCode === row.districtCode,
    );
    const scores = own.flatMap(({ agencyCode }) => overalls.get(agencyCode) ?? []);
    expect(row).toMatchObject({
      agencies: own.length,
      assessed: scores.length,
      mean: rounded(meanOf(scores)),
    });
  }
});

test('a body that has no result in a year after its first is told with that year', async () => {
  const known = [...DEMO_FISCAL_YEARS];
  const bodies = await asProvince((t) => SpreadRepository.findAllBodies(t, 2568, { known, scope: WHOLE }));
  const byYear = new Map(known.map((year) => [year, overallsOf(year)]));
  for (const { agencyCode, missingYears } of bodies) {
    const first = known.find((year) => byYear.get(year)?.has(agencyCode));
    const expected = known.filter(
      (year) => first !== undefined && year > first && !byYear.get(year)?.has(agencyCode),
    );
    expect(missingYears, agencyCode).toEqual(expected);
  }
});

test('overdue is what is past its day and not done, for circulars of the year’s results', async () => {
  const today = '2026-11-21';
  const { found, raw } = await asProvince(async (t) => ({
    found: await OverdueRepository.findAllOverdue(t, { resultsFiscalYear: 2567, today, scope: WHOLE }),
    raw: {
      circulars: await t.trx.selectFrom('circular').selectAll().where('province_code', '=', '97').execute(),
      recipients: await t.trx
        .selectFrom('circular_recipient')
        .selectAll()
        .where('province_code', '=', '97')
        .execute(),
      reports: await t.trx
        .selectFrom('compliance_report')
        .selectAll()
        .where('province_code', '=', '97')
        .execute(),
      plans: await t.trx.selectFrom('plan').selectAll().where('province_code', '=', '97').execute(),
      planRows: await t.trx
        .selectFrom('plan_row')
        .selectAll()
        .where('province_code', '=', '97')
        .where('removed_at', 'is', null)
        .execute(),
    },
  }));
  const expected = raw.circulars
    .filter(({ state, results_fiscal_year }) => state === 'sent' && results_fiscal_year === 2567)
    .flatMap((circular) =>
      raw.recipients
        .filter(({ circular_id }) => circular_id === circular.circular_id)
        .flatMap((recipient) => {
          const isIn = (round: string) =>
            raw.reports.some(
              (report) =>
                report.agency_code === recipient.agency_code &&
                report.fiscal_year === circular.measures_fiscal_year &&
                report.round === round &&
                (report.state === 'submitted' || report.state === 'accepted'),
            );
          const ofYear = (row: { agency_code: string; fiscal_year: number }) =>
            row.agency_code === recipient.agency_code && row.fiscal_year === circular.measures_fiscal_year;
          const plan = raw.plans.find(ofYear);
          const isPlanned = plan ? plan.state === 'approved' : raw.planRows.some(ofYear);
          const duties = [
            ['acknowledge', circular.acknowledge_due_on, recipient.acknowledged_at !== null],
            ['plan', circular.plan_due_on, isPlanned],
            ['report6m', circular.report_6m_due_on, isIn('6m')],
            ['report12m', circular.report_12m_due_on, isIn('12m')],
          ] as const;
          return duties.flatMap(([duty, dueOn, isDone]) =>
            dueOn !== null && dueOn < today && !isDone ? [`${recipient.agency_code} ${duty} ${dueOn}`] : [],
          );
        }),
    );
  expect(expected.length).toBeGreaterThan(0);
  expect(found.map(({ agencyCode, duty, dueOn }) => `${agencyCode} ${duty} ${dueOn}`).sort()).toEqual(
    expected.sort(),
  );
  expect(found.every(({ days }) => days > 0)).toBe(true);
});
