import type { TenantDb } from '~/lib/db.server.ts';
import type { Corrections } from './core/corrections.ts';

/** The corrections remembered for files of this shape. */
export async function findMapping(t: TenantDb, shape: string): Promise<Corrections['tables'] | undefined> {
  const row = await t.trx
    .selectFrom('import_mapping')
    .select('corrections')
    .where('province_code', '=', t.provinceCode)
    .where('shape', '=', shape)
    .executeTakeFirst();
  return row?.corrections as Corrections['tables'] | undefined;
}

export async function upsertMapping(
  t: TenantDb,
  shape: string,
  tables: Corrections['tables'],
): Promise<void> {
  const values = { corrections: JSON.stringify(tables), updated_at: new Date() };
  await t.trx
    .insertInto('import_mapping')
    .values({ province_code: t.provinceCode, shape, ...values })
    .onConflict((conflict) => conflict.columns(['province_code', 'shape']).doUpdateSet(values))
    .execute();
}
