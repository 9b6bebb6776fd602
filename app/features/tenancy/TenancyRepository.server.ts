import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type Province = NonNullable<Awaited<ReturnType<typeof findProvinceByCode>>>;
export type AgencyRef = NonNullable<Awaited<ReturnType<typeof findAgencyByCode>>>;

const provinceColumns = [
  'province.province_code as provinceCode',
  'province.name_th as nameTh',
  'province.name_en as nameEn',
  'province.is_demo as isDemo',
] as const;

/** Every province with its two-digit code, in Thai order. */
export async function findAllProvinces(trx: Transaction<DB>) {
  return trx
    .selectFrom('province')
    .select([...provinceColumns])
    .orderBy('province.is_demo')
    .orderBy('province.province_code')
    .execute();
}

export async function findProvinceByCode(trx: Transaction<DB>, provinceCode: string) {
  return trx
    .selectFrom('province')
    .select([...provinceColumns])
    .where('province_code', '=', provinceCode)
    .executeTakeFirst();
}

/** The province an agency code belongs to; public knowledge. */
export async function findProvinceByAgencyCode(trx: Transaction<DB>, agencyCode: string) {
  return trx
    .selectFrom('agency_directory')
    .innerJoin('province', 'province.province_code', 'agency_directory.province_code')
    .select([...provinceColumns])
    .where('agency_code', '=', agencyCode)
    .executeTakeFirst();
}

/** An agency of the tenant as it is today. */
export async function findAgencyByCode(t: TenantDb, agencyCode: string) {
  return t.trx
    .selectFrom('agency')
    .leftJoin('district', (join) =>
      join
        .onRef('district.province_code', '=', 'agency.province_code')
        .onRef('district.district_code', '=', 'agency.district_code'),
    )
    .select([
      'agency.province_code as provinceCode',
      'agency.agency_code as agencyCode',
      'agency.official_code as officialCode',
      'agency.name_th as nameTh',
      'agency.name_en as nameEn',
      'agency.agency_type as agencyType',
      'agency.district_code as districtCode',
      'district.name_th as districtNameTh',
      'district.name_en as districtNameEn',
      'agency.is_demo as isDemo',
      'agency.is_scored as isScored',
    ])
    .where('agency.province_code', '=', t.provinceCode)
    .where('agency.agency_code', '=', agencyCode)
    .executeTakeFirst();
}
