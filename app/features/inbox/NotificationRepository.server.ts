import type { DB } from 'db/tables/tables.ts';
import { type NotNull, sql, type Transaction } from 'kysely';
import type { DueKind } from '~/features/circulars/core/next-due.ts';
import { asIdentity, type TenantDb } from '~/lib/db.server.ts';
import { KIND_GROUPS, type KindGroup, type NotificationKind } from './core/kinds.ts';

/** A position that is told things: those who act for an agency, or the staff of the province. */
export interface Recipient {
  membershipId: string;
  userId: string;
  agencyCode: string | null;
}

/** Officers and heads of the agencies, with an active account and position. */
export async function findAgencyRecipients(
  t: TenantDb,
  agencyCodes: readonly string[],
): Promise<Recipient[]> {
  return inSightOfMembers(t, (trx) =>
    activeMembers(trx, t.provinceCode)
      .where('m.role', 'in', ['agency_head', 'agency_officer'])
      .where('m.agency_code', 'in', agencyCodes.length > 0 ? [...agencyCodes] : [''])
      .execute(),
  );
}

/** Administrators and officers of the province. */
export async function findProvinceRecipients(t: TenantDb): Promise<Recipient[]> {
  return inSightOfMembers(t, (trx) =>
    activeMembers(trx, t.provinceCode)
      .where('m.role', 'in', ['province_admin', 'province_officer'])
      .execute(),
  );
}

/** District chiefs, by district; who reads the whole province is not told. Call it in the scope of the province. */
export async function findDistrictRecipients(t: TenantDb): Promise<(Recipient & { districtCode: string })[]> {
  return activeMembers(t.trx, t.provinceCode)
    .select('m.district_code as districtCode')
    .where('m.role', '=', 'province_viewer')
    .where('m.district_code', 'is not', null)
    .$narrowType<{ districtCode: NotNull }>()
    .execute();
}

/** An agency does not see who the members of its province are; the step that finds whom its act concerns does. */
function inSightOfMembers<T>(t: TenantDb, fn: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return t.tenant.scope === 'province' ? fn(t.trx) : asIdentity(t, fn);
}

function activeMembers(trx: Transaction<DB>, provinceCode: string) {
  return trx
    .selectFrom('membership as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select(['m.membership_id as membershipId', 'm.user_id as userId', 'm.agency_code as agencyCode'])
    .where('m.province_code', '=', provinceCode)
    .where('m.deactivated_at', 'is', null)
    .where('u.deactivated_at', 'is', null)
    .orderBy('m.membership_id');
}

export interface NewNotification extends Recipient {
  kind: NotificationKind;
  dedupeKey: string;
  circularId?: string | null;
  duty?: DueKind | null;
  fiscalYear?: number | null;
  dueOn?: string | null;
  facts?: Record<string, string | number | null>;
  createdAt: Date;
  isDemo?: boolean;
  readAt?: Date | null;
  /** Left out of the mail, for what came with invented data. */
  isSilent?: boolean;
}

const CHUNK = 500;

/** Adds those that the position does not have yet; returns how many were added. */
export async function insertNew(t: TenantDb, all: readonly NewNotification[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < all.length; from += CHUNK) {
    const result = await t.trx
      .insertInto('notification')
      .values(
        all.slice(from, from + CHUNK).map((each) => ({
          province_code: t.provinceCode,
          membership_id: each.membershipId,
          user_id: each.userId,
          agency_code: each.agencyCode,
          kind: each.kind,
          dedupe_key: each.dedupeKey,
          circular_id: each.circularId ?? null,
          duty: each.duty ?? null,
          fiscal_year: each.fiscalYear ?? null,
          due_on: each.dueOn ?? null,
          facts: JSON.stringify(each.facts ?? {}),
          created_at: each.createdAt,
          read_at: each.readAt ?? null,
          mail_state: each.isSilent ? ('none' as const) : ('waiting' as const),
          is_demo: each.isDemo ?? false,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    added += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

export type NotificationRow = Awaited<ReturnType<typeof findAll>>[number];

export interface InboxFilter {
  state: 'unread' | 'all';
  group: KindGroup | '';
  from: number;
  limit: number;
}

/** What the position has been told, newest first. */
export async function findAll(t: TenantDb, membershipId: string, filter: InboxFilter) {
  let query = ofPosition(t, membershipId)
    .select([
      'notification_id as notificationId',
      'kind',
      'agency_code as agencyCode',
      'circular_id as circularId',
      'duty',
      'fiscal_year as fiscalYear',
      'due_on as dueOn',
      'facts',
      'created_at as createdAt',
      'read_at as readAt',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('notification_id')
    .offset(filter.from)
    .limit(filter.limit);
  if (filter.state === 'unread') query = query.where('read_at', 'is', null);
  if (filter.group) query = query.where('kind', 'in', [...KIND_GROUPS[filter.group]]);
  return query.execute();
}

export async function countUnread(t: TenantDb, membershipId: string): Promise<number> {
  const row = await ofPosition(t, membershipId)
    .select(sql<number>`count(*)::int`.as('count'))
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** One of the position's own, or undefined: another's is not there. */
export async function findById(t: TenantDb, membershipId: string, notificationId: string) {
  return ofPosition(t, membershipId)
    .select([
      'kind',
      'agency_code as agencyCode',
      'circular_id as circularId',
      'duty',
      'fiscal_year as fiscalYear',
      'facts',
    ])
    .where('notification_id', '=', notificationId)
    .executeTakeFirst();
}

/** Marks one as read, or as unread again. */
export async function updateRead(
  t: TenantDb,
  membershipId: string,
  notificationId: string,
  at: Date | null,
): Promise<void> {
  await t.trx
    .updateTable('notification')
    .set({ read_at: at })
    .where('province_code', '=', t.provinceCode)
    .where('membership_id', '=', membershipId)
    .where('notification_id', '=', notificationId)
    .execute();
}

/** Marks everything that came up to the moment as read; what came since stays unread. */
export async function updateAllRead(t: TenantDb, membershipId: string, upTo: Date, at: Date): Promise<void> {
  await t.trx
    .updateTable('notification')
    .set({ read_at: at })
    .where('province_code', '=', t.provinceCode)
    .where('membership_id', '=', membershipId)
    .where('created_at', '<=', upTo)
    .where('read_at', 'is', null)
    .execute();
}

/** Takes back what `updateAllRead` marked at that moment. */
export async function undoAllRead(t: TenantDb, membershipId: string, readAt: Date): Promise<void> {
  await t.trx
    .updateTable('notification')
    .set({ read_at: null })
    .where('province_code', '=', t.provinceCode)
    .where('membership_id', '=', membershipId)
    .where('read_at', '=', readAt)
    .execute();
}

function ofPosition(t: TenantDb, membershipId: string) {
  return t.trx
    .selectFrom('notification')
    .where('province_code', '=', t.provinceCode)
    .where('membership_id', '=', membershipId);
}
