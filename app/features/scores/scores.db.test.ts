import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { mintTenant, withPublished, withTenant } from '~/lib/db.server.ts';
import type { AgencyFigures } from './core/assessment-rows.ts';
import * as ScoreRepository from './ScoreRepository.server.ts';

const database = testDatabase();
const scheme = seedScheme(2566);
const tenant = mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' });
const asPublic = mintTenant({ provinceCode: '97', scope: 'public' });

const body = (
  agencyCode: string,
  overall: string | null,
  districtCode: string,
  agencyType = 'tao',
): AgencyFigures => ({
  agencyCode,
  agencyType,
  districtCode,
  nameTh: agencyCode,
  isDemo: true,
  published: overall === null ? {} : { overall, instruments: { iit: overall, eit: overall, oit: overall } },
});

beforeAll(async () => {
  const { db } = database;
  await SchemeRepository.upsertScheme(db, scheme);
  await SchemeRepository.upsertScheme(db, seedScheme(2565));
  await db
    .insertInto('province')
    .values({ province_code: '97', name_th: 'สมมติ', name_en: 'Invented', is_demo: true })
    .execute();
  await db
    .insertInto('district')
    .values(
      ['9701', '9702'].map((code) => ({
        province_code: '97',
        district_code: code,
        name_th: code,
        name_en: code,
      })),
    )
    .execute();
  const agency = (code: string, district: string, type = 'tao') => ({
    province_code: '97',
    agency_code: code,
    official_code: null,
    name_th: code,
    name_en: null,
    agency_type: type,
    district_code: district,
    is_demo: true,
  });
  await db
    .insertInto('agency')
    .values([
      agency('a', '9701'),
      agency('b', '9701'),
      agency('c', '9702'),
      agency('d', '9702', 'pao'),
      agency('e', '9702'),
    ])
    .execute();
  await withTenant(db, tenant, async (t) => {
    await ScoreRepository.saveProvinceYear(t, seedScheme(2565), [
      body('a', '90.00', '9701'),
      body('c', '80.00', '9702'),
    ]);
    await ScoreRepository.saveProvinceYear(t, scheme, [
      body('a', '88.00', '9701'),
      body('b', '96.00', '9701'),
      body('c', '96.00', '9702'),
      body('d', '70.10', '9702', 'pao'),
      body('e', null, '9702'),
    ]);
  });
});

const readYear = () =>
  withTenant(database.db, tenant, (t) =>
    t.trx
      .selectFrom('agency_year')
      .selectAll()
      .where('province_code', '=', t.provinceCode)
      .where('fiscal_year', '=', 2566)
      .orderBy('agency_code')
      .execute(),
  );

describe('storing and publishing a province-year', () => {
  test('drafts are seen by the province alone', async () => {
    const seen = await withTenant(database.db, asPublic, (t) =>
      t.trx.selectFrom('agency_year').selectAll().execute(),
    );
    expect(seen).toEqual([]);
    expect((await readYear()).length).toBe(5);
  });

  test('a repeat rewrites no row', async () => {
    const version = () =>
      withTenant(database.db, tenant, (t) =>
        t.trx
          .selectFrom('agency_year')
          .select((eb) =>
            eb.fn<string>('max', [eb.cast<number>(eb.ref('xmin' as never), 'text' as never)]).as('x'),
          )
          .execute(),
      );
    const before = await version();
    await withTenant(database.db, tenant, (t) =>
      ScoreRepository.saveProvinceYear(t, scheme, [body('a', '88.00', '9701'), body('e', null, '9702')]),
    );
    expect(await version()).toEqual(before);
  });

  test('ranks share ties, an absent overall has none, and figures are those of independent arithmetic', async () => {
    await publishResults(database.db, tenant, 2565);
    await publishResults(database.db, tenant, 2566);
    const rows = await readYear();
    expect(
      rows.map((r) => [r.agency_code, r.rank_in_province, r.rank_in_district, r.rank_in_type_province]),
    ).toEqual([
      ['a', 3, 2, 3],
      ['b', 1, 1, 1],
      ['c', 1, 1, 1],
      ['d', 4, 2, 1],
      ['e', null, null, null],
    ]);
    expect(rows.map((r) => [r.agency_code, r.change && Number(r.change), r.rank_change])).toEqual([
      ['a', -2, -2],
      ['b', null, null],
      ['c', 16, 1],
      ['d', null, null],
      ['e', null, null],
    ]);
    const year = await withPublished(database.db, (trx) =>
      trx.selectFrom('province_year').selectAll().where('fiscal_year', '=', 2566).executeTakeFirstOrThrow(),
    );
    expect(year).toMatchObject({
      agencies: 5,
      assessed: 4,
      passed: 3,
      rank_among_provinces: 1,
      is_demo: true,
    });
    // (88 + 96 + 96 + 70.10) / 4 and the mean of the two in the middle
    expect([Number(year.mean), Number(year.median), Number(year.min), Number(year.max)]).toEqual([
      87.525, 92, 70.1, 96,
    ]);
    expect(year.levels).toEqual({ excellent: 2, good: 1, improve: 1 });
    const types = await withPublished(database.db, (trx) =>
      trx.selectFrom('type_year').select('agency_type').where('fiscal_year', '=', 2566).execute(),
    );
    // Four bodies in the nation are too few to be shown to everybody.
    expect(types).toEqual([]);
  });

  test('published rows are public; taking the publishing back hides them and their aggregate', async () => {
    const seen = () =>
      withTenant(database.db, asPublic, (t) =>
        t.trx.selectFrom('agency_year').select('agency_code').where('fiscal_year', '=', 2566).execute(),
      );
    expect((await seen()).length).toBe(5);
    await unpublishResults(database.db, tenant, 2566);
    expect(await seen()).toEqual([]);
    const years = await withPublished(database.db, (trx) =>
      trx.selectFrom('province_year').select('fiscal_year').execute(),
    );
    expect(years).toEqual([{ fiscal_year: 2565 }]);
    const ranks = (await readYear()).flatMap((r) => [
      r.rank_in_province,
      r.rank_in_district,
      r.rank_in_type_province,
      r.rank_in_type_national,
      r.rank_national,
      r.rank_change,
    ]);
    expect(ranks.every((rank) => rank === null)).toBe(true);
  });

  test('who shares the published two places shares every rank, however the places behind them differ', async () => {
    const stored = (await readYear()).flatMap((row) =>
      row.overall ? [[row.agency_code, row.overall] as const] : [],
    );
    const setOveralls = (overalls: readonly (readonly [string, string])[]) =>
      withTenant(database.db, tenant, async (t) => {
        for (const [agencyCode, overall] of overalls) {
          await t.trx
            .updateTable('agency_year')
            .set({ overall })
            .where('province_code', '=', t.provinceCode)
            .where('fiscal_year', '=', 2566)
            .where('agency_code', '=', agencyCode)
            .execute();
        }
      });
    await setOveralls([
      ['a', '90.12100000'],
      ['b', '90.12499999'],
      ['c', '90.12500000'],
    ]);
    await publishResults(database.db, tenant, 2566);
    const rows = (await readYear()).slice(0, 3);
    expect(rows.map((r) => [r.rank_in_province, r.rank_in_type_province, r.rank_in_type_national])).toEqual([
      [2, 2, 2],
      [2, 2, 2],
      [1, 1, 1],
    ]);
    expect(rows.map((r) => [r.rank_national, r.rank_in_district])).toEqual([
      [2, 1],
      [2, 1],
      [1, 1],
    ]);
    await unpublishResults(database.db, tenant, 2566);
    await setOveralls(stored);
  });

  test('another province can neither read nor write them', async () => {
    const foreign = mintTenant({ provinceCode: '98', scope: 'province' });
    const rows = await withTenant(database.db, foreign, (t) =>
      t.trx.selectFrom('agency_year').selectAll().execute(),
    );
    expect(rows).toEqual([]);
    await expect(
      withTenant(database.db, foreign, (t) =>
        t.trx
          .insertInto('agency_year')
          .values({
            province_code: '97',
            fiscal_year: 2567,
            agency_code: 'a',
            agency_type: 'tao',
            name_th: 'x',
          } as never)
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
