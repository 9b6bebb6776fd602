import type { TenantDb } from '~/lib/db.server.ts';
import type { SearchOf } from '~/lib/search-params.ts';
import { cureOf, NOTIFICATION_KINDS } from './core/kinds.ts';
import { inboxSearch } from './inbox-search-params.ts';
import * as NotificationRepository from './NotificationRepository.server.ts';

/**
 * Does what the form of the inbox asks in the person's own position; returns the address to go on to, or null for an
 * entry that is not there or another's.
 */
export async function actOnInbox(
  t: TenantDb,
  membershipId: string,
  form: FormData,
  search: SearchOf<typeof inboxSearch>,
  now: Date,
): Promise<string | null> {
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 100);
  const here = inboxSearch.toSearch(search);
  const intent = field('intent');
  if (intent === 'all-read') {
    const upTo = momentOf(field('upTo')) ?? now;
    await NotificationRepository.updateAllRead(t, membershipId, upTo, now);
    return `/inbox${here ? `${here}&` : '?'}read=${encodeURIComponent(now.toISOString())}`;
  }
  if (intent === 'undo-all-read') {
    const readAt = momentOf(field('readAt'));
    if (readAt) await NotificationRepository.undoAllRead(t, membershipId, readAt);
    return `/inbox${here}`;
  }
  const notificationId = field('id');
  const found = await NotificationRepository.findById(t, membershipId, notificationId);
  if (!found) return null;
  await NotificationRepository.updateRead(t, membershipId, notificationId, intent === 'unread' ? null : now);
  if (intent !== 'open') return `/inbox${here}`;
  const kind = NOTIFICATION_KINDS.find((known) => known === found.kind) ?? 'reminded';
  const about = found.facts.agencyCode;
  const agencyCode = found.agencyCode ?? (typeof about === 'string' ? about : null);
  return cureOf({ ...found, kind, agencyCode, provinceCode: t.provinceCode });
}

/** To the millisecond, as the page wrote it. */
function momentOf(text: string): Date | null {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
