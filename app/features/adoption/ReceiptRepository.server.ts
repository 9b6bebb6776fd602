import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type ReceivedCircular = Awaited<ReturnType<typeof findAllReceived>>[number];

/** The agency's own receipt of a sent circular, or undefined when it is no recipient. */
export async function findReceipt(t: TenantDb, circularId: string, agencyCode: string) {
  return t.trx
    .selectFrom('circular_recipient as r')
    .innerJoin('circular', (join) =>
      join
        .onRef('circular.province_code', '=', 'r.province_code')
        .onRef('circular.circular_id', '=', 'r.circular_id'),
    )
    .select([
      'r.agency_code as agencyCode',
      'r.opened_at as openedAt',
      'r.acknowledged_at as acknowledgedAt',
      'r.acknowledged_by_office as acknowledgedByOffice',
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.circular_id', '=', circularId)
    .where('r.agency_code', '=', agencyCode)
    .where('circular.state', '=', 'sent')
    .executeTakeFirst();
}

/** Circulars an agency received, newest first, with its receipt and how many measures wait for its decision. */
export async function findAllReceived(t: TenantDb, agencyCode: string) {
  const { rows } = await sql<{
    circularId: string;
    number: string | null;
    subject: string;
    datedOn: string | null;
    measuresFiscalYear: number;
    acknowledgeDueOn: string | null;
    openedAt: Date | null;
    acknowledgedAt: Date | null;
    measures: number;
    decided: number;
    letterVersion: number;
    /** A later version that the agency has not acknowledged. */
    hasNewVersion: boolean;
  }>`
    select c.circular_id as "circularId", c.number, c.subject, c.dated_on as "datedOn",
      c.measures_fiscal_year as "measuresFiscalYear", c.acknowledge_due_on as "acknowledgeDueOn",
      r.opened_at as "openedAt", r.acknowledged_at as "acknowledgedAt",
      (select count(*)::int from circular_measure m
        where m.province_code = c.province_code and m.circular_id = c.circular_id
          and m.removed_in is null) as measures,
      (select count(*)::int from adoption a
        join circular_measure m using (province_code, circular_id, measure_no)
        where a.province_code = c.province_code and a.circular_id = c.circular_id
          and a.agency_code = r.agency_code and m.removed_in is null) as decided,
      c.letter_version as "letterVersion",
      c.letter_version > 1 and not exists (select from circular_version_receipt v
        where v.province_code = c.province_code and v.circular_id = c.circular_id
          and v.version_no = c.letter_version and v.agency_code = r.agency_code
          and v.acknowledged_at is not null) as "hasNewVersion"
    from circular_recipient r join circular c using (province_code, circular_id)
    where r.province_code = ${t.provinceCode} and r.agency_code = ${agencyCode} and c.state = 'sent'
    order by c.sent_at desc, c.circular_id`.execute(t.trx);
  return rows;
}

/** Notes the agency's first look; false when it had looked before. */
export async function updateOpened(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  at: Date,
): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular_recipient')
    .set({ opened_at: at })
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .where('opened_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes the acknowledgement once; false when it was acknowledged before. */
export async function updateAcknowledged(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  by: { userId: string | null; office: string | null; at: Date },
): Promise<boolean> {
  const result = await t.trx
    .updateTable('circular_recipient')
    .set((eb) => ({
      acknowledged_at: by.at,
      acknowledged_by_user_id: by.userId,
      acknowledged_by_office: by.office,
      opened_at: eb.fn.coalesce('opened_at', eb.val(by.at)),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** How the agency took each later version of the letter; the first one is in its receipt. */
export async function findAllVersionReceipts(t: TenantDb, circularId: string, agencyCode: string) {
  return t.trx
    .selectFrom('circular_version_receipt')
    .select([
      'version_no as versionNo',
      'opened_at as openedAt',
      'acknowledged_at as acknowledgedAt',
      'acknowledged_by_office as acknowledgedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .orderBy('version_no')
    .execute();
}

/** Notes the first look at a later version; its number, or null when there is none or it had been looked at. */
export async function insertVersionOpened(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  at: Date,
): Promise<number | null> {
  const { rows } = await sql<{ versionNo: number }>`
    insert into circular_version_receipt (province_code, circular_id, version_no, agency_code, opened_at)
    select c.province_code, c.circular_id, c.letter_version, r.agency_code, ${at.toISOString()}::timestamptz
    from circular c join circular_recipient r using (province_code, circular_id)
    where c.province_code = ${t.provinceCode} and c.circular_id = ${circularId} and c.letter_version > 1
      and r.agency_code = ${agencyCode}
    on conflict (province_code, circular_id, version_no, agency_code) do nothing
    returning version_no as "versionNo"`.execute(t.trx);
  return rows[0]?.versionNo ?? null;
}

/** Notes the acknowledgement of a later version once; its number, or null when there is none or it was acknowledged. */
export async function upsertVersionAcknowledged(
  t: TenantDb,
  circularId: string,
  agencyCode: string,
  by: { userId: string | null; office: string | null; at: Date },
): Promise<number | null> {
  const at = by.at.toISOString();
  const { rows } = await sql<{ versionNo: number }>`
    insert into circular_version_receipt (province_code, circular_id, version_no, agency_code, opened_at,
      acknowledged_at, acknowledged_by_user_id, acknowledged_by_office)
    select c.province_code, c.circular_id, c.letter_version, r.agency_code, ${at}::timestamptz, ${at}::timestamptz,
      ${by.userId}, ${by.office}
    from circular c join circular_recipient r using (province_code, circular_id)
    where c.province_code = ${t.provinceCode} and c.circular_id = ${circularId} and c.letter_version > 1
      and r.agency_code = ${agencyCode}
    on conflict (province_code, circular_id, version_no, agency_code) do update
      set acknowledged_at = excluded.acknowledged_at, acknowledged_by_user_id = excluded.acknowledged_by_user_id,
        acknowledged_by_office = excluded.acknowledged_by_office
      where circular_version_receipt.acknowledged_at is null
    returning version_no as "versionNo"`.execute(t.trx);
  return rows[0]?.versionNo ?? null;
}
