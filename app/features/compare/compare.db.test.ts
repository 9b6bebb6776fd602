import { agenciesOf, identityIn } from 'seeds/demo/agencies.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount, insertProvince, startTestSession } from 'tests/setup/people.ts';
import { get, loaderArgs, thrownResponse } from 'tests/setup/request-context.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { meanOf, roundHalfUp2, Score, toDecimal } from '~/lib/decimal.ts';
import * as CompareRepository from './CompareRepository.server.ts';
import { loader } from './compare.tsx';
import { loader as exportLoader } from './compare-export.ts';
import type { Weights } from './core/weights.ts';

const database = testDatabase();
const province97 = demoProvince('97');
const agencies = agenciesOf(province97);
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const years = { fiscalYear: 2567, startYear: 2566 };
let officer: string;
let chief: string;

beforeAll(async () => {
  await loadSmallProvince(database.db);
  await insertProvince(database.db, '98');
  const inProvince = await insertAccount(database.db, [{ provinceCode: '97', role: 'province_officer' }]);
  officer = await startTestSession(database.db, inProvince.userId);
  const inDistrict = await insertAccount(database.db, [
    { provinceCode: '97', role: 'province_viewer', districtCode: '9701' },
  ]);
  chief = await startTestSession(database.db, inDistrict.userId);
}, 120_000);

/** What the records themselves say of a year, read here and not by the database. */
const recordsOf = (fiscalYear: number) => demoProvinceYear(seedScheme(fiscalYear), province97);
const rounded = (value: Score | null) => (value === null ? null : roundHalfUp2(value).toNumber());
const overallsOf = (fiscalYear: number) =>
  new Map(
    recordsOf(fiscalYear).flatMap(({ agencyCode, published }) =>
      published.overall ? [[agencyCode, toDecimal(published.overall)] as const] : [],
    ),
  );

test('the scores of a body are those of its record, in the order asked for', async () => {
  const records = recordsOf(2567);
  const codes = [records[4], records[1], records[7]].map((record) => record?.agencyCode ?? '');
  const bodies = await asProvince((t) => CompareRepository.findAllByCodes(t, years, codes));
  expect(bodies.map((body) => body.agencyCode)).toEqual(codes);
  for (const body of bodies) {
    const published = records.find((record) => record.agencyCode === body.agencyCode)?.published;
    expect(body.overall).toBe(Number(published?.overall));
    expect(body.oit).toBe(Number(published?.instruments?.oit));
    expect(body.indicators).toEqual(
      Array.from({ length: 10 }, (_, at) => Number(published?.indicators?.[String(at + 1)])),
    );
    expect(body.start).toBe(overallsOf(2566).get(body.agencyCode)?.toNumber() ?? null);
  }
});

test('means of province, type and named bodies are those of the records', async () => {
  const records = recordsOf(2567);
  const groups = [
    [{}, records],
    [{ agencyType: 'tao' }, records.filter((record) => record.agencyType === 'tao')],
    [
      { agencyCodes: [records[2]?.agencyCode ?? '', records[5]?.agencyCode ?? ''] },
      [records[2], records[5]].flatMap((record) => record ?? []),
    ],
  ] as const;
  for (const [group, own] of groups) {
    const means = await asProvince((t) => CompareRepository.findMeans(t, 2567, group));
    const mean = (figures: (string | number)[]) => rounded(meanOf(figures.map(toDecimal)));
    const of = (pick: (published: (typeof own)[number]['published']) => unknown) =>
      mean(
        own.flatMap(({ published }) => {
          const figure = pick(published);
          return figure === undefined || figure === null ? [] : [String(figure)];
        }),
      );
    expect(means.assessed).toBe(own.length);
    expect(means.overall).toBe(of((published) => published.overall));
    expect(means.eit).toBe(of((published) => published.instruments?.eit));
    expect(means.indicators).toEqual(
      Array.from({ length: 10 }, (_, at) => of((published) => published.indicators?.[String(at + 1)])),
    );
  }
});

/** Likeness by its definition, body by body. */
function likenessesTo(baseCode: string, weights: Weights) {
  const now = overallsOf(2567);
  const start = overallsOf(2566);
  const identity = (code: string) => {
    const agency = agencies.find((each) => each.agencyCode === code);
    if (!agency) throw new Error(code);
    return identityIn(agency, 2567);
  };
  const base = identity(baseCode);
  const baseStart = start.get(baseCode);
  const sizeOf = (code: string) => agencies.find((each) => each.agencyCode === code)?.sizeClass ?? null;
  const total = weights.type + weights.district + weights.size + weights.start;
  return [...now.keys()]
    .filter((code) => code !== baseCode && (weights.start === 0 || start.has(code)))
    .map((code) => {
      const other = identity(code);
      const gap = baseStart && start.get(code)?.minus(baseStart).abs();
      const apart = new Score(other.agencyType === base.agencyType ? 0 : weights.type)
        .plus(other.districtCode === base.districtCode ? 0 : weights.district)
        .plus(sizeOf(code) !== null && sizeOf(code) === sizeOf(baseCode) ? 0 : weights.size)
        .plus(weights.start === 0 || !gap ? 0 : Score.min(gap.div(20), 1).times(weights.start));
      return { code, likeness: rounded(new Score(1).minus(apart.div(total)).times(100)) ?? 0 };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

test.each([
  { type: 5, district: 1, size: 2, start: 3 },
  { type: 0, district: 0, size: 0, start: 10 },
  { type: 1, district: 10, size: 0, start: 0 },
  { type: 1, district: 0, size: 9, start: 1 },
])('the nearest bodies by %o are the nearest by definition', async (weights) => {
  for (const { agencyCode } of agencies.slice(0, 8)) {
    const rows = await asProvince(async (t) => {
      const [base] = await CompareRepository.findAllByCodes(t, years, [agencyCode]);
      return base ? CompareRepository.findAllSimilar(t, years, base, weights, 100) : [];
    });
    const expected = likenessesTo(agencyCode, weights);
    expect(rows.map((row) => row.likeness)).toEqual(expected.map((each) => each.likeness));
    const likeness = new Map(rows.map((row) => [row.agencyCode, row.likeness]));
    expect(likeness).toEqual(new Map(expected.map((each) => [each.code, each.likeness])));
  }
});

test('without any weight nobody is like anybody', async () => {
  const none = { type: 0, district: 0, size: 0, start: 0 };
  const rows = await asProvince(async (t) => {
    const [base] = await CompareRepository.findAllByCodes(t, years, [agencies[0]?.agencyCode ?? '']);
    return base ? CompareRepository.findAllSimilar(t, years, base, none, 5) : null;
  });
  expect(rows).toEqual([]);
});

const page = async (search: string, token: string) => {
  const path = `/provinces/97/compare${search}`;
  const loaded = await loader(loaderArgs(database.db, get(path), { token, params: { code: '97' } }));
  if (!loaded.result) throw new Error('There are results.');
  return { search: loaded.search, result: loaded.result };
};

test('a foreign code and an unknown one leave the same: a count, and no trace of the code', async () => {
  const own = agencies[3]?.agencyCode ?? '';
  const [foreign, unknown] = await Promise.all(
    ['98-tao-1', '98-tao-9'].map((code) => page(`?agencies=${own}%2C${code}&province=1`, officer)),
  );
  expect(foreign).toEqual(unknown);
  expect(foreign?.result).toMatchObject({ leftOut: 1, bodies: [{ agencyCode: own }] });
  expect(JSON.stringify(foreign)).not.toContain('98-tao');
});

test('a district chief compares the district’s bodies, with means of the district alone', async () => {
  const inside = agencies.filter((agency) => agency.districtCode === '9701');
  const outside = agencies.find((agency) => agency.districtCode === '9702');
  const codes = [inside[0]?.agencyCode, outside?.agencyCode].join();
  const { result } = await page(`?year=2567&agencies=${codes}&province=1&similar=1`, chief);
  const own = new Set(inside.map((agency) => agency.agencyCode));
  expect(result).toMatchObject({ leftOut: 1, isDistrict: true });
  const shown = [...result.bodies, ...result.choices, ...(result.similar?.rows ?? [])];
  expect(shown.every((body) => own.has(body.agencyCode))).toBe(true);
  const overalls = [...overallsOf(2567)].flatMap(([code, overall]) => (own.has(code) ? overall : []));
  expect(result.references[0]?.means).toMatchObject({
    assessed: overalls.length,
    overall: rounded(meanOf(overalls)),
  });
});

test('five at most stand side by side; one more from the form moves into the address', async () => {
  const codes = agencies.slice(0, 7).map((agency) => agency.agencyCode);
  const { result } = await page(`?agencies=${codes.join()}`, officer);
  expect([result.bodies.length, result.tooMany]).toEqual([5, 2]);
  const path = `/provinces/97/compare?year=2567&agencies=${codes[0]}&add=${codes[1]}&ws=3`;
  const moved = await thrownResponse(() =>
    loader(loaderArgs(database.db, get(path), { token: officer, params: { code: '97' } })),
  );
  expect(moved.headers.get('location')).toBe(
    `/provinces/97/compare?year=2567&agencies=${codes[0]}%2C${codes[1]}`,
  );
});

test('a body without last year’s overall is told apart, not likened as if it had zero', async () => {
  const [base, other] = agencies.slice(4, 6).map((agency) => agency.agencyCode);
  await database.db
    .updateTable('agency_year')
    .set({ overall: null })
    .where('fiscal_year', '=', 2566)
    .where('agency_code', '=', other ?? '')
    .execute();
  const counted = overallsOf(2567).size - overallsOf(2566).size;
  const { result } = await page(`?year=2567&agencies=${base}`, officer);
  expect(result.similar?.withoutStart).toBe(counted + 1);
  expect(result.similar?.rows.map((row) => row.agencyCode)).not.toContain(other);
  const own = await page(`?year=2567&agencies=${other}`, officer);
  expect(own.result.similar?.weights.start).toBe(0);
});

test('the file holds its filters, the demo’s mark and no foreign body, and taking it is recorded', async () => {
  const code = agencies[3]?.agencyCode ?? '';
  const path = `/provinces/97/compare.csv?year=2567&agencies=${code}%2C98-tao-1&province=1&wt=9`;
  const response = await exportLoader(
    loaderArgs(database.db, get(path), { token: officer, params: { code: '97' } }),
  );
  const text = await response.text();
  expect(text).toContain('ข้อมูลสมมติ');
  expect(text).toContain('น้ำหนักประเภท,9');
  expect(text).not.toContain('98-tao');
  expect(response.headers.get('content-disposition')).toMatch(
    /ita-2567-97-compare-\d{4}-\d{2}-\d{2}-demo\.csv/,
  );
  const event = await database.db
    .selectFrom('audit_event')
    .select(['subject', 'province_code'])
    .where('action', '=', 'data.exported')
    .executeTakeFirst();
  expect(event).toEqual({ subject: 'compare', province_code: '97' });
});
