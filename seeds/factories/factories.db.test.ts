import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, it } from 'vitest';
import { upsertScheme } from '~/features/schemes/SchemeRepository.server.ts';
import { asProvince, storeCircular, storeProvince, storeProvinceYear, storeReports } from '../load/store.ts';
import { seedScheme } from '../schemes/index.ts';
import { aCircular, aReceipt } from './circular.ts';
import { aProvince } from './places.ts';
import { aProvinceYear } from './province-year.ts';
import { aReport } from './report.ts';

const database = testDatabase();
const province = aProvince();
const scheme = seedScheme(2567);
const [first, second] = province.agencies.map(({ agencyCode }) => agencyCode);

beforeAll(async () => {
  const { db } = database;
  await upsertScheme(db, scheme);
  await storeProvince(db, province);
  await storeProvinceYear(db, province.code, scheme, aProvinceYear(scheme, province.agencies));
  const receipts = [
    aReceipt(first ?? '', { acknowledgedAt: '2024-10-25T09:00:00+07:00' }),
    aReceipt(second ?? ''),
  ];
  await storeCircular(db, province.code, aCircular({ receipts }));
  await storeReports(db, province.code, [aReport({ agencyCode: first ?? '' })]);
});

it('stores a province whose agencies have full published figures without a fault', async () => {
  const years = await database.db
    .selectFrom('agency_year')
    .select(['agency_code', 'is_published', 'finding_count', 'rank_in_province'])
    .orderBy('agency_code')
    .execute();
  expect(years.map((year) => year.agency_code)).toEqual(
    province.agencies.map(({ agencyCode }) => agencyCode),
  );
  expect(years.every((year) => year.is_published && year.finding_count === 0)).toBe(true);
  expect(years.map((year) => year.rank_in_province).toSorted()).toEqual([1, 2, 3]);
});

it('keeps a draft year to the province', async () => {
  const draft = seedScheme(2568);
  await upsertScheme(database.db, draft);
  const figures = aProvinceYear(draft, province.agencies);
  await storeProvinceYear(database.db, province.code, draft, figures, { published: false });
  const published = await database.db
    .selectFrom('agency_year')
    .select('is_published')
    .where('fiscal_year', '=', 2568)
    .execute();
  expect(published).toEqual(figures.map(() => ({ is_published: false })));
});

it('stores a circular with its receipts, and a report on its measure', async () => {
  const rows = await asProvince(database.db, province.code, ({ trx }) =>
    trx
      .selectFrom('circular_recipient as r')
      .leftJoin('compliance_report_row as w', (join) =>
        join
          .onRef('w.province_code', '=', 'r.province_code')
          .onRef('w.agency_code', '=', 'r.agency_code')
          .onRef('w.circular_id', '=', 'r.circular_id'),
      )
      .select(['r.agency_code as agencyCode', 'r.acknowledged_at as acknowledgedAt', 'w.status'])
      .orderBy('r.agency_code')
      .execute(),
  );
  expect(rows).toEqual([
    { agencyCode: first, acknowledgedAt: new Date('2024-10-25T02:00:00Z'), status: 'in_progress' },
    { agencyCode: second, acknowledgedAt: null, status: null },
  ]);
});
