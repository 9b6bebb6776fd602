import { testServer } from 'tests/setup/server.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { saveProvinceYear } from '~/features/scores/ScoreRepository.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { seedScheme } from '../../seeds/schemes/index.ts';
import { signEveryoneIn } from './actors.ts';
import { RULES } from './rules.ts';
import { createWorld, DRAFT_YEAR } from './world.ts';

const server = testServer();
const UNIT = 'unit-97-mark';
const NAME = 'สำนักงานภูมิภาคมีรอย';
/** Where a body that is not scored has its place: the registers, the people, and what circulars lead to. */
const MAY_NAME_IT = new Set([
  'features/palette/palette',
  'features/register/register',
  'features/register/register-export',
  'features/register/register-export as XLSX',
  'features/register/body',
  'features/members/members',
  'features/members/invite',
  'features/members/invite-many',
  'features/members/member',
  'circular-new',
  'features/circulars/circular-edit',
  'features/circulars/circulars',
]);
let cookie: string;

beforeAll(async () => {
  await createWorld(server.db);
  cookie = (await signEveryoneIn(server.db)).admin97;
  await server.db
    .insertInto('agency')
    .values({
      province_code: '97',
      agency_code: UNIT,
      official_code: null,
      name_th: NAME,
      name_en: null,
      agency_type: 'regional_unit',
      district_code: '9701',
    })
    .execute();
  await server.db.insertInto('agency_directory').values({ agency_code: UNIT, province_code: '97' }).execute();
});

const pages = Object.entries(RULES).flatMap(([route, rules]) =>
  rules === 'no data of its own'
    ? []
    : rules
        .filter(({ method, may }) => (method ?? 'GET') === 'GET' && may.includes('admin97'))
        .map(({ path }) => ({ route, path })),
);

describe('a regional unit is not among what is scored', () => {
  test('there are pages to look at, and the register shows it', async () => {
    expect(pages.length).toBeGreaterThan(60);
    const response = await fetch(`${server.url}/palette`, { headers: { cookie } });
    expect(await response.text()).toContain(NAME);
  });

  test.each(pages.filter(({ route }) => !MAY_NAME_IT.has(route)))('$path', async ({ path }) => {
    const response = await fetch(`${server.url}${path}`, { headers: { cookie }, redirect: 'manual' });
    const text = await response.text();
    expect(text).not.toContain(NAME);
    expect(text).not.toContain(UNIT);
  });

  test('a result of one is refused by the database', async () => {
    const tenant = mintTenant({ provinceCode: '97', scope: 'province' });
    const figures = {
      agencyCode: UNIT,
      agencyType: 'regional_unit',
      districtCode: '9701',
      nameTh: NAME,
      isDemo: true,
      published: { overall: '90.00' },
    };
    await expect(
      withTenant(server.db, tenant, (t) => saveProvinceYear(t, seedScheme(DRAFT_YEAR), [figures])),
    ).rejects.toThrow(/agency_year_scored/);
  });
});
