import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { mintTenant, type TenantDb, withPublished, withTenant } from '~/lib/db.server.ts';
import { meanOf, roundHalfUp2, Score } from '~/lib/decimal.ts';
import * as BenchmarkRepository from './BenchmarkRepository.server.ts';
import { findDetermined } from './core/differencing.fixture.ts';
import { ALL_TYPES, FIGURES, type Figure, LEAST_BODIES, NATION } from './core/groups.ts';
import { makeMissingBenchmarks } from './refresh-benchmark.server.ts';
import { readSlices } from './seen-groups.fixture.ts';

const database = testDatabase();

interface Body {
  province: string;
  year: number;
  code: string;
  type: string;
  isPublished: boolean;
  passed: boolean | null;
  scores: Partial<Record<Figure, string>>;
}

/** Bodies of a province by type; every 11th score is absent, a whole year never is. */
const COUNTS: Record<string, Record<string, number>> = {
  '90': { pao: 1, town_municipality: 2, subdistrict_municipality: 9, tao: 14 },
  '91': { pao: 1, town_municipality: 3, subdistrict_municipality: 12, tao: 21 },
  '92': { pao: 1, subdistrict_municipality: 7, tao: 9 },
  '93': { pao: 1, town_municipality: 6, subdistrict_municipality: 8, tao: 11 },
  '94': { tao: 3 },
  '95': { pao: 1, town_municipality: 1, subdistrict_municipality: 16, tao: 12 },
};
const DRAFT = '96';

let last = 7;
const random = (below: number) => {
  last = (last * 48_271) % 2_147_483_647;
  return last % below;
};
const bodies: Body[] = Object.entries({ ...COUNTS, [DRAFT]: { pao: 1, tao: 40 } }).flatMap(
  ([province, types]) =>
    Object.entries(types).flatMap(([type, count]) =>
      Array.from({ length: count }, (_, at) => at).flatMap((at) =>
        [2566, 2567].map((year) => ({
          province,
          year,
          code: `${province}${type}${at}`,
          type,
          isPublished: province !== DRAFT,
          passed: random(13) === 0 ? null : random(3) > 0,
          scores: Object.fromEntries(
            FIGURES.flatMap((figure) =>
              figure !== 'overall' && random(11) === 0
                ? []
                : [[figure, `${55 + random(45)}.${String(random(100)).padStart(2, '0')}`]],
            ),
          ),
        })),
      ),
    ),
);

const asProvince = <T>(provinceCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode, scope: 'province' }), fn);
const publisher = (provinceCode: string) => mintTenant({ provinceCode, scope: 'province', userId: null });
const filterOf = (figure: Figure, agencyType: string = ALL_TYPES, fiscalYear = 2567) => ({
  fiscalYear,
  isDemo: true,
  agencyType,
  figure,
  isComparable: true,
});

beforeAll(async () => {
  const { db } = database;
  for (const year of [2566, 2567]) await SchemeRepository.upsertScheme(db, seedScheme(year));
  const provinces = [...new Set(bodies.map((body) => body.province))];
  await db
    .insertInto('province')
    .values(
      provinces.map((code) => ({
        province_code: code,
        name_th: `จังหวัด ${code}`,
        name_en: code,
        is_demo: true,
      })),
    )
    .execute();
  const agencies = bodies.filter((body) => body.year === 2567);
  await db
    .insertInto('agency')
    .values(
      agencies.map((body) => ({
        province_code: body.province,
        agency_code: body.code,
        official_code: null,
        name_th: body.code,
        name_en: null,
        agency_type: body.type,
        district_code: null,
        is_demo: true,
      })),
    )
    .execute();
  await db
    .insertInto('agency_year')
    .values(
      bodies.map((body) => ({
        province_code: body.province,
        fiscal_year: body.year,
        agency_code: body.code,
        agency_type: body.type,
        name_th: body.code,
        is_demo: true,
        passed: body.passed,
        ...body.scores,
      })),
    )
    .execute();
  for (const province of Object.keys(COUNTS)) {
    for (const year of [2566, 2567]) await publishResults(db, publisher(province), year);
  }
}, 120_000);

/** Scores of a group, read from what was put in and not from the database. */
function scoresOf(
  figure: Figure,
  type: string,
  province: string,
  year = 2567,
  published = [...Object.keys(COUNTS)],
) {
  return bodies
    .filter((body) => body.year === year && published.includes(body.province))
    .filter(
      (body) =>
        (province === NATION || body.province === province) && (type === ALL_TYPES || body.type === type),
    )
    .flatMap((body) => (body.scores[figure] === undefined ? [] : new Score(body.scores[figure])))
    .sort((a, b) => a.cmp(b));
}

/** Quantile between the two neighbours of its place, in decimals. */
function quantile(sorted: readonly Score[], share: string): number | null {
  if (sorted.length === 0) return null;
  const place = new Score(share).times(sorted.length - 1);
  const low = sorted[place.floor().toNumber()] as Score;
  const high = sorted[place.ceil().toNumber()] as Score;
  return roundHalfUp2(low.plus(place.minus(place.floor()).times(high.minus(low)))).toNumber();
}
const rounded = (value: Score | null) => (value === null ? null : roundHalfUp2(value).toNumber());
const TYPES = [ALL_TYPES, 'pao', 'town_municipality', 'subdistrict_municipality', 'tao'];
const spreadOf = (scores: readonly Score[]) => ({
  n: scores.length,
  mean: rounded(meanOf(scores)),
  p10: quantile(scores, '0.1'),
  q1: quantile(scores, '0.25'),
  median: quantile(scores, '0.5'),
  q3: quantile(scores, '0.75'),
  p90: quantile(scores, '0.9'),
});

describe('figures', () => {
  test.each(TYPES)('of every province and figure of %s are those of the bodies', async (type) => {
    for (const figure of FIGURES) {
      const { provinces, nation } = await asProvince('90', async (t) => ({
        provinces: await BenchmarkRepository.findAllProvinces(t, filterOf(figure, type)),
        nation: await BenchmarkRepository.findNation(t, filterOf(figure, type)),
      }));
      const present = Object.keys(COUNTS).filter((code) => scoresOf(figure, type, code).length > 0);
      expect(provinces.map((row) => row.provinceCode).sort()).toEqual(present);
      for (const row of provinces) {
        const name = `${row.provinceCode} ${type} ${figure}`;
        const expected = spreadOf(scoresOf(figure, type, row.provinceCode));
        if (row.isHidden) expect(row, name).toMatchObject({ n: null, mean: null, median: null, rank: null });
        else expect(row, name).toMatchObject(expected);
        if (expected.n < LEAST_BODIES && row.provinceCode !== '90') expect(row.isHidden, name).toBe(true);
        if (row.provinceCode === '90') expect(row.isHidden, name).toBe(false);
      }
      if (nation?.isHidden === false) expect(nation).toMatchObject(spreadOf(scoresOf(figure, type, NATION)));
    }
  });

  test('places: rank, percentile of the mean among provinces, place of the median body in the nation', async () => {
    const rows = await asProvince('90', (t) => BenchmarkRepository.findAllProvinces(t, filterOf('overall')));
    const shown = rows.filter((row) => !row.isHidden);
    const means = new Map(
      shown.map((row) => [
        row.provinceCode,
        meanOf(scoresOf('overall', ALL_TYPES, row.provinceCode)) as Score,
      ]),
    );
    const everybody = scoresOf('overall', ALL_TYPES, NATION);
    expect(shown.length).toBeGreaterThan(3);
    for (const row of shown) {
      const mean = means.get(row.provinceCode) as Score;
      const others = [...means.values()];
      const lower = others.filter((other) => other.lt(mean)).length;
      const same = others.filter((other) => other.eq(mean)).length;
      expect(row.rank).toBe(others.filter((other) => other.gt(mean)).length + 1);
      expect(row.percentile).toBe(
        rounded(new Score(lower).plus(new Score(same).div(2)).times(100).div(others.length)),
      );
      const own = scoresOf('overall', ALL_TYPES, row.provinceCode);
      const middle = meanOf(
        own.slice(Math.ceil(own.length / 2) - 1, Math.floor(own.length / 2) + 1),
      ) as Score;
      const below = everybody.filter((score) => score.lt(middle)).length;
      const at = everybody.filter((score) => score.eq(middle)).length;
      const place = rounded(new Score(below).plus(new Score(at).div(2)).times(100).div(everybody.length));
      expect(row.medianPlace).toBe(row.isOwnOnly ? null : place);
      const before = meanOf(scoresOf('overall', ALL_TYPES, row.provinceCode, 2566)) as Score;
      expect(row.change).toBe(rounded(mean.minus(before)));
    }
  });

  test('passing is counted among bodies of which it is known, of the overall alone', async () => {
    const rows = await asProvince('90', (t) => BenchmarkRepository.findAllProvinces(t, filterOf('overall')));
    const own = bodies.filter((body) => body.year === 2567 && body.province === '91' && body.passed !== null);
    expect(rows.find((row) => row.provinceCode === '91')).toMatchObject({
      judged: own.length,
      passed: own.filter((body) => body.passed).length,
    });
    const ofIit = await asProvince('90', (t) => BenchmarkRepository.findAllProvinces(t, filterOf('iit')));
    expect(ofIit.every((row) => row.judged === null && row.passed === null)).toBe(true);
  });

  test('classes hold every body of the nation and 5 at least; the own ones fall into them', async () => {
    const { histogram, own } = await asProvince('91', async (t) => {
      const nation = await BenchmarkRepository.findNation(t, filterOf('eit'));
      const classes = nation?.histogram ?? [];
      return {
        histogram: classes,
        own: await BenchmarkRepository.countOwnByClass(t, filterOf('eit'), classes),
      };
    });
    const within = (scores: readonly Score[], { from, to }: { from: number; to: number }) =>
      scores.filter((score) => score.gte(from) && (score.lt(to) || to === 100)).length;
    expect(histogram.length).toBeGreaterThan(3);
    expect(histogram.map((each) => each.n)).toEqual(
      histogram.map((each) => within(scoresOf('eit', ALL_TYPES, NATION), each)),
    );
    expect(histogram.every((each) => each.n >= LEAST_BODIES)).toBe(true);
    expect(own).toEqual(histogram.map((each) => within(scoresOf('eit', ALL_TYPES, '91'), each)));
    expect(own.reduce((sum, n) => sum + n, 0)).toBe(scoresOf('eit', ALL_TYPES, '91').length);
  });

  test('a district chief sees the own province as everybody does', async () => {
    const rows = await withTenant(
      database.db,
      mintTenant({ provinceCode: '90', scope: 'district', districtCode: '9001' }),
      (t) => BenchmarkRepository.findAllProvinces(t, filterOf('overall', 'pao')),
    );
    expect(rows.find((row) => row.provinceCode === '90')).toMatchObject({ isHidden: true, mean: null });
  });
});

describe('hidden groups', () => {
  test('cannot be found by subtraction over any filters, by strangers or by the staff of any province', async () => {
    const slices = await readSlices(database.db);
    expect(slices).toHaveLength(2 * FIGURES.length);
    for (const slice of slices) {
      expect(slice.seen.some((group) => group.n === null)).toBe(true);
      expect(findDetermined(slice.seen), slice.name).toEqual([]);
      for (const own of slice.provinces) {
        expect(findDetermined(slice.seen, slice.knownBy(own)), `${slice.name}, staff of ${own}`).toEqual([]);
      }
    }
  });

  test('are in no other table that everybody may read', async () => {
    const types = await withPublished(database.db, (trx) =>
      trx.selectFrom('type_year').selectAll().where('fiscal_year', '=', 2567).execute(),
    );
    for (const row of types) {
      const scores = scoresOf('overall', row.agency_type, NATION);
      expect(row.assessed).toBe(scores.length);
      expect(rounded(new Score(row.mean ?? 0))).toBe(rounded(meanOf(scores)));
    }
    const left = types.map((row) => row.agency_type);
    const hidden = await database.db
      .selectFrom('benchmark_group')
      .select('agency_type')
      .where('province_code', '=', NATION)
      .where('fiscal_year', '=', 2567)
      .where('is_hidden', '=', true)
      .execute();
    expect(left).toContain(ALL_TYPES);
    expect(left.filter((type) => hidden.some((row) => row.agency_type === type))).toEqual([]);
  });

  test('the own one is seen by its staff, and by nobody else', async () => {
    const read = (code: string) =>
      asProvince(code, async (t) =>
        (await BenchmarkRepository.findAllProvinces(t, filterOf('overall', 'pao'))).find(
          (row) => row.provinceCode === '92',
        ),
      );
    expect(await read('92')).toMatchObject({ n: 1, isHidden: false, isOwnOnly: true });
    expect(await read('93')).toMatchObject({ n: null, mean: null, isHidden: true, isOwnOnly: false });
  });
});

describe('publishing', () => {
  const read = (code = '90') =>
    asProvince(code, async (t) => ({
      provinces: (await BenchmarkRepository.findAllProvinces(t, filterOf('overall', ALL_TYPES, 2566))).map(
        (row) => row.provinceCode,
      ),
      nation: await BenchmarkRepository.findNation(t, filterOf('overall', ALL_TYPES, 2566)),
    }));

  test('a draft counts nowhere, not even for its own province', async () => {
    expect((await read(DRAFT)).provinces).toEqual(expect.not.arrayContaining([DRAFT]));
    expect((await read(DRAFT)).nation).toMatchObject({
      n: scoresOf('overall', ALL_TYPES, NATION, 2566).length,
    });
  });

  test('a province enters when it publishes, and leaves when it takes that back', async () => {
    const before = await read();
    await publishResults(database.db, publisher(DRAFT), 2566);
    const with96 = [...Object.keys(COUNTS), DRAFT];
    const during = await read();
    expect(during.provinces).toContain(DRAFT);
    expect(during.nation).toMatchObject(spreadOf(scoresOf('overall', ALL_TYPES, NATION, 2566, with96)));
    await unpublishResults(database.db, publisher(DRAFT), 2566);
    expect(await read()).toEqual(before);
  });

  test('a year published before there was a benchmark gets it without being published again', async () => {
    const stored = () =>
      withPublished(database.db, (trx) =>
        trx
          .selectFrom('benchmark_group')
          .selectAll()
          .orderBy('fiscal_year')
          .orderBy('province_code')
          .orderBy('is_demo')
          .orderBy('agency_type')
          .orderBy('figure')
          .execute(),
      );
    const before = await stored();
    const year = before[0]?.fiscal_year ?? 0;
    const publisher = mintTenant({ provinceCode: '90', scope: 'publisher' });
    await withTenant(database.db, publisher, (t) =>
      t.trx.deleteFrom('benchmark_group').where('fiscal_year', '=', year).execute(),
    );
    expect((await stored()).length).toBeLessThan(before.length);
    expect(await makeMissingBenchmarks(database.db)).toEqual([year]);
    expect(await stored()).toEqual(before);
    expect(await makeMissingBenchmarks(database.db)).toEqual([]);
  });

  test('only the publish step writes it', async () => {
    await expect(
      asProvince('90', (t) =>
        t.trx
          .insertInto('benchmark_group')
          .values({
            province_code: '90',
            fiscal_year: 2570,
            is_demo: true,
            agency_type: 'tao',
            figure: 'iit',
            is_hidden: true,
          })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('real provinces see no invented one', async () => {
    const rows = await asProvince('90', (t) =>
      BenchmarkRepository.findAllProvinces(t, { ...filterOf('overall'), isDemo: false }),
    );
    expect(rows).toEqual([]);
  });
});
