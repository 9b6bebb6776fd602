import type { TenantDb } from '~/lib/db.server.ts';

/** Fiscal years (BE) that a batch is about. */
export async function findAllYears(t: TenantDb, batchId: string): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('import_row')
    .select('fiscal_year as fiscalYear')
    .distinct()
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .where('fiscal_year', 'is not', null)
    .orderBy('fiscal_year')
    .execute();
  return rows.flatMap(({ fiscalYear }) => fiscalYear ?? []);
}
