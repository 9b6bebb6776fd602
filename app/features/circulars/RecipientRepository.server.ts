import { sql } from 'kysely';
import { hasNotEnded } from '~/features/agencies/ScopeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { CircularForm } from './core/circular-form.ts';

export type AgencyChoice = Awaited<ReturnType<typeof findAllAgencies>>[number];
export type RecipientRow = Awaited<ReturnType<typeof findAll>>[number];

/** Agencies of the province that can be addressed in the fiscal year (BE), by type and Thai name: none that has ended. */
export async function findAllAgencies(t: TenantDb, fiscalYear: number) {
  return t.trx
    .selectFrom('agency as a')
    .leftJoin('district', (join) =>
      join
        .onRef('district.province_code', '=', 'a.province_code')
        .onRef('district.district_code', '=', 'a.district_code'),
    )
    .select([
      'a.agency_code as agencyCode',
      'a.name_th as nameTh',
      'a.agency_type as agencyType',
      'a.district_code as districtCode',
      'district.name_th as districtNameTh',
    ])
    .where('a.province_code', '=', t.provinceCode)
    .where(hasNotEnded(fiscalYear))
    .orderBy('a.agency_type')
    .orderBy(sql`a.name_th collate "und-x-icu"`)
    .execute();
}

/**
 * Addresses the draft to the agencies of the choice that have not ended by the fiscal year (BE), and to no others.
 * Returns how many; foreign codes count for nothing.
 */
export async function replaceRecipients(
  t: TenantDb,
  circularId: string,
  choice: Pick<CircularForm, 'mode' | 'types' | 'districts' | 'agencies'>,
  fiscalYear: number,
): Promise<number> {
  await t.trx
    .deleteFrom('circular_recipient')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .execute();
  const result = await sql`
    insert into circular_recipient (province_code, circular_id, agency_code)
    select a.province_code, ${circularId}, a.agency_code from agency a
    where a.province_code = ${t.provinceCode} and ${hasNotEnded(fiscalYear)} and case ${choice.mode}::text
      when 'all' then true
      when 'types' then agency_type = any(${choice.types}::text[])
      when 'districts' then district_code = any(${choice.districts}::text[])
      else agency_code = any(${choice.agencies}::text[]) end`.execute(t.trx);
  return Number(result.numAffectedRows ?? 0n);
}

/** Takes those off that have ended by the fiscal year (BE): what is sent to nobody cannot be acknowledged. */
export async function deleteEnded(t: TenantDb, circularId: string, fiscalYear: number): Promise<void> {
  await sql`
    delete from circular_recipient r using agency a
    where r.province_code = ${t.provinceCode} and r.circular_id = ${circularId}
      and a.province_code = r.province_code and a.agency_code = r.agency_code
      and not ${hasNotEnded(fiscalYear)}`.execute(t.trx);
}

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
