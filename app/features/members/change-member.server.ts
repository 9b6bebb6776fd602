import * as ChallengeRepository from '~/features/accounts/ChallengeRepository.server.ts';
import * as SessionRepository from '~/features/accounts/SessionRepository.server.ts';
import * as AuditRepository from '~/features/audit/AuditRepository.server.ts';
import { asIdentity, type TenantDb } from '~/lib/db.server.ts';
import type { Position } from './core/position.ts';
import * as MemberRepository from './MemberRepository.server.ts';

export type Member = NonNullable<Awaited<ReturnType<typeof MemberRepository.findById>>>;

/** `own`: nobody changes the own position. `lastAdmin`: a province keeps at least one active administrator. */
export type ChangeResult =
  | { kind: 'done' }
  | { kind: 'unknown' }
  | { kind: 'own' }
  | { kind: 'lastAdmin' }
  | { kind: 'conflict'; present: Member };

export interface Change {
  membershipId: string;
  /** The version the change was made from. */
  version: number;
  source: AuditRepository.AuditSource;
}

/** Gives a member another role or place; it holds from their next request on. */
export async function changePosition(t: TenantDb, change: Change, position: Position): Promise<ChangeResult> {
  return changeMember(t, change, position.role !== 'province_admin', async (before) => {
    const isDone = await MemberRepository.updatePosition(t, change.membershipId, change.version, position);
    if (isDone) {
      await record(t, change, before, 'member.role_changed', {
        before: { role: before.role, agencyCode: before.agencyCode, districtCode: before.districtCode },
        after: position,
      });
    }
    return isDone;
  });
}

/**
 * Takes a position away or gives it back. Either way the person's sessions end: access is gone with the next request,
 * and no browser that was signed in before comes back to life with the position. No account or position is deleted.
 */
export async function setActive(t: TenantDb, change: Change, isActive: boolean): Promise<ChangeResult> {
  return changeMember(t, change, !isActive, async (before) => {
    const deactivatedAt = isActive ? null : new Date();
    const { membershipId, version } = change;
    const isDone = await MemberRepository.updateDeactivated(t, membershipId, version, deactivatedAt);
    if (!isDone) return false;
    await record(t, change, before, isActive ? 'member.reactivated' : 'member.deactivated', {});
    await asIdentity(t, async (trx) => {
      await SessionRepository.deleteAllOfUser(trx, before.userId);
      await ChallengeRepository.deleteAllOfUser(trx, before.userId);
    });
    return true;
  });
}

async function changeMember(
  t: TenantDb,
  change: Change,
  takesAdminAway: boolean,
  run: (before: Member) => Promise<boolean>,
): Promise<ChangeResult> {
  const admins = takesAdminAway ? await MemberRepository.findActiveAdminsForUpdate(t) : [];
  const before = await MemberRepository.findById(t, change.membershipId);
  if (!before) return { kind: 'unknown' };
  if (before.userId === change.source.userId) return { kind: 'own' };
  if (admins.length === 1 && admins[0] === change.membershipId) return { kind: 'lastAdmin' };
  if (await run(before)) return { kind: 'done' };
  const present = await MemberRepository.findById(t, change.membershipId);
  return present ? { kind: 'conflict', present } : { kind: 'unknown' };
}

async function record(
  t: TenantDb,
  change: Change,
  member: Member,
  action: 'member.role_changed' | 'member.deactivated' | 'member.reactivated',
  facts: { before?: unknown; after?: unknown },
): Promise<void> {
  await AuditRepository.insertEvent(t.trx, change.source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode: member.agencyCode,
    subject: `membership:${member.membershipId}`,
    ...facts,
    after: facts.after ?? { email: member.email, role: member.role },
  });
}
