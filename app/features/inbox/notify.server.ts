import type { TenantDb } from '~/lib/db.server.ts';
import { groupBy } from '~/lib/group-by.ts';
import * as NotificationRepository from './NotificationRepository.server.ts';

/** What there is to tell, of one agency or to the staff of the province. */
export type Notice = Omit<NotificationRepository.NewNotification, keyof NotificationRepository.Recipient>;

export interface AgencyNotice extends Notice {
  agencyCode: string;
}

/**
 * Tells officers and heads of agencies, in the transaction of the act itself; who has been told the same (`dedupeKey`)
 * is not told again. Works in the scope of the province and of an agency. Returns how many were told.
 */
export async function notifyAgencies(t: TenantDb, notices: readonly AgencyNotice[]): Promise<number> {
  const codes = [...new Set(notices.map(({ agencyCode }) => agencyCode))];
  if (codes.length === 0) return 0;
  const people = groupBy(
    await NotificationRepository.findAgencyRecipients(t, codes),
    ({ agencyCode }) => agencyCode,
  );
  return NotificationRepository.insertNew(
    t,
    notices.flatMap((notice) =>
      (people.get(notice.agencyCode) ?? []).map((person) => ({ ...notice, ...person })),
    ),
  );
}

/** Tells administrators and officers of the province; works in the scope of an agency too. Returns how many were told. */
export async function notifyProvinceStaff(t: TenantDb, notice: Notice): Promise<number> {
  const staff = await NotificationRepository.findProvinceRecipients(t);
  return NotificationRepository.insertNew(
    t,
    staff.map((person) => ({ ...notice, ...person })),
  );
}

/** Tells the chiefs of districts, each what there is to tell of the own one (by district code); of nothing, nothing. */
export async function notifyDistrictChiefs(
  t: TenantDb,
  noticeOf: (districtCode: string) => Notice | null,
): Promise<number> {
  const chiefs = await NotificationRepository.findDistrictRecipients(t);
  return NotificationRepository.insertNew(
    t,
    chiefs.flatMap(({ districtCode, ...person }) => {
      const notice = noticeOf(districtCode);
      return notice ? [{ ...notice, ...person }] : [];
    }),
  );
}
