import { randomUUID } from 'node:crypto';
import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import * as AuditRepository from '~/features/audit/AuditRepository.server.ts';
import { MEMBER_ROLES } from '~/features/members/core/position.ts';
import * as InvitationRepository from '~/features/members/InvitationRepository.server.ts';
import * as JoinRepository from '~/features/members/JoinRepository.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { completeSignIn } from './complete-sign-in.server.ts';
import { findPasswordFault, type PasswordFault } from './core/password-rules.ts';
import { hashPassword } from './password.server.ts';
import { hashToken } from './session-token.server.ts';
import type { SignInOrigin } from './sessions.server.ts';

type OpenInvitation = NonNullable<Awaited<ReturnType<typeof InvitationRepository.findOpenByTokenHash>>>;

/** The invitation a link opens, and whether its address has an account already; null when the link does not work. */
export async function findInvitation(db: Database, token: string) {
  return withIdentity(db, null, async (trx) => {
    const invitation = await InvitationRepository.findOpenByTokenHash(trx, hashToken(token));
    if (!invitation) return null;
    const account = await AccountRepository.findByEmail(trx, invitation.email);
    if (account?.deactivatedAt) return null;
    return { invitation, hasAccount: account !== undefined };
  });
}

export type AcceptResult =
  | { kind: 'joined'; token: string }
  | { kind: 'expired' }
  | { kind: 'account_exists' }
  | { kind: 'fault'; fault: PasswordFault };

/** Accepts as a newcomer: makes the account with this password, the position, and the first session. */
export async function acceptAsNewcomer(
  db: Database,
  token: string,
  password: string,
  origin: SignInOrigin,
  earlierToken: string | null,
): Promise<AcceptResult> {
  const found = await findInvitation(db, token);
  if (!found) return { kind: 'expired' };
  if (found.hasAccount) return { kind: 'account_exists' };
  const { invitation } = found;
  const fault = findPasswordFault(password, invitation);
  if (fault) return { kind: 'fault', fault };
  const passwordHash = await hashPassword(password);
  const account = {
    userId: randomUUID(),
    email: invitation.email,
    displayName: invitation.displayName,
    isPlatformAdmin: false,
  };
  return withIdentity(db, account.userId, async (trx): Promise<AcceptResult> => {
    if (!(await InvitationRepository.updateAccepted(trx, invitation, account.userId)))
      return { kind: 'expired' };
    await AccountRepository.insertAccount(trx, { ...account, passwordHash });
    await join(trx, invitation, account, origin);
    return { kind: 'joined', token: await completeSignIn(trx, account, origin, earlierToken) };
  });
}

/** Accepts as the signed-in person, whose address must be the invited one; false when the link does not work. */
export async function acceptAsMember(
  db: Database,
  token: string,
  actor: Actor,
  origin: SignInOrigin,
): Promise<boolean> {
  const found = await findInvitation(db, token);
  if (!found || found.invitation.email.toLowerCase() !== actor.email.toLowerCase()) return false;
  return withIdentity(db, actor.userId, async (trx) => {
    if (!(await InvitationRepository.updateAccepted(trx, found.invitation, actor.userId))) return false;
    await join(trx, found.invitation, actor, origin);
    return true;
  });
}

async function join(
  trx: Transaction<DB>,
  invitation: OpenInvitation,
  account: { userId: string; displayName: string },
  origin: SignInOrigin,
): Promise<void> {
  const role = MEMBER_ROLES.find((known) => known === invitation.role);
  if (!role) throw new Error(`Unknown role in an invitation: ${invitation.role}`);
  const { provinceCode, agencyCode, districtCode } = invitation;
  await JoinRepository.upsertMembership(trx, {
    membershipId: randomUUID(),
    userId: account.userId,
    provinceCode,
    role,
    agencyCode,
    districtCode,
  });
  const source: AuditRepository.AuditSource = {
    userId: account.userId,
    office: account.displayName,
    role,
    clientAddress: origin.clientAddress,
    requestId: origin.requestId,
  };
  await AuditRepository.insertEvent(trx, source, {
    provinceCode,
    action: 'member.joined',
    agencyCode,
    subject: `invitation:${invitation.invitationId}`,
    after: { email: invitation.email, role, agencyCode, districtCode },
  });
}
