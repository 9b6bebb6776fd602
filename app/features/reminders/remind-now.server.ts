import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { findWorkCalendar } from '~/features/calendar/CalendarRepository.server.ts';
import * as NotificationRepository from '~/features/inbox/NotificationRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { groupBy } from '~/lib/group-by.ts';
import * as DutyRepository from './DutyRepository.server.ts';
import { noticeOf } from './reminder-jobs.server.ts';

export interface RemindResult {
  /** Bodies of which somebody was reminded now. */
  agencies: number;
  /** Positions that were told. */
  people: number;
  /** Bodies reminded earlier today, which are left in peace. */
  alreadyToday: string[];
  /** Bodies with nothing open for the circular, or no recipients of it. */
  nothingOpen: string[];
  /** Bodies where nobody has an account. */
  nobody: string[];
}

/**
 * Reminds agencies now of what they still have to do for a circular: the duty that falls due first. Once a day for each
 * position. Call it in the scope of the province; foreign codes count for nothing. Recorded in the audit trail.
 */
export async function remindNow(
  t: TenantDb,
  circularId: string,
  agencyCodes: readonly string[],
  source: AuditSource,
  now: Date = new Date(),
): Promise<RemindResult> {
  const today = todayInThailand(now);
  const calendar = await findWorkCalendar(t);
  const chosen = [...new Set(agencyCodes)];
  const open = groupBy(await DutyRepository.findAllOpen(t, { circularId }), ({ agencyCode }) => agencyCode);
  const people = groupBy(
    await NotificationRepository.findAgencyRecipients(t, chosen),
    ({ agencyCode }) => agencyCode,
  );
  const result: RemindResult = { agencies: 0, people: 0, alreadyToday: [], nothingOpen: [], nobody: [] };
  const reminded: string[] = [];
  for (const agencyCode of chosen) {
    const [first, ...others] = open.get(agencyCode) ?? [];
    const recipients = people.get(agencyCode) ?? [];
    if (!first) result.nothingOpen.push(agencyCode);
    else if (recipients.length === 0) result.nobody.push(agencyCode);
    else {
      const notice = noticeOf(first, calendar, today);
      const told = await NotificationRepository.insertNew(
        t,
        recipients.map((person) => ({
          ...notice,
          ...person,
          kind: 'reminded' as const,
          dedupeKey: `now:${circularId}:${today}`,
          facts: { ...notice.facts, more: others.length },
          createdAt: now,
        })),
      );
      if (told === 0) result.alreadyToday.push(agencyCode);
      else reminded.push(agencyCode);
      result.people += told;
    }
  }
  result.agencies = reminded.length;
  if (reminded.length > 0)
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'reminder.sent',
      subject: `circular:${circularId}`,
      after: { agencies: reminded, people: result.people },
    });
  return result;
}
