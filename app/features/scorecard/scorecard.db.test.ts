import { agenciesOf, identityIn } from 'seeds/demo/agencies.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { withFigures } from '~/features/scores/with-figures.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { meanOf, parseFigure, roundHalfUp2, type Score } from '~/lib/decimal.ts';
import * as ScorecardRepository from './ScorecardRepository.server.ts';

const database = testDatabase();
const province97 = demoProvince('97');
const YEARS = [2564, 2565, 2566, 2567, 2568];
const INDICATORS = Array.from({ length: 10 }, (_, index) => String(index + 1));
const everything = {
  type: '',
  district: '',
  size: '',
  lead: 'overall',
  indicators: INDICATORS,
  items: [],
  years: YEARS,
};

const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const asDistrict = <T>(districtCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'district', districtCode }), fn);

/** What the records themselves say of a year, computed here and not by the database. */
function figuresOf(fiscalYear: number, isChosen: (agency: Identity) => boolean = () => true) {
  return demoProvinceYear(seedScheme(fiscalYear), province97).filter(isChosen);
}
type Identity = { agencyCode: string; agencyType: string; districtCode: string | null };
type Published = ReturnType<typeof figuresOf>[number]['published'];

function figureOf(published: Published, column: string): Score | null {
  if (column === 'overall') return parseFigure(published.overall);
  return parseFigure(published.indicators?.[column] ?? published.items?.[column]);
}
const rounded = (value: Score | null) => (value === null ? null : roundHalfUp2(value).toNumber());
const meanIn = (figures: ReturnType<typeof figuresOf>, column: string) =>
  rounded(meanOf(figures.flatMap(({ published }) => figureOf(published, column) ?? [])));

beforeAll(() => loadSmallProvince(database.db), 120_000);

test.each([2564, 2566, 2568])('the scores of %i are those of its records', async (fiscalYear) => {
  const figures = figuresOf(fiscalYear);
  const rows = await asProvince((t) => ScorecardRepository.findAllRows(t, { ...everything, fiscalYear }));
  expect(rows).toHaveLength(agenciesOf(province97).length);
  for (const row of rows) {
    const own = figures.find(({ agencyCode }) => agencyCode === row.agencyCode);
    for (const column of ['overall', ...INDICATORS]) {
      const expected = own ? rounded(figureOf(own.published, column)) : null;
      expect(row.scores[column], `${row.agencyCode} ${column}`).toBe(expected);
    }
  }
});

test.each([2564, 2566, 2568])('the averages of %i leave out what is missing', async (fiscalYear) => {
  const figures = figuresOf(fiscalYear);
  const means = await asProvince((t) => ScorecardRepository.findMeans(t, { ...everything, fiscalYear }));
  for (const column of ['overall', ...INDICATORS]) {
    expect(means.scores[column], column).toBe(meanIn(figures, column));
  }
  expect(means.assessed).toBe(figures.filter(({ published }) => published.overall).length);
  const known = YEARS.filter((year) => means.history[year] != null);
  expect(known.length).toBeGreaterThan(3);
  for (const year of known)
    expect(means.history[year], String(year)).toBe(meanIn(figuresOf(year), 'overall'));
});

test.each([
  [2566, 9],
  [2567, 7],
])('the items of %i under indicator %i, and their averages', async (fiscalYear, indicator) => {
  const items = seedScheme(fiscalYear).items.flatMap((item) =>
    item.indicator === indicator ? item.code : [],
  );
  const asked = { ...everything, fiscalYear, lead: String(indicator), indicators: [], items };
  const { rows, means } = await asProvince(async (t) => ({
    rows: await ScorecardRepository.findAllRows(t, asked),
    means: await ScorecardRepository.findMeans(t, asked),
  }));
  const figures = figuresOf(fiscalYear);
  let seen = 0;
  for (const row of rows) {
    const own = figures.find(({ agencyCode }) => agencyCode === row.agencyCode);
    for (const column of [String(indicator), ...items]) {
      const expected = own ? rounded(figureOf(own.published, column)) : null;
      expect(row.scores[column] ?? null, `${row.agencyCode} ${column}`).toBe(expected);
      seen += expected === null ? 0 : 1;
    }
  }
  expect(seen).toBeGreaterThan(rows.length);
  for (const column of [String(indicator), ...items]) {
    expect(means.scores[column] ?? null, column).toBe(meanIn(figures, column));
  }
});

test('the trend and the change are those of the records; a missing year is missing', async () => {
  const asked = { ...everything, fiscalYear: 2567, lead: '7', indicators: [] };
  const rows = await asProvince((t) => ScorecardRepository.findAllRows(t, asked));
  const byYear = new Map(YEARS.map((year) => [year, figuresOf(year)]));
  const scoreIn = (agencyCode: string, year: number) => {
    const own = byYear.get(year)?.find((each) => each.agencyCode === agencyCode);
    return own ? figureOf(own.published, '7') : null;
  };
  const stored = new Set(rows.flatMap((row) => Object.keys(row.history).map(Number)));
  expect(stored.size).toBeGreaterThan(3);
  for (const row of rows) {
    for (const year of stored) {
      expect(row.history[year] ?? null, row.agencyCode).toBe(rounded(scoreIn(row.agencyCode, year)));
    }
    const [now, before] = [scoreIn(row.agencyCode, 2567), scoreIn(row.agencyCode, 2566)];
    expect(row.change, row.agencyCode).toBe(now && before ? rounded(now.minus(before)) : null);
  }
});

test('years that do not compare have neither trend nor change', async () => {
  const asked = { ...everything, fiscalYear: 2567, years: [] };
  const rows = await asProvince((t) => ScorecardRepository.findAllRows(t, asked));
  expect(rows.every((row) => row.change === null && Object.keys(row.history).length === 0)).toBe(true);
});

test('a type and a district choose the rows and the average alike', async () => {
  const chosen = { type: 'tao', district: '9702' };
  const asked = { ...everything, ...chosen, fiscalYear: 2566 };
  const { rows, means } = await asProvince(async (t) => ({
    rows: await ScorecardRepository.findAllRows(t, asked),
    means: await ScorecardRepository.findMeans(t, asked),
  }));
  const isChosen = (agency: Identity) => agency.agencyType === 'tao' && agency.districtCode === '9702';
  const own = agenciesOf(province97).filter((agency) =>
    isChosen({ ...identityIn(agency, 2566), agencyCode: agency.agencyCode }),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(rows.map(({ agencyCode }) => agencyCode).sort()).toEqual(own.map((a) => a.agencyCode).sort());
  expect(means.scores['3']).toBe(meanIn(figuresOf(2566, isChosen), '3'));
});

test('an opened cell: the figure over the years and the items under it, beside the average', async () => {
  const agencyCode = figuresOf(2567).at(-1)?.agencyCode ?? '';
  const asked = { fiscalYear: 2567, type: '', district: '', size: '', years: YEARS };
  const codes = seedScheme(2567).items.flatMap((item) => (item.indicator === 4 ? item.code : []));
  const { years, items } = await asProvince(async (t) => ({
    years: await ScorecardRepository.findCellYears(t, asked, agencyCode, '4'),
    items: await ScorecardRepository.findCellItems(t, asked, agencyCode, codes),
  }));
  const scoreIn = (year: number, column: string) => {
    const own = figuresOf(year).find((each) => each.agencyCode === agencyCode);
    return own ? rounded(figureOf(own.published, column)) : null;
  };
  for (const { fiscalYear, score, mean } of years) {
    expect([score, mean]).toEqual([scoreIn(fiscalYear, '4'), meanIn(figuresOf(fiscalYear), '4')]);
  }
  expect(items.map(({ id }) => id)).toEqual(codes);
  for (const { id, score, mean } of items) {
    expect([score, mean], id).toEqual([scoreIn(2567, id), meanIn(figuresOf(2567), id)]);
  }
});

test('a district chief’s scorecard and its averages are made of the district’s agencies alone', async () => {
  const asked = { ...everything, fiscalYear: 2567 };
  const { rows, means } = await asDistrict('9701', async (t) => ({
    rows: await ScorecardRepository.findAllRows(t, asked),
    means: await ScorecardRepository.findMeans(t, asked),
  }));
  const own = new Set(
    agenciesOf(province97).flatMap((agency) => (agency.districtCode === '9701' ? agency.agencyCode : [])),
  );
  expect(rows.length).toBe(own.size);
  expect(rows.every(({ agencyCode }) => own.has(agencyCode))).toBe(true);
  expect(means.scores['7']).toBe(
    meanIn(
      figuresOf(2567, ({ agencyCode }) => own.has(agencyCode)),
      '7',
    ),
  );
});

test('a district chief reads the published items of the own district, and no draft', async () => {
  const fiscalYear = 2566;
  const items = seedScheme(fiscalYear).items.flatMap((item) => (item.indicator === 9 ? item.code : []));
  const chief = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9701' });
  const asked = { ...everything, fiscalYear, district: '9701', lead: '9', indicators: [], items };
  const read = () =>
    withFigures(database.db, chief, async (t) => ({
      rows: await ScorecardRepository.findAllRows(t, asked),
      means: await ScorecardRepository.findMeans(t, asked),
    }));
  const isOwn = ({ districtCode }: Identity) => districtCode === '9701';
  const figures = figuresOf(fiscalYear, isOwn);
  const { rows, means } = await read();
  expect(rows.map(({ agencyCode }) => agencyCode).sort()).toEqual(
    figures.map(({ agencyCode }) => agencyCode).sort(),
  );
  let seen = 0;
  for (const row of rows) {
    const own = figures.find(({ agencyCode }) => agencyCode === row.agencyCode);
    for (const code of items) {
      const expected = own ? rounded(figureOf(own.published, code)) : null;
      expect(row.scores[code] ?? null, `${row.agencyCode} ${code}`).toBe(expected);
      seen += expected === null ? 0 : 1;
    }
  }
  expect(seen).toBeGreaterThan(0);
  for (const code of items) expect(means.scores[code] ?? null, code).toBe(meanIn(figures, code));

  const setPublished = (isPublished: boolean) =>
    database.db
      .updateTable('item_score')
      .set({ is_published: isPublished })
      .where('province_code', '=', '97')
      .where('fiscal_year', '=', fiscalYear)
      .execute();
  await setPublished(false);
  const drafts = await read();
  expect(drafts.rows.flatMap((row) => items.map((code) => row.scores[code] ?? null))).toEqual(
    rows.flatMap(() => items.map(() => null)),
  );
  await setPublished(true);
});

test('a column that is no figure of the wide row is refused', async () => {
  const asked = { ...everything, fiscalYear: 2567, lead: '11' };
  await expect(asProvince((t) => ScorecardRepository.findAllRows(t, asked))).rejects.toThrow(RangeError);
});
