import type { AppLoadContext } from '@remix-run/node';
import { provinceClaim } from '~/features/tenancy/gate.server.ts';
import type { Actor, Membership } from '~/lib/actor.ts';
import { mintTenant, type Tenant, withTenant } from '~/lib/db.server.ts';
import * as NotificationRepository from './NotificationRepository.server.ts';

/** The position the person acts in, which is whose inbox they see; null for the platform's administrator. */
export function ownPosition(actor: Actor): { membership: Membership; tenant: Tenant } | null {
  const { membership } = actor;
  return membership && { membership, tenant: mintTenant(provinceClaim(actor, membership.provinceCode)) };
}

/** How many entries of the person's inbox are unread, for the head of every page; null where there is no inbox. */
export async function countOwnUnread(
  context: Pick<AppLoadContext, 'db'>,
  actor: Actor,
): Promise<number | null> {
  const own = ownPosition(actor);
  if (!own) return null;
  return withTenant(context.db, own.tenant, (t) =>
    NotificationRepository.countUnread(t, own.membership.membershipId),
  );
}
