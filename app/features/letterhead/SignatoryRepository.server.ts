import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** The offices that sign, in the province's order. */
export async function findAll(t: TenantDb) {
  return t.trx
    .selectFrom('document_signatory')
    .select([
      'signatory_id as signatoryId',
      'place',
      'lines',
      'version',
      'updated_at as updatedAt',
      'updated_by_office as updatedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('removed_at', 'is', null)
    .orderBy('place')
    .orderBy('signatory_id')
    .execute();
}

/** Which office signs which kind of document, of offices that still sign. */
export async function findDefaults(t: TenantDb): Promise<Map<string, string>> {
  const rows = await t.trx
    .selectFrom('document_default as d')
    .innerJoin('document_signatory as s', (join) =>
      join
        .onRef('s.province_code', '=', 'd.province_code')
        .onRef('s.signatory_id', '=', 'd.signatory_id')
        .on('s.removed_at', 'is', null),
    )
    .select(['d.kind', 'd.signatory_id as signatoryId'])
    .where('d.province_code', '=', t.provinceCode)
    .execute();
  return new Map(rows.map(({ kind, signatoryId }) => [kind, signatoryId]));
}

/** Sets who signs a kind of document; null = nobody in particular. */
export async function setDefault(t: TenantDb, kind: string, signatoryId: string | null): Promise<void> {
  if (signatoryId === null) {
    await t.trx
      .deleteFrom('document_default')
      .where('province_code', '=', t.provinceCode)
      .where('kind', '=', kind)
      .execute();
    return;
  }
  await t.trx
    .insertInto('document_default')
    .values({ province_code: t.provinceCode, kind, signatory_id: signatoryId })
    .onConflict((conflict) =>
      conflict.columns(['province_code', 'kind']).doUpdateSet({ signatory_id: signatoryId }),
    )
    .execute();
}

/** Adds an office behind the others. */
export async function insertSignatory(
  t: TenantDb,
  signatory: { signatoryId: string; lines: readonly string[]; office: string | null },
): Promise<void> {
  await t.trx
    .insertInto('document_signatory')
    .values({
      province_code: t.provinceCode,
      signatory_id: signatory.signatoryId,
      place: sql<number>`(select coalesce(max(place), 0) + 1 from document_signatory
        where province_code = ${t.provinceCode})`,
      lines: [...signatory.lines],
      updated_by_office: signatory.office,
    })
    .execute();
}

/** Changes an office that still has the version that was read; false when it was changed meanwhile. */
export async function updateSignatory(
  t: TenantDb,
  { signatoryId, version }: { signatoryId: string; version: number },
  change: { lines?: readonly string[]; removedAt?: Date | null; office: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await t.trx
    .updateTable('document_signatory')
    .set({
      version: version + 1,
      updated_at: sql`now()`,
      updated_by_office: change.office,
      ...(change.lines === undefined ? {} : { lines: [...change.lines] }),
      ...(change.removedAt === undefined ? {} : { removed_at: change.removedAt }),
    })
    .where('province_code', '=', t.provinceCode)
    .where('signatory_id', '=', signatoryId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives the offices the places of their order. */
export async function setOrder(t: TenantDb, signatoryIds: readonly string[]): Promise<void> {
  for (const [at, signatoryId] of signatoryIds.entries())
    await t.trx
      .updateTable('document_signatory')
      .set({ place: at + 1 })
      .where('province_code', '=', t.provinceCode)
      .where('signatory_id', '=', signatoryId)
      .execute();
}

/** An office with its version, removed or not; undefined where there is none. */
export async function findById(t: TenantDb, signatoryId: string) {
  return t.trx
    .selectFrom('document_signatory')
    .select([
      'signatory_id as signatoryId',
      'lines',
      'version',
      'removed_at as removedAt',
      'updated_by_office as updatedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('signatory_id', '=', signatoryId)
    .executeTakeFirst();
}
