import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { findAllAgencyCodes } from './LiftRepository.server.ts';

const database = testDatabase();
const ALL = { type: '', district: '', size: '' };

beforeAll(() => loadSmallProvince(database.db), 120_000);

test('the bodies of a scope are those of its type and district in the year, in a district its own alone', async () => {
  const rows = await database.db
    .selectFrom('agency_year')
    .select(['agency_code', 'agency_type', 'district_code'])
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2567)
    .execute();
  const codes = (kept: (row: (typeof rows)[number]) => boolean) =>
    rows
      .filter(kept)
      .map((row) => row.agency_code)
      .toSorted();
  const province = mintTenant({ provinceCode: '97', scope: 'province' });
  const district = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9701' });
  const found = async (tenant: typeof province, scope: typeof ALL) =>
    (await withTenant(database.db, tenant, (t) => findAllAgencyCodes(t, 2567, scope))).toSorted();
  expect(rows.length).toBeGreaterThan(5);
  expect(await found(province, ALL)).toEqual(codes(() => true));
  for (const type of new Set(rows.map((row) => row.agency_type)))
    expect(await found(province, { ...ALL, type }), type).toEqual(codes((row) => row.agency_type === type));
  const own = codes((row) => row.district_code === '9701');
  expect(await found(province, { ...ALL, district: '9701' })).toEqual(own);
  expect(await found(district, ALL)).toEqual(own);
  expect(await found(district, { ...ALL, district: '9702' })).toEqual([]);
});
