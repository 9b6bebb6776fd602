import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** Years (BE) the province has something of: published results, and reports on measures; each newest first. */
export async function findAllYears(t: TenantDb): Promise<{ results: number[]; reports: number[] }> {
  const { rows } = await sql<{ results: number[] | null; reports: number[] | null }>`
    select (select array_agg(distinct fiscal_year order by fiscal_year desc) from agency_year
        where province_code = ${t.provinceCode} and is_published) as results,
      (select array_agg(distinct fiscal_year order by fiscal_year desc) from compliance_report
        where province_code = ${t.provinceCode}) as reports`.execute(t.trx);
  return { results: rows[0]?.results ?? [], reports: rows[0]?.reports ?? [] };
}

/** Circulars that were sent, newest first. */
export async function findAllCirculars(t: TenantDb) {
  return t.trx
    .selectFrom('circular')
    .select(['circular_id as circularId', 'number', 'subject'])
    .where('province_code', '=', t.provinceCode)
    .where('sent_at', 'is not', null)
    .orderBy('sent_at', 'desc')
    .execute();
}

/** Codes of the bodies that received the circular. */
export async function findAllRecipients(t: TenantDb, circularId: string): Promise<string[]> {
  const rows = await t.trx
    .selectFrom('circular_recipient')
    .select('agency_code as agencyCode')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .execute();
  return rows.map(({ agencyCode }) => agencyCode);
}
