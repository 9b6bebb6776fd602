import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** Each fiscal year with results: published or draft, how many agencies, how many disagreements are open. */
export async function findAllYears(t: TenantDb) {
  const { rows } = await sql<{
    fiscalYear: number;
    agencies: number;
    isPublished: boolean;
    findings: number;
    publishedAt: Date | null;
  }>`
    select y.fiscal_year as "fiscalYear", count(*)::int as agencies, bool_and(y.is_published) as "isPublished",
      coalesce(sum(y.finding_count), 0)::int as findings, max(p.published_at) as "publishedAt"
    from agency_year y
    left join publication p on p.province_code = y.province_code and p.fiscal_year = y.fiscal_year
    where y.province_code = ${t.provinceCode}
    group by y.fiscal_year order by y.fiscal_year desc`.execute(t.trx);
  return rows;
}
