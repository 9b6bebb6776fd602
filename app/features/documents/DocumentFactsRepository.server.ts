import type { Round } from '~/features/reports/core/report-form.ts';
import type { TenantDb } from '~/lib/db.server.ts';

/** Fiscal years (BE) of the measures on which the agency has reported in the round, newest first. */
export async function findAllReportYears(t: TenantDb, agencyCode: string, round: Round): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('compliance_report_row')
    .select('fiscal_year as fiscalYear')
    .distinct()
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('round', '=', round)
    .orderBy('fiscal_year', 'desc')
    .execute();
  return rows.map(({ fiscalYear }) => fiscalYear);
}

/** Code of the body that stands for the province itself in the assessment; null where there is none. */
export async function findProvincialOffice(t: TenantDb): Promise<string | null> {
  const row = await t.trx
    .selectFrom('agency')
    .select('agency_code as agencyCode')
    .where('province_code', '=', t.provinceCode)
    .where('agency_type', '=', 'provincial_office')
    .where('is_scored', '=', true)
    .orderBy('agency_code')
    .executeTakeFirst();
  return row?.agencyCode ?? null;
}
