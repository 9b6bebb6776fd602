import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import type { MailChoice } from '~/features/inbox/core/kinds.ts';
import type { Role } from '~/lib/actor.ts';
import { ROLES } from '~/lib/actor.ts';

const accountColumns = [
  'user_id as userId',
  'email',
  'display_name as displayName',
  'password_hash as passwordHash',
  'is_platform_admin as isPlatformAdmin',
  'deactivated_at as deactivatedAt',
] as const;

/** The account with this e-mail address (any letter case), or undefined. */
export async function findByEmail(trx: Transaction<DB>, email: string) {
  return trx
    .selectFrom('app_user')
    .select([...accountColumns])
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.trim().toLowerCase()))
    .executeTakeFirst();
}

export async function findById(trx: Transaction<DB>, userId: string) {
  return trx
    .selectFrom('app_user')
    .select([...accountColumns])
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

/** Active positions of a person, province staff first. */
export async function findAllMemberships(trx: Transaction<DB>, userId: string) {
  return trx
    .selectFrom('membership')
    .innerJoin('province', 'province.province_code', 'membership.province_code')
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
      'membership.role as role',
      'membership.province_code as provinceCode',
      'province.name_th as provinceNameTh',
      'province.name_en as provinceNameEn',
      'province.is_demo as provinceIsDemo',
      'membership.agency_code as agencyCode',
      'agency.name_th as agencyNameTh',
      'agency.is_scored as agencyIsScored',
      'membership.district_code as districtCode',
      'district.name_th as districtNameTh',
    ])
    .where('membership.user_id', '=', userId)
    .where('membership.deactivated_at', 'is', null)
    .orderBy('membership.province_code')
    .orderBy('membership.agency_code', (order) => order.asc().nullsFirst())
    .orderBy('membership.membership_id')
    .execute();
}

export interface NewAccount {
  userId: string;
  email: string;
  displayName: string;
  passwordHash: string | null;
  isPlatformAdmin?: boolean;
  isDemo?: boolean;
}

export async function insertAccount(trx: Transaction<DB>, account: NewAccount): Promise<void> {
  await trx
    .insertInto('app_user')
    .values({
      user_id: account.userId,
      email: account.email,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      is_platform_admin: account.isPlatformAdmin ?? false,
      is_demo: account.isDemo ?? false,
    })
    .execute();
}

export interface NewMembership {
  membershipId: string;
  userId: string;
  role: Role;
  provinceCode: string;
  /** For agency roles. */
  agencyCode?: string | null;
  /** Limits a province viewer to one district (a district chief). */
  districtCode?: string | null;
}

export async function insertMembership(trx: Transaction<DB>, membership: NewMembership): Promise<void> {
  await trx
    .insertInto('membership')
    .values({
      province_code: membership.provinceCode,
      membership_id: membership.membershipId,
      user_id: membership.userId,
      role: membership.role,
      agency_code: membership.agencyCode ?? null,
      district_code: membership.districtCode ?? null,
    })
    .execute();
}

export async function updatePasswordHash(
  trx: Transaction<DB>,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await trx
    .updateTable('app_user')
    .set({ password_hash: passwordHash })
    .where('user_id', '=', userId)
    .execute();
}

/** How much mail the person wants about what they have to do. */
export async function findMailChoice(trx: Transaction<DB>, userId: string): Promise<MailChoice> {
  const row = await trx
    .selectFrom('app_user')
    .select('mail_choice as mailChoice')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.mailChoice ?? 'all';
}

export async function updateMailChoice(
  trx: Transaction<DB>,
  userId: string,
  choice: MailChoice,
): Promise<void> {
  await trx.updateTable('app_user').set({ mail_choice: choice }).where('user_id', '=', userId).execute();
}

export async function updateLastSignIn(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx
    .updateTable('app_user')
    .set({ last_sign_in_at: new Date() })
    .where('user_id', '=', userId)
    .execute();
}

/** The platform's administrators who can sign in. */
export async function findAllPlatformAdmins(trx: Transaction<DB>) {
  return trx
    .selectFrom('app_user')
    .select([...accountColumns])
    .where('is_platform_admin', '=', true)
    .where('deactivated_at', 'is', null)
    .orderBy('created_at')
    .execute();
}

/** Whether an account with the demo's password can be signed in with. */
export async function existsActiveDemoAccount(trx: Transaction<DB>): Promise<boolean> {
  const row = await trx
    .selectFrom('app_user')
    .select('user_id')
    .where('is_demo', '=', true)
    .where('deactivated_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type DemoSignInRow = Awaited<ReturnType<typeof findAllDemoSignIns>>[number];

/** The invented accounts that may be signed in with, province by province, those of the province first. */
export async function findAllDemoSignIns(trx: Transaction<DB>) {
  const rows = await trx
    .selectFrom((sub) =>
      sub
        .selectFrom('app_user')
        .leftJoin('membership', (join) =>
          join
            .onRef('membership.user_id', '=', 'app_user.user_id')
            .on('membership.deactivated_at', 'is', null),
        )
        .leftJoin('province', 'province.province_code', 'membership.province_code')
        .selectAll('app_user')
        .select(['membership.role', 'membership.province_code', 'membership.agency_code'])
        .select(['province.name_th as province_name_th', 'province.name_en as province_name_en'])
        .where('app_user.is_demo', '=', true)
        .where('app_user.deactivated_at', 'is', null)
        .distinctOn('app_user.user_id')
        .orderBy('app_user.user_id')
        .orderBy('membership.province_code')
        .orderBy('membership.agency_code', (order) => order.asc().nullsFirst())
        .as('demo'),
    )
    .select(['email', 'display_name as displayName', 'is_platform_admin as isPlatformAdmin', 'role'])
    .select(['province_name_th as provinceNameTh', 'province_name_en as provinceNameEn'])
    .orderBy('province_code', (order) => order.asc().nullsFirst())
    .orderBy('agency_code', (order) => order.asc().nullsFirst())
    .orderBy('user_id')
    .limit(MOST_DEMO_SIGN_INS)
    .execute();
  return rows.flatMap(({ isPlatformAdmin, ...row }) => {
    const role = isPlatformAdmin ? 'platform_admin' : ROLES.find((known) => known === row.role);
    return role ? [{ ...row, role }] : [];
  });
}

const MOST_DEMO_SIGN_INS = 60;
