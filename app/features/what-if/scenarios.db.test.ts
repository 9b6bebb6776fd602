import { agenciesOf } from 'seeds/demo/agencies.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, type ScopeKind, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as ScenarioRepository from './ScenarioRepository.server.ts';

const database = testDatabase();
const [own = '', other = ''] = agenciesOf(demoProvince('97')).map(({ agencyCode }) => agencyCode);
const as = <T>(scope: ScopeKind, agencyCode: string | null, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope, agencyCode, districtCode: '9701' }), fn);
const form = { name: 'ก', state: { set: 'o1:100', lock: '', cap: '', price: 10 } };
const of = { agencyCode: own, fiscalYear: 2567, office: 'กองคลัง' };
const all = (scope: ScopeKind, agencyCode: string | null = own) =>
  as(scope, agencyCode, async (t) =>
    (await ScenarioRepository.findAll(t, own, 2567)).map(({ name, version }) => `${name}${version}`),
  );

beforeAll(() => loadSmallProvince(database.db), 120_000);

test('the slower of two is told, and what was deleted comes back', async () => {
  const scenarioId = await as('agency', own, (t) => ScenarioRepository.insertScenario(t, of, form));
  const change = (version: number, changes: Parameters<typeof ScenarioRepository.updateScenario>[2]) =>
    as('agency', own, (t) =>
      ScenarioRepository.updateScenario(t, { agencyCode: own, scenarioId, version }, changes),
    );
  expect(await change(1, { name: 'ข' })).toBe(true);
  expect(await change(1, { name: 'ค' })).toBe(false);
  expect(await all('agency')).toEqual(['ข2']);
  expect(await change(2, { isDeleted: true })).toBe(true);
  expect(await all('agency')).toEqual([]);
  expect(await change(3, { isDeleted: false })).toBe(true);
  expect(await all('agency')).toEqual(['ข4']);
});

test('the province reads it; another agency, a district and the public do not, and nobody else writes', async () => {
  expect(await all('province', null)).toEqual(['ข4']);
  expect(await all('agency', other)).toEqual([]);
  expect(await all('district', null)).toEqual([]);
  expect(await all('public', null)).toEqual([]);
  for (const [scope, code] of [
    ['province', null],
    ['agency', other],
    ['district', null],
  ] as const)
    await expect(as(scope, code, (t) => ScenarioRepository.insertScenario(t, of, form))).rejects.toThrow(
      /row-level security/,
    );
});
