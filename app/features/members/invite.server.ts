import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '~/features/accounts/session-token.server.ts';
import * as AuditRepository from '~/features/audit/AuditRepository.server.ts';
import { type InvitationFacts, invitationLetter } from '~/features/mail/letters.server.ts';
import * as OutboxRepository from '~/features/mail/OutboxRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Position } from './core/position.ts';
import * as InvitationRepository from './InvitationRepository.server.ts';

/** An invitation can be accepted this long. */
export const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

export interface Invitation extends Position {
  email: string;
  /** The office, never a person's title in our texts. */
  displayName: string;
  /** Agency, district or province in Thai, as the mail names it. */
  placeTh: string;
}

/**
 * Invites people into the tenant's province: one link each, kept as a hash, sent by mail in the same transaction. An
 * open invitation of the same address for the same place is void from then on.
 */
export async function invite(
  t: TenantDb,
  source: AuditRepository.AuditSource & { userId: string },
  publicUrl: string,
  invitations: readonly Invitation[],
): Promise<void> {
  const expiresAt = new Date(Date.now() + INVITATION_MS);
  const prepared = invitations.map((invitation) => ({
    ...invitation,
    invitationId: randomUUID(),
    token: newToken(),
  }));
  await InvitationRepository.updateReplaced(t, prepared);
  await InvitationRepository.insertInvitations(
    t,
    prepared.map(({ token, placeTh: _placeTh, ...invitation }) => ({
      ...invitation,
      tokenHash: hashToken(token),
      invitedByUserId: source.userId,
      expiresAt,
    })),
  );
  await OutboxRepository.insertMails(
    t.trx,
    prepared.map(({ token, email, displayName, role, placeTh }) => {
      const link = `${publicUrl}/accept-invitation?token=${token}`;
      const facts: InvitationFacts = { to: email, displayName, role, placeTh, link, expiresAt };
      return invitationLetter(facts);
    }),
  );
  for (const { invitationId, email, role, agencyCode, districtCode } of prepared) {
    await AuditRepository.insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'member.invited',
      agencyCode,
      subject: `invitation:${invitationId}`,
      after: { email, role, agencyCode, districtCode },
    });
  }
}

/** Makes the link of an open invitation worthless; false when there is none with this id in the province. */
export async function cancelInvitation(
  t: TenantDb,
  source: AuditRepository.AuditSource,
  invitationId: string,
): Promise<boolean> {
  const cancelled = await InvitationRepository.updateRevoked(t, invitationId);
  if (!cancelled) return false;
  await AuditRepository.insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'member.invitation_cancelled',
    agencyCode: cancelled.agencyCode,
    subject: `invitation:${invitationId}`,
    before: cancelled,
  });
  return true;
}
