import type { DueKind } from '~/features/circulars/core/next-due.ts';

/** Everything the inbox tells of. A new kind gets its line here and its sentences in the messages. */
export const NOTIFICATION_KINDS = [
  'circular_new',
  'circular_version',
  'report_returned',
  'report_unaccepted',
  'report_submitted',
  'plan_returned',
  'plan_submitted',
  'due_before',
  'due_today',
  'due_after',
  'reminded',
  'agency_digest',
  'province_digest',
  'district_digest',
  'district_overdue',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What the reader filters by. */
export const KIND_GROUPS = {
  letters: ['circular_new', 'circular_version'],
  due: ['due_before', 'due_today', 'due_after', 'reminded', 'district_overdue'],
  answers: ['report_returned', 'report_unaccepted', 'report_submitted', 'plan_returned', 'plan_submitted'],
  digests: ['agency_digest', 'province_digest', 'district_digest'],
} as const satisfies Record<string, readonly NotificationKind[]>;
export type KindGroup = keyof typeof KIND_GROUPS;
export const KIND_GROUP_NAMES = Object.keys(KIND_GROUPS) as KindGroup[];

/** How much mail a person wants about what they have to do: as it happens, once a week, none. */
export const MAIL_CHOICES = ['all', 'digest', 'off'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/**
 * Whether a mail goes out beside the entry in the inbox. Who is told of everything as it happens gets the weekly letter
 * only when something is overdue.
 */
export function isMailed(
  told: { kind: string; facts: { overdue?: unknown; duties?: unknown } },
  choice: MailChoice,
): boolean {
  if (choice === 'off') return false;
  const isDigest = (KIND_GROUPS.digests as readonly string[]).includes(told.kind);
  if (choice === 'digest') return isDigest;
  return !isDigest || (told.facts.overdue ?? told.facts.duties) !== 0;
}

/** Where the cure is: the address a notification leads to. */
export function cureOf(about: {
  kind: NotificationKind;
  provinceCode: string;
  /** The agency it is about. */
  agencyCode: string | null;
  circularId: string | null;
  duty: DueKind | null;
  fiscalYear: number | null;
}): string {
  const { kind, agencyCode, circularId, duty, fiscalYear } = about;
  if (['province_digest', 'district_digest', 'district_overdue'].includes(kind))
    return `/provinces/${about.provinceCode}/compliance`;
  if (!agencyCode) return circularId ? `/circulars/${circularId}` : '/inbox';
  const own = `/agencies/${agencyCode}`;
  if (kind === 'agency_digest') return own;
  // The address of a plan names the results it answers: those of the year before.
  if (duty === 'plan' && fiscalYear) return `${own}/plan?year=${fiscalYear - 1}`;
  if (duty === 'report6m' || duty === 'report12m')
    return `${own}/reports/${fiscalYear}/${duty === 'report6m' ? '6m' : '12m'}`;
  return circularId ? `/circulars/${circularId}` : own;
}
