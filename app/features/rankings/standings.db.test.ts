import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { HUNDRED, roundHalfUp2, Score, toDecimal } from '~/lib/decimal.ts';
import { surveysOf } from './core/surveys.ts';
import * as StandingRepository from './StandingRepository.server.ts';

const database = testDatabase();
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const asDistrict = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9701' }), fn);
const standingsOf = (fiscalYear: number) => (t: TenantDb) =>
  StandingRepository.findAllStandings(t, { fiscalYear, surveys: surveysOf(seedScheme(fiscalYear)) });

interface Body {
  code: string;
  points: Score;
  levelOrder: number;
  variance: Score | null;
}

/** The bodies of a year as the rows themselves say, worked out here and not by the database. */
async function bodiesOf(t: TenantDb, fiscalYear: number): Promise<Body[]> {
  const years = await t.trx
    .selectFrom('agency_year')
    .selectAll()
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('overall', 'is not', null)
    .execute();
  const counts = await t.trx
    .selectFrom('respondent_count')
    .selectAll()
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .execute();
  return years.map((year) => {
    let variance: Score | null = new Score(0);
    for (const { instrument, weight } of surveysOf(seedScheme(fiscalYear))) {
      const own = counts.find(
        (count) => count.agency_code === year.agency_code && count.instrument === instrument,
      );
      const score = year[instrument as 'iit'];
      if (!own || own.respondents === 0 || score === null) {
        variance = null;
        break;
      }
      const answers = own.respondents + 4;
      const mean = toDecimal(score).times(own.respondents).plus(200).div(answers);
      const share = new Score(weight).div(HUNDRED);
      variance = variance.plus(share.pow(2).times(mean).times(HUNDRED.minus(mean)).div(answers));
    }
    return {
      code: year.agency_code,
      points: roundHalfUp2(toDecimal(year.overall ?? '0')),
      levelOrder: year.level_order ?? 99,
      variance,
    };
  });
}

function areAlike(a: Body, b: Body): boolean {
  const distance = a.points.minus(b.points).abs();
  if (distance.lte('0.01')) return true;
  const variance = (a.variance ?? new Score(0)).plus(b.variance ?? 0);
  return distance.lte(variance.sqrt().times('1.96'));
}

beforeAll(() => loadSmallProvince(database.db), 120_000);

test.each([2564, 2566, 2567, 2568])('bands of %i are those of a computation by pairs', async (fiscalYear) => {
  const { bodies, standings } = await asProvince(async (t) => ({
    bodies: await bodiesOf(t, fiscalYear),
    standings: await standingsOf(fiscalYear)(t),
  }));
  expect(standings).toHaveLength(bodies.length);
  for (const body of bodies) {
    const others = bodies.filter((other) => other !== body);
    const apart = others.filter((other) => !areAlike(body, other));
    const lower = others.filter((other) => other.points.lt(body.points));
    const margin = body.variance && roundHalfUp2(body.variance.sqrt().times('1.96')).toNumber();
    const standing = standings.find(({ agencyCode }) => agencyCode === body.code);
    expect(standing, body.code).toMatchObject({
      best: 1 + apart.filter((other) => other.points.gt(body.points)).length,
      last: bodies.length - apart.filter((other) => other.points.lt(body.points)).length,
      next: lower.filter((other) => areAlike(body, other)).length,
      nextByRounding: lower.filter((other) => body.points.minus(other.points).lte('0.01')).length,
      rankByLevel:
        1 +
        others.filter(
          (other) =>
            other.levelOrder < body.levelOrder ||
            (other.levelOrder === body.levelOrder && other.points.gt(body.points)),
        ).length,
    });
    if (margin === null) expect(standing?.margin).toBeNull();
    else expect(standing?.margin).toBeCloseTo(margin ?? 0, 2);
  }
});

test('a year without counts has the rounding alone, a year with counts a margin', async () => {
  const without = await asProvince(standingsOf(2564));
  expect(
    without.every(({ margin, next, nextByRounding }) => margin === null && next === nextByRounding),
  ).toBe(true);
  const counted = await asProvince(standingsOf(2567));
  const margins = counted.flatMap(({ margin }) => margin ?? []);
  expect(margins.length).toBeGreaterThan(counted.length / 2);
  expect(margins.length).toBeLessThan(counted.length);
  expect(Math.min(...margins)).toBeGreaterThan(0);
});

test('a district chief’s bands are made of the district’s agencies alone', async () => {
  const district = await asDistrict(standingsOf(2567));
  const province = await asProvince(standingsOf(2567));
  expect(district.length).toBeLessThan(province.length);
  expect(Math.max(...district.map(({ last }) => last))).toBe(district.length);
  const counts = await asDistrict((t) =>
    t.trx.selectFrom('respondent_count').select('agency_code').execute(),
  );
  const own = new Set(district.map(({ agencyCode }) => agencyCode));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.every(({ agency_code }) => own.has(agency_code))).toBe(true);
});

test('counts are seen by no other province and by no visitor', async () => {
  for (const claim of [
    { provinceCode: '98', scope: 'province' },
    { provinceCode: '97', scope: 'public' },
    { provinceCode: '97', scope: 'publisher' },
  ] as const) {
    const rows = await withTenant(database.db, mintTenant(claim), (t) =>
      t.trx.selectFrom('respondent_count').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  }
  const [counted] = await asProvince((t) =>
    t.trx.selectFrom('respondent_count').select('agency_code').limit(1).execute(),
  );
  const agencyCode = counted?.agency_code ?? '';
  const own = await withTenant(
    database.db,
    mintTenant({ provinceCode: '97', scope: 'agency', agencyCode }),
    (t) => t.trx.selectFrom('respondent_count').select('agency_code').distinct().execute(),
  );
  expect(own).toEqual([{ agency_code: agencyCode }]);
});
