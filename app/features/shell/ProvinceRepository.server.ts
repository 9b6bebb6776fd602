import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';

export type ProvinceRow = Awaited<ReturnType<typeof findAllWithPublishedYears>>[number];

/**
 * Every province, those that have published first and the invented ones after the real, with the fiscal years (BE, newest first) it has published and the head figures of
 * the newest: agencies assessed and mean overall in points.
 */
export async function findAllWithPublishedYears(trx: Transaction<DB>) {
  return trx
    .selectFrom('province')
    .leftJoin('province_year', 'province_year.province_code', 'province.province_code')
    .select([
      'province.province_code as provinceCode',
      'province.name_th as nameTh',
      'province.name_en as nameEn',
      'province.is_demo as isDemo',
      sql<number[]>`coalesce(array_agg(fiscal_year order by fiscal_year desc)
        filter (where fiscal_year is not null), '{}')`.as('years'),
      sql<number | null>`(array_agg(assessed order by fiscal_year desc))[1]`.as('assessed'),
      sql<number | null>`round((array_agg(mean order by fiscal_year desc))[1], 2)::float8`.as('mean'),
    ])
    .groupBy('province.province_code')
    .orderBy(sql`count(fiscal_year) = 0`)
    .orderBy('province.is_demo')
    .orderBy('province.province_code')
    .execute();
}
