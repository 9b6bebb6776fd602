import type { AppLoadContext } from '@remix-run/node';
import { Decimal } from 'decimal.js';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import type { Actor, Membership } from '~/lib/actor.ts';
import { mintTenant } from '~/lib/db.server.ts';
import { loadProvinceFigure } from './load-province-figure.server.ts';

const database = testDatabase();
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const tenant = mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' });
const YEAR = 2567;

beforeAll(() => loadSmallProvince(database.db), 120_000);

function viewer(districtCode: string | null, provinceCode = '97'): Actor {
  const membership: Membership = {
    membershipId: 'm1',
    role: 'province_viewer',
    provinceCode,
    provinceNameTh: '-',
    provinceNameEn: '-',
    provinceIsDemo: true,
    agencyCode: null,
    agencyNameTh: null,
    districtCode,
    districtNameTh: null,
  };
  return {
    userId: 'u1',
    displayName: '-',
    email: 'u1@example.org',
    role: 'province_viewer',
    membership,
    memberships: [membership],
  };
}

function open(figure: string, fiscalYear = YEAR, actor = viewer(null)) {
  const context = { db: database.db, lang: 'th', actor: async () => actor } as AppLoadContext;
  const params = { code: '97', fiscalYear: String(fiscalYear), figure };
  return loadProvinceFigure({ request: new Request('http://localhost/'), params, context });
}

/** The rows of the year read raw, without the repository's help. */
async function rowsOf(district: string | null = null) {
  const rows = await database.db
    .selectFrom('agency_year')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .execute();
  return rows.filter((row) => district === null || row.district_code === district);
}
const known = (values: readonly (string | null)[]) =>
  values.filter((value) => value !== null).map((value) => new Exact(value));
const meanOf = (values: readonly Decimal[]) =>
  values.reduce((sum, value) => sum.plus(value), new Exact(0)).div(values.length);
const same = (left: string | null, right: Decimal) =>
  new Exact(left ?? 'NaN').toFixed(8) === right.toFixed(8);

const MEANS = [
  ['mean', 'overall'],
  ['iit', 'iit'],
  ['eit', 'eit'],
  ['oit', 'oit'],
  ...Array.from({ length: 10 }, (_, at) => [`${at + 1}`, `ind_${at + 1}`]),
] as [string, 'overall'][];

test.each(MEANS)('%s is the mean of the agencies listed, as stored and made anew', async (figure, column) => {
  const rows = await rowsOf();
  const data = await open(figure);
  const values = known(rows.map((row) => row[column]));
  expect(data.basis).toBe('published');
  expect(same(data.stored, meanOf(values))).toBe(true);
  expect(same(data.again.value, meanOf(values))).toBe(true);
  expect(data.again).toMatchObject({ agencies: rows.length, known: values.length });
  const listed = known(data.inputs.map(({ value }) => value));
  expect(meanOf(listed).toFixed(8)).toBe(meanOf(values).toFixed(8));
  expect(data.difference).toBe('0');
});

test('median, lowest, highest, assessed and passed are those of the agencies', async () => {
  const rows = await rowsOf();
  const values = known(rows.map(({ overall }) => overall)).sort((a, b) => a.comparedTo(b));
  const at = (values.length - 1) / 2;
  const median = meanOf([values[Math.floor(at)], values[Math.ceil(at)]].flatMap((value) => value ?? []));
  const expected: Record<string, Decimal | undefined> = {
    median,
    min: values[0],
    max: values.at(-1),
    assessed: new Exact(values.length),
    passed: new Exact(rows.filter(({ passed }) => passed).length),
  };
  for (const [figure, value] of Object.entries(expected)) {
    const data = await open(figure);
    expect(same(data.stored, value ?? new Exact('NaN')), figure).toBe(true);
    expect(same(data.again.value, value ?? new Exact('NaN')), figure).toBe(true);
  }
  const middle = known((await open('median')).middle.map(({ value }) => value));
  expect(meanOf(middle).toFixed(8)).toBe(median.toFixed(8));
});

test('levels and the place among provinces agree with what was stored', async () => {
  const rows = await rowsOf();
  const { levels } = await open('levels');
  for (const { level, stored, counted } of levels) {
    expect(counted, level).toBe(rows.filter((row) => row.level === level).length);
    expect(stored, level).toBe(counted);
  }
  const rank = await open('rank');
  expect([rank.stored, rank.again.value]).toEqual(['1', '1']);
  expect(rank.provinces.map(({ provinceCode }) => provinceCode)).toEqual(['97']);
});

test('an agency without a figure is listed as left out and counts for nothing', async () => {
  const { inputs } = await open('mean');
  const { agencyCode = '' } = inputs[0] ?? {};
  await database.db
    .updateTable('agency_year')
    .set({ overall: null })
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .where('agency_code', '=', agencyCode)
    .execute();
  const without = await open('mean');
  const values = known((await rowsOf()).map(({ overall }) => overall));
  expect(without.again).toMatchObject({ agencies: inputs.length, known: inputs.length - 1 });
  expect(same(without.again.value, meanOf(values))).toBe(true);
  // The stored figure is the one that was published, so the page says that they differ.
  expect(Number(without.difference)).not.toBe(0);
  expect(without.inputs.at(-1)).toMatchObject({ agencyCode, value: null });
  await publishResults(database.db, tenant, YEAR);
  expect((await open('mean')).difference).toBe('0');
});

test('a district chief is shown the own district, and no place among provinces', async () => {
  const [row] = await rowsOf();
  const district =
    row?.district_code ?? (await rowsOf()).find((each) => each.district_code)?.district_code ?? '';
  const data = await open('mean', YEAR, viewer(district));
  const values = known((await rowsOf(district)).map(({ overall }) => overall));
  expect(data).toMatchObject({ basis: 'district', stored: null });
  expect(same(data.again.value, meanOf(values))).toBe(true);
  expect(data.inputs).toHaveLength((await rowsOf(district)).length);
  await expect(open('rank', YEAR, viewer(district))).rejects.toMatchObject({ status: 404 });
});

test('a draft is made from all rows, for the province alone', async () => {
  await unpublishResults(database.db, tenant, YEAR);
  const data = await open('mean');
  expect(data).toMatchObject({ basis: 'draft', stored: null, dataVersion: null });
  expect(same(data.again.value, meanOf(known((await rowsOf()).map(({ overall }) => overall))))).toBe(true);
  await expect(open('mean', YEAR, viewer('9701'))).rejects.toMatchObject({ status: 404 });
  await publishResults(database.db, tenant, YEAR);
});

test.each(['o1', '11', 'overall', '', 'eit_public'])('%s is no figure of a province', async (figure) => {
  await expect(open(figure)).rejects.toMatchObject({ status: 404 });
});

test('neither another province nor a year without results is there', async () => {
  await expect(open('mean', YEAR, viewer(null, '98'))).rejects.toMatchObject({ status: 404 });
  await expect(open('mean', 2561)).rejects.toMatchObject({ status: 404 });
});
