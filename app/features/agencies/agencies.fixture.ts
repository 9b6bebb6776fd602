import type { DB } from 'db/tables/tables.ts';
import type { Insertable } from 'kysely';
import { seedScheme } from 'seeds/schemes/index.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import type { PublishedFigures } from '~/features/scores/core/published.ts';
import { type Database, mintTenant, type Tenant } from '~/lib/db.server.ts';

export const asProvince = mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' });

/** What the page's own gate mints: one agency's rows; drafts for province staff alone. */
export const asAgency = (agencyCode: string, seesDrafts = false): Tenant =>
  mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, seesDrafts });

/** Two invented provinces; in 97 `a` and `b` share a district, `c` is in the other, `p` is the provincial office. */
export async function insertPlaces(db: Database): Promise<void> {
  for (const year of [2561, 2564, 2565, 2566, 2567])
    await SchemeRepository.upsertScheme(db, seedScheme(year));
  const province = (code: string) => ({ province_code: code, name_th: code, name_en: code, is_demo: true });
  await db
    .insertInto('province')
    .values([province('97'), province('98')])
    .execute();
  await db
    .insertInto('district')
    .values(
      [
        ['97', '9701'],
        ['97', '9702'],
        ['98', '9801'],
      ].map(([province_code = '', code = '']) => ({
        province_code,
        district_code: code,
        name_th: `อำเภอ ${code}`,
        name_en: code,
      })),
    )
    .execute();
  await db
    .insertInto('agency')
    .values([
      agencyRow('97', 'a', '9701'),
      agencyRow('97', 'b', '9701'),
      agencyRow('97', 'c', '9702'),
      { ...agencyRow('97', 'p', null), agency_type: 'provincial_office' },
      agencyRow('98', 'x', '9801'),
    ])
    .execute();
  await db
    .insertInto('agency_directory')
    .values(
      ['a', 'b', 'c', 'p', 'x'].map((code) => ({
        agency_code: code,
        province_code: code === 'x' ? '98' : '97',
      })),
    )
    .execute();
}

function agencyRow(provinceCode: string, code: string, district: string | null): Insertable<DB['agency']> {
  return {
    province_code: provinceCode,
    agency_code: code,
    official_code: null,
    name_th: `หน่วยงาน ${code}`,
    name_en: null,
    agency_type: 'tao',
    district_code: district,
    is_demo: true,
  };
}

export function figures(
  agencyCode: string,
  published: PublishedFigures,
  more: Partial<AgencyFigures> = {},
): AgencyFigures {
  return {
    agencyCode,
    agencyType: agencyCode === 'p' ? 'provincial_office' : 'tao',
    districtCode: agencyCode === 'p' ? null : agencyCode === 'c' ? '9702' : '9701',
    nameTh: `หน่วยงาน ${agencyCode}`,
    isDemo: true,
    published,
    ...more,
  };
}
