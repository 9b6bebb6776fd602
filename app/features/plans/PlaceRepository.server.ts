import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';

/** What of a plan stands in an order, and the columns of its id and its place. */
const ORDERED = {
  plan_row: { id: 'row_id', place: 'row_no' },
  limitation: { id: 'limitation_id', place: 'limitation_no' },
} as const;

/** Something that stands in an order; its place counts from 1. */
export interface Placed {
  id: string;
  place: number;
}

/** Two change places; the first steps aside below zero, for no two may have one place in between. */
export async function swapPlaces(
  t: TenantDb,
  key: PlanKey,
  table: keyof typeof ORDERED,
  one: Placed,
  other: Placed,
): Promise<void> {
  const columns = ORDERED[table];
  const moves: Placed[] = [
    { id: one.id, place: -one.place },
    { id: other.id, place: one.place },
    { id: one.id, place: other.place },
  ];
  for (const { id, place } of moves)
    await sql`
      update ${sql.table(table)} set ${sql.ref(columns.place)} = ${place}
      where province_code = ${t.provinceCode} and fiscal_year = ${key.fiscalYear}
        and agency_code = ${key.agencyCode} and ${sql.ref(columns.id)} = ${id}`.execute(t.trx);
}
