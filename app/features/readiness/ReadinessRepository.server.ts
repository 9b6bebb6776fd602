import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { LinkTexts } from './core/link-form.ts';
import type { Outcome } from './core/outcome.ts';

/** Whose links of which year. */
export interface ReadinessKey {
  agencyCode: string;
  /** Fiscal year (BE) of the scheme. */
  fiscalYear: number;
}

/** The agency's links of the year, each with the newest look at this very address. */
export async function findAllByAgency(t: TenantDb, { agencyCode, fiscalYear }: ReadinessKey) {
  const { rows } = await sql<
    LinkTexts & {
      itemCode: string;
      version: number;
      updatedAt: Date;
      updatedByOffice: string | null;
      isWaiting: boolean;
      askedAt: Date | null;
      isDemo: boolean;
      outcome: Outcome | null;
      reason: string | null;
      checkedAt: Date | null;
      httpStatus: number | null;
      fileKind: string | null;
      bytes: number | null;
      isPartial: boolean | null;
      dateFound: string | null;
      dateSource: 'header' | 'text' | null;
      title: string | null;
      finalUrl: string | null;
    }
  >`
    select l.item_code as "itemCode", l.url, l.responsible_unit as "responsibleUnit", l.note, l.version,
      l.updated_at as "updatedAt", l.updated_by_office as "updatedByOffice", l.is_check_waiting as "isWaiting",
      l.check_asked_at as "askedAt", l.is_demo as "isDemo", c.outcome, c.reason, c.checked_at as "checkedAt",
      c.http_status as "httpStatus", c.file_kind as "fileKind", c.bytes, c.is_partial as "isPartial",
      c.date_found as "dateFound", c.date_source as "dateSource", c.title, c.final_url as "finalUrl"
    from readiness_link l
    left join lateral (
      select * from readiness_check k
      where k.province_code = l.province_code and k.fiscal_year = l.fiscal_year and k.agency_code = l.agency_code
        and k.item_code = l.item_code and k.url = l.url
      order by k.checked_at desc limit 1
    ) c on true
    where l.province_code = ${t.provinceCode} and l.fiscal_year = ${fiscalYear} and l.agency_code = ${agencyCode}`.execute(
    t.trx,
  );
  return rows;
}

export type ReadinessCheck = Awaited<ReturnType<typeof findHistory>>[number];

/** What looks at an item's links found, newest first, earlier addresses among them. */
export async function findHistory(t: TenantDb, key: ReadinessKey, itemCode: string, limit = 50) {
  return t.trx
    .selectFrom('readiness_check')
    .select([
      'check_id as checkId',
      'url',
      'checked_at as checkedAt',
      'outcome',
      'reason',
      'http_status as httpStatus',
      'final_url as finalUrl',
      'content_type as contentType',
      'file_kind as fileKind',
      'bytes',
      'is_partial as isPartial',
      'sha256',
      'title',
      'date_found as dateFound',
      'date_source as dateSource',
      'chain',
      'is_demo as isDemo',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('item_code', '=', itemCode)
    .orderBy('checked_at', 'desc')
    .limit(limit)
    .execute();
}

/**
 * Writes one item's link if it still has the version that was read (0 = there was none); false when somebody was faster.
 * Another address waits for no look any more: the one asked for is gone.
 */
export async function saveLink(
  t: TenantDb,
  key: ReadinessKey,
  itemCode: string,
  version: number,
  texts: LinkTexts,
  by: { office: string | null; isDemo: boolean },
): Promise<boolean> {
  const set = {
    url: texts.url,
    responsible_unit: texts.responsibleUnit,
    note: texts.note,
    updated_at: new Date(),
    updated_by_user_id: t.tenant.userId,
    updated_by_office: by.office,
  };
  if (version === 0) {
    const inserted = await t.trx
      .insertInto('readiness_link')
      .values({
        ...set,
        province_code: t.provinceCode,
        fiscal_year: key.fiscalYear,
        agency_code: key.agencyCode,
        item_code: itemCode,
        district_code: null,
        claim_id: null,
        is_demo: by.isDemo,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const isSameUrl = sql<boolean>`url is not distinct from ${texts.url}`;
  const updated = await t.trx
    .updateTable('readiness_link')
    .set({
      ...set,
      version: version + 1,
      is_check_waiting: sql`is_check_waiting and ${isSameUrl}`,
      claim_id: sql`case when ${isSameUrl} then claim_id end`,
    })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('item_code', '=', itemCode)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}
