import type { AppLoadContext } from '@remix-run/node';
import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import type { Actor } from '~/lib/actor.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { AuditAction } from './core/actions.ts';

/** Province code of the chain for events of no province. */
export const NO_PROVINCE = '00';

/** Who acted and through which request. */
export interface AuditSource {
  userId: string | null;
  /** The office as it is called now; kept with the event because it may change. */
  office: string | null;
  role: string | null;
  clientAddress: string | null;
  requestId: string | null;
}

export interface AuditEvent {
  provinceCode: string;
  action: AuditAction;
  agencyCode?: string | null;
  /** `kind:id` */
  subject?: string | null;
  before?: unknown;
  after?: unknown;
}

/** The source of events for a request; without an actor (sign-in) the account is named by the caller. */
export function auditSource(
  context: Pick<AppLoadContext, 'clientAddress' | 'requestId'>,
  actor: Actor | null,
): AuditSource {
  return {
    userId: actor?.userId ?? null,
    office: actor?.displayName ?? null,
    role: actor?.role ?? null,
    clientAddress: context.clientAddress,
    requestId: context.requestId,
  };
}

/** Appends an event, in the transaction of the act itself: there is never one without the other. */
export async function insertEvent(
  trx: Transaction<DB>,
  source: AuditSource,
  event: AuditEvent,
): Promise<void> {
  await trx
    .insertInto('audit_event')
    .values({
      province_code: event.provinceCode,
      actor_user_id: source.userId,
      actor_office: source.office,
      actor_role: source.role,
      client_address: source.clientAddress,
      request_id: source.requestId,
      action: event.action,
      agency_code: event.agencyCode ?? null,
      subject: event.subject ?? null,
      before: event.before === undefined ? null : JSON.stringify(event.before),
      after: event.after === undefined ? null : JSON.stringify(event.after),
    })
    .execute();
}

export interface AuditFilter {
  action?: string | undefined;
  agencyCode?: string | undefined;
  /** Inclusive dates `YYYY-MM-DD`, Thai time. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only events before this number (keyset paging, newest first). */
  beforeSeq?: number | undefined;
  limit: number;
}

/** Events of the province, newest first. */
export async function findAll(t: TenantDb, filter: AuditFilter) {
  let query = t.trx
    .selectFrom('audit_event')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.province_code', '=', 'audit_event.province_code')
        .onRef('agency.agency_code', '=', 'audit_event.agency_code'),
    )
    .select([
      'audit_event.seq',
      'audit_event.occurred_at as occurredAt',
      'audit_event.actor_office as actorOffice',
      'audit_event.actor_role as actorRole',
      'audit_event.client_address as clientAddress',
      'audit_event.request_id as requestId',
      'audit_event.action',
      'audit_event.agency_code as agencyCode',
      'agency.name_th as agencyNameTh',
      'audit_event.subject',
      'audit_event.before',
      'audit_event.after',
      'audit_event.hash',
    ])
    .where('audit_event.province_code', '=', t.provinceCode)
    .orderBy('audit_event.seq', 'desc')
    .limit(filter.limit);
  if (filter.action) query = query.where('audit_event.action', '=', filter.action);
  if (filter.agencyCode) query = query.where('audit_event.agency_code', '=', filter.agencyCode);
  if (filter.beforeSeq) query = query.where('audit_event.seq', '<', filter.beforeSeq);
  if (filter.from) {
    query = query.where(
      'audit_event.occurred_at',
      '>=',
      sql<Date>`${filter.from}::date::timestamp at time zone 'Asia/Bangkok'`,
    );
  }
  if (filter.to) {
    query = query.where(
      'audit_event.occurred_at',
      '<',
      sql<Date>`(${filter.to}::date + 1)::timestamp at time zone 'Asia/Bangkok'`,
    );
  }
  return query.execute();
}
