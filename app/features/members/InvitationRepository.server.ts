import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export interface NewInvitation {
  invitationId: string;
  tokenHash: string;
  email: string;
  displayName: string;
  role: string;
  agencyCode: string | null;
  districtCode: string | null;
  invitedByUserId: string;
  expiresAt: Date;
}

export async function insertInvitations(t: TenantDb, invitations: readonly NewInvitation[]): Promise<void> {
  if (invitations.length === 0) return;
  await t.trx
    .insertInto('invitation')
    .values(
      invitations.map((invitation) => ({
        province_code: t.provinceCode,
        invitation_id: invitation.invitationId,
        token_hash: invitation.tokenHash,
        email: invitation.email,
        display_name: invitation.displayName,
        role: invitation.role,
        agency_code: invitation.agencyCode,
        district_code: invitation.districtCode,
        invited_by_user_id: invitation.invitedByUserId,
        expires_at: invitation.expiresAt,
      })),
    )
    .execute();
}

export type OpenInvitationRow = Awaited<ReturnType<typeof findAllOpen>>[number];

/** Invitations that can still be accepted, the newest first. */
export async function findAllOpen(t: TenantDb) {
  return t.trx
    .selectFrom('invitation')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.province_code', '=', 'invitation.province_code')
        .onRef('agency.agency_code', '=', 'invitation.agency_code'),
    )
    .select([
      'invitation.invitation_id as invitationId',
      'invitation.email',
      'invitation.display_name as displayName',
      'invitation.role',
      'invitation.agency_code as agencyCode',
      'agency.name_th as agencyNameTh',
      'invitation.district_code as districtCode',
      'invitation.created_at as createdAt',
      'invitation.expires_at as expiresAt',
    ])
    .where('invitation.province_code', '=', t.provinceCode)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', new Date())
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.email')
    .execute();
}

/** Voids an open invitation and returns it; undefined when there is none with this id in the province. */
export async function updateRevoked(t: TenantDb, invitationId: string) {
  return t.trx
    .updateTable('invitation')
    .set({ revoked_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('invitation_id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['email', 'role', 'agency_code as agencyCode', 'district_code as districtCode'])
    .executeTakeFirst();
}

/** Voids the open invitations of these addresses for the same place: a new link replaces the old one. */
export async function updateReplaced(
  t: TenantDb,
  invitees: readonly { email: string; agencyCode: string | null }[],
): Promise<void> {
  for (const { email, agencyCode } of invitees) {
    await t.trx
      .updateTable('invitation')
      .set({ revoked_at: new Date() })
      .where('province_code', '=', t.provinceCode)
      .where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase()))
      .where('agency_code', agencyCode === null ? 'is' : '=', agencyCode)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
  }
}

/** The invitation a link opens, with the place it is for, or undefined when it is used, void or too old. */
export async function findOpenByTokenHash(trx: Transaction<DB>, tokenHash: string) {
  return trx
    .selectFrom('invitation')
    .innerJoin('province', 'province.province_code', 'invitation.province_code')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.province_code', '=', 'invitation.province_code')
        .onRef('agency.agency_code', '=', 'invitation.agency_code'),
    )
    .leftJoin('district', (join) =>
      join
        .onRef('district.province_code', '=', 'invitation.province_code')
        .onRef('district.district_code', '=', 'invitation.district_code'),
    )
    .select([
      'invitation.province_code as provinceCode',
      'invitation.invitation_id as invitationId',
      'invitation.email',
      'invitation.display_name as displayName',
      'invitation.role',
      'invitation.agency_code as agencyCode',
      'invitation.district_code as districtCode',
      'invitation.expires_at as expiresAt',
      'province.name_th as provinceNameTh',
      'province.name_en as provinceNameEn',
      'province.is_demo as provinceIsDemo',
      'agency.name_th as agencyNameTh',
      'district.name_th as districtNameTh',
    ])
    .where('invitation.token_hash', '=', tokenHash)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', new Date())
    .executeTakeFirst();
}

/** Uses the invitation up; false when somebody was faster or it was voided meanwhile. */
export async function updateAccepted(
  trx: Transaction<DB>,
  invitation: { provinceCode: string; invitationId: string },
  userId: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('invitation')
    .set({ accepted_at: new Date(), accepted_by_user_id: userId })
    .where('province_code', '=', invitation.provinceCode)
    .where('invitation_id', '=', invitation.invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
