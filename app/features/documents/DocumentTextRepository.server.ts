import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { TextOwner } from './core/own-texts.ts';

export type StoredText = Awaited<ReturnType<typeof findAll>>[number];

/** Every written text of a document. */
export async function findAll(t: TenantDb, owner: TextOwner) {
  return ofOwner(t, owner)
    .select(['part', 'text', 'version', 'updated_at as updatedAt', 'updated_by_office as office'])
    .orderBy('part')
    .execute();
}

/** The same by part, as documents take them. */
export async function findTexts(t: TenantDb, owner: TextOwner): Promise<Record<string, string>> {
  const rows = await ofOwner(t, owner).select(['part', 'text']).orderBy('part').execute();
  return Object.fromEntries(rows.map(({ part, text }) => [part, text]));
}

/** Texts of the newest document of the kind before this one that has any: what can be carried over. */
export async function findBefore(t: TenantDb, owner: TextOwner): Promise<Record<string, string>> {
  const before = owner.circularId === null ? await yearBefore(t, owner) : await circularBefore(t, owner);
  return before ? findTexts(t, { ...owner, ...before }) : {};
}

/** Keeps a text (version 0 = there was none); false when somebody changed it meanwhile. */
export async function upsert(
  t: TenantDb,
  owner: TextOwner,
  { part, text, version, office }: { part: string; text: string; version: number; office: string | null },
): Promise<boolean> {
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await t.trx
      .insertInto('document_text')
      .values({ ...columnsOf(t, owner), part, text, updated_by_office: office })
      .onConflict((conflict) =>
        conflict
          .columns(['province_code', 'kind', 'agency_code', 'circular_id', 'fiscal_year', 'round', 'part'])
          .doNothing(),
      )
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await t.trx
    .updateTable('document_text')
    .set({ text, version: version + 1, updated_at: sql`now()`, updated_by_office: office })
    .where(isOf(t, owner))
    .where('part', '=', part)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes a text out; false when somebody changed it meanwhile. */
export async function remove(
  t: TenantDb,
  owner: TextOwner,
  { part, version }: { part: string; version: number },
): Promise<boolean> {
  const { numDeletedRows } = await t.trx
    .deleteFrom('document_text')
    .where(isOf(t, owner))
    .where('part', '=', part)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function yearBefore(t: TenantDb, owner: TextOwner) {
  const round = owner.round ?? '6m';
  return (
    t.trx
      .selectFrom('document_text')
      .select(['fiscal_year as fiscalYear', 'round'])
      .where('province_code', '=', t.provinceCode)
      .where('kind', '=', owner.kind)
      .where('agency_code', '=', owner.agencyCode)
      .where(
        sql<boolean>`(fiscal_year < ${owner.fiscalYear}::int
        or (fiscal_year = ${owner.fiscalYear}::int and round = '6m' and ${round} = '12m'))`,
      )
      .orderBy('fiscal_year', 'desc')
      // Within a year the twelve months come after the six.
      .orderBy('round', 'asc')
      .limit(1)
      .executeTakeFirst()
  );
}

async function circularBefore(t: TenantDb, owner: TextOwner) {
  return t.trx
    .selectFrom('document_text as d')
    .innerJoin('circular as c', (join) =>
      join.onRef('c.province_code', '=', 'd.province_code').onRef('c.circular_id', '=', 'd.circular_id'),
    )
    .select('d.circular_id as circularId')
    .where('d.province_code', '=', t.provinceCode)
    .where('d.kind', '=', owner.kind)
    .where('d.circular_id', '!=', owner.circularId)
    .orderBy('c.created_at', 'desc')
    .orderBy('c.circular_id')
    .limit(1)
    .executeTakeFirst();
}

function columnsOf(t: TenantDb, owner: TextOwner) {
  return {
    province_code: t.provinceCode,
    kind: owner.kind,
    agency_code: owner.agencyCode,
    circular_id: owner.circularId,
    fiscal_year: owner.fiscalYear,
    round: owner.round,
  };
}

function isOf(t: TenantDb, owner: TextOwner) {
  return sql<boolean>`province_code = ${t.provinceCode} and kind = ${owner.kind}
    and agency_code is not distinct from ${owner.agencyCode}::text
    and circular_id is not distinct from ${owner.circularId}::text
    and fiscal_year is not distinct from ${owner.fiscalYear}::int
    and round is not distinct from ${owner.round}::text`;
}

function ofOwner(t: TenantDb, owner: TextOwner) {
  return t.trx.selectFrom('document_text').where(isOf(t, owner));
}
