import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withPublished } from '~/lib/db.server.ts';
import { Score, toDecimal } from '~/lib/decimal.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { common } from '~/messages/th/common.ts';
import type { DocumentKind, Source } from './core/kind.ts';
import { tablesOf } from './core/model.ts';
import { gridOf } from './core/place-cells.ts';
import { documentSearch } from './document-search-params.ts';
import { governorOnePage } from './kinds/governor-one-page.ts';
import { rankingList } from './kinds/ranking-list.ts';
import { draftDocument } from './make-document.server.ts';

const database = testDatabase();
let source: Source;

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const province = await withPublished(database.db, (trx) => TenancyRepository.findProvinceByCode(trx, '97'));
  if (!province) throw new Error('The small province is not loaded.');
  const tenant = mintTenant({ provinceCode: '97', userId: 'u1', scope: 'province' });
  source = { db: database.db, tenant, province, agency: null };
}, 120_000);

/** The tables of the document by their names, head first. */
async function tablesFor(kind: DocumentKind, search: string, from = source) {
  const draft = await draftDocument(kind, from, documentSearch.parse(new URLSearchParams(search)));
  if ('empty' in draft) throw new Error(draft.empty);
  const grids = new Map(tablesOf(draft.model).map((table) => [table.name, gridOf(table)]));
  return {
    draft,
    rowsOf: (name: string) => {
      const grid = grids.get(name);
      if (!grid) throw new Error(`no table ${name}`);
      return grid.slice(1);
    },
    has: (name: string) => grids.has(name),
  };
}

/** What is stored of the year, read past every repository. */
const stored = (fiscalYear: number) =>
  database.db
    .selectFrom('agency_year as y')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.province_code', '=', 'y.province_code').onRef('a.agency_code', '=', 'y.agency_code'),
    )
    .selectAll('y')
    .select('a.size_class')
    .where('y.province_code', '=', '97')
    .where('y.fiscal_year', '=', fiscalYear)
    .where('y.overall', 'is not', null)
    .execute();

const two = (value: Score) => value.toFixed(2);
const mean = (values: Score[]) =>
  values.reduce((sum, value) => sum.plus(value), new Score(0)).div(values.length);
const signed = (value: Score) =>
  two(value).startsWith('-') || value.isZero() ? two(value) : `+${two(value)}`;
function median(values: Score[]) {
  const sorted = values.toSorted((a, b) => a.comparedTo(b));
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (!low || !high) throw new Error('no values');
  return low.plus(high).div(2);
}

describe('the page for the governor', () => {
  test('tells means, medians, passing and levels as the rows of both years give them', async () => {
    const { rowsOf, draft } = await tablesFor(governorOnePage, 'year=2567');
    const years = await Promise.all([2567, 2566].map(stored));
    const own = years.map((rows) => {
      const overalls = rows.map(({ overall }) => toDecimal(overall ?? ''));
      const passed = rows.filter((row) => row.passed).length;
      return {
        ...{ mean: mean(overalls), median: median(overalls), passed, count: rows.length },
        share: new Score(passed * 100).div(rows.length),
      };
    });
    const [now, before] = own;
    if (!now || !before) throw new Error('no years');
    const head = rowsOf('ผลโดยรวม');
    for (const [at, year] of own.entries()) {
      expect(head[at]?.[0]).toBe(String(2567 - at));
      expect(head[at]?.slice(1, 3)).toEqual([two(year.mean), two(year.median)]);
      expect(head[at]?.[5]).toMatch(new RegExp(`^${year.count}( |$)`));
      expect(head[at]?.slice(6, 8)).toEqual([String(year.passed), two(year.share)]);
    }
    const rounded = (value: Score) => toDecimal(two(value));
    expect(head[2]?.slice(1, 3)).toEqual([
      signed(rounded(now.mean).minus(rounded(before.mean))),
      signed(rounded(now.median).minus(rounded(before.median))),
    ]);
    const levels = rowsOf('ระดับผลการประเมิน');
    for (const [name, count, share] of levels) {
      const at = years[0]?.filter(
        ({ level }) => common.levels[level as keyof typeof common.levels] === name,
      ).length;
      expect([count, share]).toEqual([String(at), two(new Score((at ?? 0) * 100).div(now.count))]);
    }
    expect(levels.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(now.count);
    expect(draft.model.isDemo).toBe(true);
  });

  test('tells the strongest and weakest indicators and who rose and fell most', async () => {
    const { rowsOf } = await tablesFor(governorOnePage, 'year=2567');
    const rows = await stored(2567);
    const means = ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((number) => ({
      number,
      mean: toDecimal(two(mean(rows.flatMap((row) => toDecimal(row[`ind_${number}`] ?? ''))))),
    }));
    const ordered = means.toSorted((a, b) => a.mean.comparedTo(b.mean) || a.number - b.number);
    const shown = rowsOf('ตัวชี้วัดสูงและต่ำที่สุด').map((row) => [row[1]?.split('.')[0], row[2]]);
    expect(shown.slice(3)).toEqual(ordered.slice(0, 3).map((each) => [String(each.number), two(each.mean)]));
    expect(shown.slice(0, 3)).toEqual(
      ordered
        .slice(-3)
        .toReversed()
        .map((each) => [String(each.number), two(each.mean)]),
    );
    const before = new Map((await stored(2566)).map((row) => [row.agency_code, row]));
    const changes = rows.flatMap((row) => {
      const old = before.get(row.agency_code)?.overall;
      return old ? [toDecimal(two(toDecimal(row.overall ?? ''))).minus(two(toDecimal(old)))] : [];
    });
    const sorted = changes.toSorted((a, b) => b.comparedTo(a));
    const movers = rowsOf('คะแนนเปลี่ยนแปลงมากที่สุด');
    expect(movers.map((row) => row[2])).toEqual(sorted.slice(0, 3).map(signed));
    expect(movers.map((row) => row[5])).toEqual(sorted.slice(-3).toReversed().map(signed));
  });

  test('counts what was asked by the circulars of the year after, and who is late with it', async () => {
    const { rowsOf } = await tablesFor(governorOnePage, 'year=2567');
    const asked = await database.db
      .selectFrom('circular_recipient as r')
      .innerJoin('circular as c', (join) =>
        join.onRef('c.province_code', '=', 'r.province_code').onRef('c.circular_id', '=', 'r.circular_id'),
      )
      .select(['r.agency_code', 'r.acknowledged_at', 'c.acknowledge_due_on'])
      .where('r.province_code', '=', '97')
      .where('c.state', '=', 'sent')
      .where('c.measures_fiscal_year', '=', 2568)
      .execute();
    const done = asked.filter((each) => each.acknowledged_at);
    const late = asked.filter(
      (each) => !each.acknowledged_at && (each.acknowledge_due_on ?? '9') < todayInThailand(),
    );
    const [acknowledged] = rowsOf('การดำเนินการตามมาตรการ');
    expect(acknowledged?.slice(1, 4)).toEqual([
      String(asked.length),
      String(done.length),
      two(new Score(done.length * 100).div(asked.length)),
    ]);
    expect(acknowledged?.[5]).toBe(String(new Set(late.map((each) => each.agency_code)).size));
  });
});

describe('the list by rank', () => {
  test('has every body with a result at the rank that counting gives, and level, change and band', async () => {
    const { rowsOf, has } = await tablesFor(rankingList, 'year=2567');
    const rows = await stored(2567);
    const list = rowsOf('อันดับหน่วยงาน');
    expect(list).toHaveLength(rows.length);
    const scoreOf = (row: (typeof rows)[number]) => toDecimal(two(toDecimal(row.overall ?? '')));
    for (const row of rows) {
      const better = rows.filter((other) => scoreOf(other).gt(scoreOf(row))).length;
      const line = list.find((each) => each[1] === row.name_th);
      const level = common.levels[row.level as keyof typeof common.levels];
      expect([line?.[0], line?.[4], line?.[5]]).toEqual([String(better + 1), two(scoreOf(row)), level]);
      const [best, last = best] = (line?.[7] ?? '').split('–').map(Number);
      expect(best).toBeLessThanOrEqual(better + 1);
      expect(last).toBeGreaterThanOrEqual(better + 1);
    }
    expect(list.map((each) => Number(each[4]))).toEqual(
      list.map((each) => Number(each[4])).toSorted((a, b) => b - a),
    );
    expect(has('หน่วยงานที่ไม่มีผล')).toBe(rows.length < 20);
  });

  test('is narrowed by type, district and size, and says the rank among those', async () => {
    const all = await stored(2567);
    const codes = (rows: typeof all) => rows.map(({ name_th }) => name_th).toSorted();
    const listed = async (search: string) =>
      (await tablesFor(rankingList, `year=2567&${search}`)).rowsOf('อันดับหน่วยงาน');
    const ofType = all.filter((row) => row.agency_type === 'tao');
    const byType = await listed('type=tao');
    expect(byType.map((row) => row[2] ?? '').toSorted()).toEqual(codes(ofType));
    expect(byType.map((row) => row[1])).toEqual(
      ofType.map((row) => String(row.rank_in_type_province)).toSorted((a, b) => Number(a) - Number(b)),
    );
    const district = ofType[0]?.district_code ?? '';
    const inDistrict = await listed(`district=${district}`);
    expect(inDistrict.map((row) => row[2] ?? '').toSorted()).toEqual(
      codes(all.filter((row) => row.district_code === district)),
    );
    const small = await listed('size=small');
    expect(small.map((row) => row[1] ?? '').toSorted()).toEqual(
      codes(all.filter((row) => row.size_class === 'small')),
    );
  });

  test('marks shared ranks, also of one of whom the other is not shown, and lists who has no result', async () => {
    const rows = (await stored(2567)).toSorted((a, b) => Number(b.overall) - Number(a.overall));
    const [first] = rows;
    const other = rows.find((row) => row.agency_type !== first?.agency_type);
    const last = rows.at(-1);
    if (!first || !other || !last) throw new Error('no rows');
    const change = (
      agencyCode: string,
      values: { overall: string | null; rank_in_province: number | null },
    ) =>
      database.db
        .updateTable('agency_year')
        .set(values)
        .where('province_code', '=', '97')
        .where('fiscal_year', '=', 2567)
        .where('agency_code', '=', agencyCode)
        .execute();
    await change(other.agency_code, { overall: first.overall, rank_in_province: first.rank_in_province });
    await change(last.agency_code, { overall: null, rank_in_province: null });
    const { rowsOf } = await tablesFor(rankingList, 'year=2567');
    const list = rowsOf('อันดับหน่วยงาน');
    const shared = list.filter((row) => row[8]?.includes('อันดับร่วม')).map((row) => row[1] ?? '');
    expect(shared.toSorted()).toEqual([first.name_th, other.name_th].toSorted());
    expect(list.map((row) => row[1])).not.toContain(last.name_th);
    expect(rowsOf('หน่วยงานที่ไม่มีผล').map((row) => [row[0], row[3]])).toContainEqual([last.name_th, 'ไม่มีผล']);
    const alone = await tablesFor(rankingList, `year=2567&type=${first.agency_type}`);
    expect(alone.rowsOf('อันดับหน่วยงาน').find((row) => row[2] === first.name_th)?.[9]).toContain('อันดับร่วม');
    await change(other.agency_code, { overall: other.overall, rank_in_province: other.rank_in_province });
    await change(last.agency_code, { overall: last.overall, rank_in_province: last.rank_in_province });
  });
});
