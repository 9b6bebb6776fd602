import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';
import { type Actor, type Membership, ROLES, type Role } from '~/lib/actor.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { type RequestSource, recordAccountEvent } from './account-audit.server.ts';
import { ABSOLUTE_MS, IDLE_MS, TOUCH_MS } from './core/session-times.ts';
import * as SessionRepository from './SessionRepository.server.ts';
import { hashToken, newToken } from './session-token.server.ts';

/** Who this token signs in, in the position chosen last, or null when it is unknown, expired or idle. */
export async function resolveActor(db: Database, token: string): Promise<Actor | null> {
  const tokenHash = hashToken(token);
  return withIdentity(db, null, async (trx) => {
    const session = await SessionRepository.findByTokenHash(trx, tokenHash, idleSince());
    if (!session) return null;
    if (Date.now() - session.lastSeenAt.getTime() > TOUCH_MS) {
      await SessionRepository.touchSession(trx, tokenHash);
    }
    const memberships = await findMemberships(trx, session.userId);
    const chosen =
      memberships.find(
        (m) => m.membershipId === session.membershipId && m.provinceCode === session.membershipProvinceCode,
      ) ?? memberships[0];
    const person = {
      userId: session.userId,
      displayName: session.displayName,
      email: session.email,
      memberships,
    };
    if (session.isPlatformAdmin) return { ...person, role: 'platform_admin', membership: null };
    return chosen ? { ...person, role: chosen.role, membership: chosen } : null;
  });
}

/** Where a sign-in comes from, for its owner's list of sessions. */
export interface SignInOrigin extends RequestSource {
  userAgent: string | null;
}

/** Opens a session with a token that nobody has seen before; the browser's earlier one ends. */
export async function startSession(
  trx: Transaction<DB>,
  userId: string,
  origin: SignInOrigin,
  earlierToken: string | null,
): Promise<string> {
  const token = newToken();
  if (earlierToken) await SessionRepository.deleteByTokenHash(trx, hashToken(earlierToken));
  await SessionRepository.deleteExpired(trx, idleSince());
  await SessionRepository.insertSession(trx, {
    tokenHash: hashToken(token),
    userId,
    expiresAt: new Date(Date.now() + ABSOLUTE_MS),
    userAgent: origin.userAgent?.slice(0, 300) ?? null,
    address: origin.clientAddress,
  });
  return token;
}

/** Ends the browser's session; an unknown token is no error. */
export async function signOut(db: Database, token: string, source: RequestSource): Promise<void> {
  await withIdentity(db, null, async (trx) => {
    const tokenHash = hashToken(token);
    const session = await SessionRepository.findByTokenHash(trx, tokenHash, idleSince());
    await SessionRepository.deleteByTokenHash(trx, tokenHash);
    if (session) await recordAccountEvent(trx, source, session, 'account.signed_out');
  });
}

/** A new token for this browser, in the position chosen before; every other session of the person ends. */
export async function renewSession(
  trx: Transaction<DB>,
  userId: string,
  origin: SignInOrigin,
  token: string,
): Promise<string> {
  const membership = await SessionRepository.findMembership(trx, hashToken(token));
  const fresh = await startSession(trx, userId, origin, token);
  await SessionRepository.deleteOthersOfUser(trx, userId, hashToken(fresh));
  if (membership) await SessionRepository.updateMembership(trx, hashToken(fresh), membership);
  return fresh;
}

/** Ends some of the person's other sessions; the own one is ended by signing out. */
export async function endSessions(
  db: Database,
  actor: Actor,
  sessionIds: readonly string[],
  ownToken: string,
  source: RequestSource,
): Promise<void> {
  if (sessionIds.length === 0) return;
  await withIdentity(db, actor.userId, async (trx) => {
    const own = hashToken(ownToken);
    const count = await SessionRepository.deleteOthersOfUserByIds(trx, actor.userId, sessionIds, own);
    if (count > 0) await recordAccountEvent(trx, source, actor, 'account.session_ended', { count });
  });
}

/** Ends all sessions of the person, this one too. */
export async function signOutEverywhere(db: Database, actor: Actor, source: RequestSource): Promise<void> {
  await withIdentity(db, actor.userId, async (trx) => {
    await SessionRepository.deleteAllOfUser(trx, actor.userId);
    await recordAccountEvent(trx, source, actor, 'account.signed_out_everywhere');
  });
}

/** The person's active positions; a role the product does not know gives no access. */
export async function findMemberships(trx: Transaction<DB>, userId: string): Promise<Membership[]> {
  const rows = await AccountRepository.findAllMemberships(trx, userId);
  return rows.flatMap((row): Membership[] => (isRole(row.role) ? [{ ...row, role: row.role }] : []));
}

export function idleSince(): Date {
  return new Date(Date.now() - IDLE_MS);
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}
