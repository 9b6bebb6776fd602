import { agenciesOf } from 'seeds/demo/agencies.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { demoReadiness } from 'seeds/demo/readiness.ts';
import { demoReadinessSeeds } from 'seeds/load/demo-readiness.ts';
import { demoPlaceSeeds } from 'seeds/load/demo-results.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type Tenant, withTenant } from '~/lib/db.server.ts';
import { disclosureCodes } from './core/items.ts';
import { type LinkState, linkState, standingOf } from './core/outcome.ts';
import * as ProvinceReadinessRepository from './ProvinceReadinessRepository.server.ts';

const database = testDatabase();
const province = demoProvince('97');
const agencies = agenciesOf(province);
const { links, checks } = demoReadiness(province);
const ITEMS = disclosureCodes(seedScheme(2568));
const staff = mintTenant({ provinceCode: '97', scope: 'province' });
const filter = { fiscalYear: 2568, items: ITEMS, type: '', district: '', size: '' };
const ask = (changes: Partial<typeof filter> = {}, tenant: Tenant = staff) =>
  withTenant(database.db, tenant, (t) =>
    ProvinceReadinessRepository.findAllByFiscalYear(t, { ...filter, ...changes }),
  );

/** The state of a cell by the records themselves. */
function expected(agencyCode: string, itemCode: string): LinkState {
  const link = links.find(
    (each) => each.fiscalYear === 2568 && each.agencyCode === agencyCode && each.itemCode === itemCode,
  );
  const looks = checks
    .filter((each) => each.agencyCode === agencyCode && each.itemCode === itemCode)
    .toSorted((a, b) => a.checkedAt.localeCompare(b.checkedAt));
  return linkState({ url: link?.url ?? null, outcome: looks.at(-1)?.outcome ?? null });
}

beforeAll(async () => {
  const own = [...demoPlaceSeeds, ...demoReadinessSeeds].filter(({ name }) => name.endsWith('/97'));
  await loadSeeds(database.db, own);
}, 60_000);

test('every agency has the state of each item, and counts that add up', async () => {
  const rows = await ask();
  expect(rows.map(({ agencyCode }) => agencyCode).toSorted()).toEqual(
    agencies.map(({ agencyCode }) => agencyCode).toSorted(),
  );
  for (const row of rows) {
    const states = ITEMS.map((item) => [item, expected(row.agencyCode, item)] as const);
    expect(row.states, row.agencyCode).toEqual(Object.fromEntries(states));
    const count = (standing: string) => states.filter(([, state]) => standingOf(state) === standing).length;
    for (const standing of ['ready', 'broken', 'unchecked', 'missing'] as const)
      expect(row[standing]).toBe(count(standing));
  }
  const missing = rows.map((row) => row.missing);
  expect(missing).toEqual(missing.toSorted((a, b) => b - a));
  expect(new Set(rows.flatMap((row) => Object.values(row.states))).size).toBeGreaterThan(4);
});

test('each item says how many agencies stand how', async () => {
  const rows = await withTenant(database.db, staff, (t) =>
    ProvinceReadinessRepository.countByItem(t, filter),
  );
  expect(rows.map(({ itemCode }) => itemCode)).toEqual(ITEMS);
  for (const row of rows) {
    const standings = agencies.map(({ agencyCode }) => standingOf(expected(agencyCode, row.itemCode)));
    expect(row.ready).toBe(standings.filter((each) => each === 'ready').length);
    expect(row.missing).toBe(standings.filter((each) => each === 'missing').length);
    expect(row.ready + row.missing + row.broken + row.unchecked).toBe(agencies.length);
  }
});

test('filters keep their agencies, a district chief the own ones, another year has nothing', async () => {
  const taos = await ask({ type: 'tao' });
  expect(taos.length).toBe(agencies.filter(({ agencyType }) => agencyType === 'tao').length);
  const inDistrict = agencies.filter(({ districtCode }) => districtCode === '9702').length;
  expect(await ask({ district: '9702' })).toHaveLength(inDistrict);
  const chief = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9702' });
  const seen = await ask({}, chief);
  expect(seen).toHaveLength(inDistrict);
  const all = await ask();
  expect(seen.map(({ states }) => states)).toEqual(
    seen.map(({ agencyCode }) => all.find((row) => row.agencyCode === agencyCode)?.states),
  );
  expect((await ask({ items: ['o1'] })).every(({ states }) => Object.keys(states).length === 1)).toBe(true);
  expect((await ask({ fiscalYear: 2566 })).every((row) => row.ready === 0)).toBe(true);
});

test('no invented link could ever reach anybody', () => {
  const hosts = links.flatMap(({ url }) => (url ? [new URL(url).hostname] : []));
  expect(hosts.length).toBeGreaterThan(50);
  expect(hosts.filter((host) => !host.endsWith('.example.invalid'))).toEqual([]);
});
