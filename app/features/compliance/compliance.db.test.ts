import { demoCycle } from 'seeds/demo/cycle/cycle.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as ComplianceRepository from './ComplianceRepository.server.ts';
import { countProgress, stateOf } from './core/roll-up.ts';

const database = testDatabase();
const cycle = demoCycle(demoProvince('97'), (fiscalYear) => {
  const figures = demoProvinceYear(seedScheme(fiscalYear), demoProvince('97'));
  return new Set(
    figures.filter(({ published }) => Number(published.instruments?.eit) < 85).map((each) => each.agencyCode),
  );
});
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'province' }), fn);

beforeAll(() => loadSmallProvince(database.db), 120_000);

test('every sent circular can be followed, newest first', async () => {
  const circulars = await asProvince((t) => ComplianceRepository.findAllCirculars(t));
  const sent = [...cycle.circulars, ...cycle.others].filter((circular) => circular.sentAt);
  expect(sent.length).toBeGreaterThan(1);
  expect(circulars.map((circular) => circular.circularId).toSorted()).toEqual(
    sent.map((circular) => circular.circularId).toSorted(),
  );
});

test.each(cycle.circulars.map((circular) => [circular.circularId, circular] as const))(
  'the matrix of %s says of each agency and measure what was recorded',
  async (circularId, circular) => {
    const fiscalYear = circular.measuresFiscalYear;
    const rows = await asProvince((t) =>
      ComplianceRepository.findAllByCircular(t, {
        circularId,
        fiscalYear,
        round: '6m',
        type: '',
        district: '',
      }),
    );
    expect(rows).toHaveLength(circular.receipts.length);
    for (const receipt of circular.receipts) {
      const row = rows.find((each) => each.agencyCode === receipt.agencyCode);
      if (!row) throw new Error(`No row of ${receipt.agencyCode}`);
      expect(row.acknowledgedAt?.getTime() ?? null).toBe(
        receipt.acknowledgedAt ? Date.parse(receipt.acknowledgedAt) : null,
      );
      const report = cycle.reports.find(
        (each) =>
          each.agencyCode === receipt.agencyCode && each.fiscalYear === fiscalYear && each.round === '6m',
      );
      circular.measures.forEach((_, index) => {
        const measureNo = index + 1;
        const decision = receipt.decisions.find((each) => each.measureNo === measureNo)?.decision;
        const reported = report?.rows.find(
          (each) => each.circularId === circularId && each.measureNo === measureNo,
        )?.status;
        const silent = receipt.acknowledgedAt ? 'acknowledged' : 'not_acknowledged';
        const expected = decision === 'declined' ? decision : ((decision && reported) ?? decision ?? silent);
        expect(stateOf(row, measureNo), `${receipt.agencyCode} ${measureNo}`).toBe(expected);
      });
    }
    const progress = countProgress(rows, { acknowledgeDueOn: null, reportDueOn: null }, '2030-01-01');
    expect(progress.acknowledged).toBe(circular.receipts.filter((each) => each.acknowledgedAt).length);
  },
);

test('filters by type and district keep only those agencies; another province’s circular is empty', async () => {
  const circularId = cycle.circulars[0]?.circularId ?? '';
  const find = (changes: object, t: TenantDb) =>
    ComplianceRepository.findAllByCircular(t, {
      ...{ circularId, fiscalYear: 2567, round: '6m', type: '', district: '' },
      ...changes,
    });
  const { all, taos, district } = await asProvince(async (t) => ({
    all: await find({}, t),
    taos: await find({ type: 'tao' }, t),
    district: await find({ district: '9702' }, t),
  }));
  expect(taos.map((row) => row.agencyCode)).toEqual(
    all.filter((row) => row.agencyType === 'tao').map((row) => row.agencyCode),
  );
  expect(district.every((row) => row.districtCode === '9702')).toBe(true);
  const foreign = mintTenant({ provinceCode: '98', scope: 'province' });
  expect(await withTenant(database.db, foreign, (t) => find({}, t))).toEqual([]);
});
