import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Position } from './core/position.ts';

export interface MemberFilter {
  /** Part of the office's name, e-mail or agency; empty = all. */
  search: string;
  role: string;
  state: 'active' | 'inactive' | 'all';
}

export type MemberRow = Awaited<ReturnType<typeof findAll>>[number];

/** The positions of the province with their holders, province staff first. */
export async function findAll(t: TenantDb, filter: MemberFilter) {
  let query = members(t)
    .orderBy('membership.agency_code', (order) => order.asc().nullsFirst())
    .orderBy('membership.role')
    .orderBy('app_user.email');
  if (filter.role) query = query.where('membership.role', '=', filter.role);
  if (filter.state === 'active') query = query.where('membership.deactivated_at', 'is', null);
  if (filter.state === 'inactive') query = query.where('membership.deactivated_at', 'is not', null);
  if (filter.search) {
    const pattern = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('app_user.display_name', 'ilike', pattern),
        eb('app_user.email', 'ilike', pattern),
        eb('agency.name_th', 'ilike', pattern),
        eb('membership.agency_code', '=', filter.search),
      ]),
    );
  }
  return query.execute();
}

/** One position of the province, or undefined. */
export async function findById(t: TenantDb, membershipId: string) {
  return members(t).where('membership.membership_id', '=', membershipId).executeTakeFirst();
}

function members(t: TenantDb) {
  return t.trx
    .selectFrom('membership')
    .innerJoin('app_user', 'app_user.user_id', 'membership.user_id')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.province_code', '=', 'membership.province_code')
        .onRef('agency.agency_code', '=', 'membership.agency_code'),
    )
    .leftJoin('district', (join) =>
      join
        .onRef('district.province_code', '=', 'membership.province_code')
        .onRef('district.district_code', '=', 'membership.district_code'),
    )
    .select([
      'membership.membership_id as membershipId',
      'membership.user_id as userId',
      'membership.role',
      'membership.version',
      'membership.agency_code as agencyCode',
      'agency.name_th as agencyNameTh',
      'membership.district_code as districtCode',
      'district.name_th as districtNameTh',
      'membership.deactivated_at as deactivatedAt',
      'membership.created_at as createdAt',
      'app_user.email',
      'app_user.display_name as displayName',
      'app_user.deactivated_at as accountDeactivatedAt',
      'app_user.last_sign_in_at as lastSignInAt',
    ])
    .where('membership.province_code', '=', t.provinceCode);
}

/** Ids of the province's active administrators; their rows are locked until the transaction ends. */
export async function findActiveAdminsForUpdate(t: TenantDb): Promise<string[]> {
  const rows = await t.trx
    .selectFrom('membership')
    .select('membership_id as membershipId')
    .where('province_code', '=', t.provinceCode)
    .where('role', '=', 'province_admin')
    .where('deactivated_at', 'is', null)
    .orderBy('membership_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.membershipId);
}

/** Changes the position if it is still at `version`; false when somebody changed it meanwhile. */
export async function updatePosition(
  t: TenantDb,
  membershipId: string,
  version: number,
  position: Position,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('membership')
    .set({
      role: position.role,
      agency_code: position.agencyCode,
      district_code: position.districtCode,
      version: sql`version + 1`,
    })
    .where('province_code', '=', t.provinceCode)
    .where('membership_id', '=', membershipId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes the position away or gives it back, if it is still at `version`; nothing is deleted. */
export async function updateDeactivated(
  t: TenantDb,
  membershipId: string,
  version: number,
  deactivatedAt: Date | null,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('membership')
    .set({ deactivated_at: deactivatedAt, version: sql`version + 1` })
    .where('province_code', '=', t.provinceCode)
    .where('membership_id', '=', membershipId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** E-mail addresses and agencies of all active positions. */
export async function findAllActiveAddresses(t: TenantDb) {
  return t.trx
    .selectFrom('membership')
    .innerJoin('app_user', 'app_user.user_id', 'membership.user_id')
    .select(['app_user.email', 'membership.agency_code as agencyCode', 'membership.role'])
    .where('membership.province_code', '=', t.provinceCode)
    .where('membership.deactivated_at', 'is', null)
    .execute();
}

/** The agencies and districts a position may be for, in Thai order. */
export async function findAllPlaces(t: TenantDb) {
  const agencies = await t.trx
    .selectFrom('agency')
    .select(['agency_code as agencyCode', 'official_code as officialCode', 'name_th as nameTh'])
    .where('province_code', '=', t.provinceCode)
    .orderBy(sql`name_th collate "und-x-icu"`)
    .orderBy('agency_code')
    .execute();
  const districts = await t.trx
    .selectFrom('district')
    .select(['district_code as districtCode', 'name_th as nameTh'])
    .where('province_code', '=', t.provinceCode)
    .orderBy(sql`name_th collate "und-x-icu"`)
    .execute();
  return { agencies, districts };
}
