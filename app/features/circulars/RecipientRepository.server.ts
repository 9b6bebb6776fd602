import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

export type RecipientRow = Awaited<ReturnType<typeof findAll>>[number];

/** Recipients with their receipts and how many of the measures they decided on, in Thai order. */
export async function findAll(t: TenantDb, circularId: string) {
  return t.trx
    .selectFrom('circular_recipient as r')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.province_code', '=', 'r.province_code')
        .onRef('agency.agency_code', '=', 'r.agency_code'),
    )
    .leftJoin('adoption', (join) =>
      join
        .onRef('adoption.province_code', '=', 'r.province_code')
        .onRef('adoption.circular_id', '=', 'r.circular_id')
        .onRef('adoption.agency_code', '=', 'r.agency_code'),
    )
    .select([
      'r.agency_code as agencyCode',
      'agency.name_th as nameTh',
      'agency.agency_type as agencyType',
      'r.opened_at as openedAt',
      'r.acknowledged_at as acknowledgedAt',
      'r.acknowledged_by_office as acknowledgedByOffice',
      'r.basis_figures as basisFigures',
      sql<number>`count(adoption.decision) filter (where adoption.decision = 'adopted')::int`.as('adopted'),
      sql<number>`count(adoption.decision) filter (where adoption.decision = 'adapted')::int`.as('adapted'),
      sql<number>`count(adoption.decision) filter (where adoption.decision = 'declined')::int`.as('declined'),
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.circular_id', '=', circularId)
    .groupBy(['r.province_code', 'r.circular_id', 'r.agency_code', 'agency.name_th', 'agency.agency_type'])
    .orderBy(sql`agency.name_th collate "und-x-icu"`)
    .execute();
}
