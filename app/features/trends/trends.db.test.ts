import { DEMO_FISCAL_YEARS } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { meanOf, parseFigure, roundHalfUp2, type Score, sumOf } from '~/lib/decimal.ts';
import { coreOf, corePlaces } from './core/core-series.ts';
import * as TrendsRepository from './TrendsRepository.server.ts';

const database = testDatabase();
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);
const asDistrict = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9701' }), fn);
const whole = { type: '', district: '', size: '', agency: '', from: 2564, to: 2568 };

/** Stored item scores of an agency and year by code, read as they lie. */
type Items = Map<string, Score>;
async function storedItems(): Promise<Map<string, Items>> {
  const rows = await database.db
    .selectFrom('item_score')
    .select(['fiscal_year', 'agency_code', 'item_code', 'score'])
    .where('province_code', '=', '97')
    .execute();
  const found = new Map<string, Items>();
  for (const row of rows) {
    const score = parseFigure(row.score);
    const key = `${row.fiscal_year} ${row.agency_code}`;
    if (!found.has(key)) found.set(key, new Map());
    if (score) found.get(key)?.set(row.item_code, score);
  }
  return found;
}

const points = (values: Score[]) => {
  const mean = meanOf(values);
  return mean && roundHalfUp2(mean).toNumber();
};
/** Mean of what stands under the codes, or null where one is absent. */
const all = (items: Items, codes: string) => {
  const scores = codes.split(' ').map((code) => items.get(code));
  return scores.every((score) => score !== undefined) ? meanOf(scores as Score[]) : null;
};
const both = (...parts: (Score | null)[]) =>
  parts.every((part) => part !== null) ? meanOf(parts as Score[]) : null;

/** The core of FY2564-2568 written out: sub-indicators of FY2568 under the codes of each year. */
const CODES: Record<number, { '9.1': string; '9.2': string; '10.2': string }> = {
  2564: { '9.1': 'o2 o5 o7', '9.2': 'o15 o17', '10.2': 'o42' },
  2565: { '9.1': 'o2 o5 o7', '9.2': 'o15 o17', '10.2': 'o42' },
  2566: { '9.1': 'o2 o5 o7', '9.2': 'o16 o18', '10.2': 'o42' },
  2567: { '9.1': 'o2 o4 o5', '9.2': 'o12 o13', '10.2': 'o34' },
  2568: { '9.1': 'o2 o3 o4', '9.2': 'o10 o11', '10.2': 'o27' },
};

function disclosureCore(items: Items, fiscalYear: number) {
  const codes = CODES[fiscalYear] as (typeof CODES)[number];
  const [first, second, third] = [
    all(items, codes['9.1']),
    all(items, codes['9.2']),
    all(items, codes['10.2']),
  ];
  const nine = both(first, second);
  const oit = both(nine, third);
  return { '9.1': first, '9.2': second, '10.2': third, '9': nine, '10': third, oit, overall: oit };
}

/** The core of FY2567-2568 in figures of its own: three instruments by 30, 30 and 40. */
function shortCore(items: Items, fiscalYear: number) {
  const open =
    fiscalYear === 2567 ? ['o2 o4 o5', 'o10 o11 o12 o13', 'o34'] : ['o2 o3 o4', 'o8 o9 o10 o11', 'o27'];
  const iit = both(all(items, 'i6'), all(items, 'i8'), all(items, 'i10 i12'), all(items, 'i14 i15'));
  const eit = both(all(items, 'e1 e2'), all(items, 'e5 e6'), all(items, 'e9'));
  const [first, second, third] = open.map((codes) => all(items, codes)) as [Score, Score, Score];
  const oit = both(both(first, second), third);
  const overall = iit && eit && oit && sumOf([iit.times(30), eit.times(30), oit.times(40)]).div(100);
  return { iit, eit, oit, overall, '4': all(items, 'i10 i12'), '8': all(items, 'e9') };
}

function expectedMeans(
  stored: Map<string, Items>,
  years: readonly number[],
  core: (items: Items, fiscalYear: number) => Record<string, Score | null>,
  isShown: (agencyCode: string) => boolean = () => true,
) {
  const expected = new Map<string, { mean: number | null; bodies: number }>();
  for (const year of years) {
    const own = [...stored].filter(([key]) => key.startsWith(`${year} `) && isShown(key.slice(5)));
    const figures = own.map(([, items]) => core(items, year));
    for (const node of Object.keys(figures[0] ?? {})) {
      const known = figures.flatMap((each) => each[node] ?? []);
      expected.set(`${year} ${node}`, { mean: points(known), bodies: known.length });
    }
  }
  return expected;
}

const coreMeans = (t: TenantDb, scope: typeof whole) => {
  const run = Array.from({ length: scope.to - scope.from + 1 }, (_, at) => seedScheme(scope.from + at));
  const last = seedScheme(scope.to);
  return TrendsRepository.findCoreMeans(t, scope, corePlaces(last, coreOf(run)));
};

const asMap = (rows: readonly TrendsRepository.NodeYear[]) =>
  new Map(rows.map(({ fiscalYear, node, mean, bodies }) => [`${fiscalYear} ${node}`, { mean, bodies }]));

beforeAll(() => loadSmallProvince(database.db), 120_000);

test('the core of five years is that of the item scores, computed apart', async () => {
  const rows = asMap(await asProvince((t) => coreMeans(t, whole)));
  const expected = expectedMeans(await storedItems(), DEMO_FISCAL_YEARS, disclosureCore);
  expect(rows).toEqual(expected);
  expect(rows.get('2568 overall')?.bodies).toBeGreaterThan(10);
});

test('the core of two years goes up by the weights of the last', async () => {
  const scope = { ...whole, from: 2567 };
  const rows = asMap(await asProvince((t) => coreMeans(t, scope)));
  for (const [key, figure] of expectedMeans(await storedItems(), [2567, 2568], shortCore))
    expect([key, rows.get(key)]).toEqual([key, figure]);
});

test('overall, instruments and indicators are the means of the official figures', async () => {
  const rows = asMap(await asProvince((t) => TrendsRepository.findHeadMeans(t, whole)));
  const stored = await database.db
    .selectFrom('agency_year')
    .selectAll()
    .where('province_code', '=', '97')
    .execute();
  const columns = {
    overall: 'overall',
    eit_public: 'eit_public',
    oit: 'oit',
    3: 'ind_3',
    10: 'ind_10',
  } as const;
  for (const year of DEMO_FISCAL_YEARS)
    for (const [node, column] of Object.entries(columns)) {
      const known = stored
        .filter((row) => row.fiscal_year === year)
        .flatMap((row) => parseFigure(row[column]) ?? []);
      expect([year, node, rows.get(`${year} ${node}`)]).toEqual([
        year,
        node,
        { mean: points(known), bodies: known.length },
      ]);
    }
  const published = await database.db
    .selectFrom('province_year')
    .select(['fiscal_year', 'mean'])
    .where('province_code', '=', '97')
    .execute();
  for (const { fiscal_year, mean } of published)
    expect(rows.get(`${fiscal_year} overall`)?.mean).toBe(
      roundHalfUp2(parseFigure(mean) as Score).toNumber(),
    );
});

test('items and sub-indicators, one agency and one type', async () => {
  const asked = [
    { fiscalYear: 2567, node: 'o13' },
    { fiscalYear: 2568, node: 'o10' },
    { fiscalYear: 2568, node: '9.1' },
  ] as const;
  const stored = await storedItems();
  const of = (year: number, code: string) =>
    [...stored].filter(([key]) => key.startsWith(`${year} `)).flatMap(([, items]) => items.get(code) ?? []);
  const rows = asMap(await asProvince((t) => TrendsRepository.findPartMeans(t, whole, asked)));
  expect(rows.get('2567 o13')).toEqual({ mean: points(of(2567, 'o13')), bodies: of(2567, 'o13').length });
  expect(rows.get('2568 o10')).toEqual({ mean: points(of(2568, 'o10')), bodies: of(2568, 'o10').length });
  const nodes = await database.db
    .selectFrom('node_score')
    .select(['published', 'computed'])
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2568)
    .where('node', '=', '9.1')
    .execute();
  const official = nodes.flatMap((row) => parseFigure(row.published ?? row.computed) ?? []);
  expect(rows.get('2568 9.1')).toEqual({ mean: points(official), bodies: official.length });

  const [code] = [...stored.keys()].filter((key) => key.startsWith('2568 ')).map((key) => key.slice(5));
  const one = { ...whole, agency: code ?? '', type: 'lao', size: 'none' };
  const own = expectedMeans(stored, DEMO_FISCAL_YEARS, disclosureCore, (each) => each === code);
  const ownRows = asMap(await asProvince((t) => coreMeans(t, one)));
  for (const [key, figure] of own) expect([key, ownRows.get(key)]).toEqual([key, figure]);
  const taos = await asProvince((t) => TrendsRepository.findHeadMeans(t, { ...whole, type: 'tao' }));
  const count = await database.db
    .selectFrom('agency_year')
    .select((eb) => eb.fn.count<number>('overall').as('n'))
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2568)
    .where('agency_type', '=', 'tao')
    .executeTakeFirst();
  expect(taos.find((row) => row.fiscalYear === 2568 && row.node === 'overall')?.bodies).toBe(
    Number(count?.n),
  );
});

test('levels are counted by year', async () => {
  const levels = await asProvince((t) => TrendsRepository.countLevels(t, whole));
  const stored = await database.db
    .selectFrom('agency_year')
    .selectAll()
    .where('province_code', '=', '97')
    .execute();
  expect(levels.map(({ fiscalYear }) => fiscalYear)).toEqual([...DEMO_FISCAL_YEARS]);
  for (const { fiscalYear, levels: counts, agencies, withoutLevel } of levels) {
    const own = stored.filter((row) => row.fiscal_year === fiscalYear);
    const expected: Record<string, number> = {};
    for (const { level } of own) if (level) expected[level] = (expected[level] ?? 0) + 1;
    expect(counts).toEqual(expected);
    expect([agencies, withoutLevel]).toEqual([own.length, own.filter(({ level }) => !level).length]);
  }
});

test('a district chief gets the means of the district, and no item of anybody', async () => {
  const head = await asDistrict((t) => TrendsRepository.findHeadMeans(t, whole));
  const stored = await database.db
    .selectFrom('agency_year')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2568)
    .where('district_code', '=', '9701')
    .execute();
  const known = stored.flatMap((row) => parseFigure(row.overall) ?? []);
  expect(head.find((row) => row.fiscalYear === 2568 && row.node === 'overall')).toMatchObject({
    mean: points(known),
    bodies: known.length,
  });
  const core = await asDistrict((t) => coreMeans(t, whole));
  expect(core.every(({ mean, bodies }) => mean === null && bodies === 0)).toBe(true);
});

test('an agency that lacks one item has no core of what stands above it; it is not zero', async () => {
  const before = asMap(await asProvince((t) => coreMeans(t, whole)));
  const [key] = [...(await storedItems())].find(
    ([each, items]) => each.startsWith('2568 ') && disclosureCore(items, 2568).overall !== null,
  ) ?? [''];
  await database.db
    .updateTable('item_score')
    .set({ score: null, source_text: 'ไม่มี' })
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2568)
    .where('agency_code', '=', key.slice(5))
    .where('item_code', '=', 'o3')
    .execute();
  const rows = asMap(await asProvince((t) => coreMeans(t, whole)));
  expect(rows).toEqual(expectedMeans(await storedItems(), DEMO_FISCAL_YEARS, disclosureCore));
  const bodies = (of: typeof rows, node: string) => of.get(`2568 ${node}`)?.bodies ?? 0;
  for (const node of ['9.1', '9', 'oit', 'overall'])
    expect(bodies(rows, node)).toBe(bodies(before, node) - 1);
  for (const node of ['9.2', '10']) expect(bodies(rows, node)).toBe(bodies(before, node));
});
