import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { DocumentModel } from './core/model.ts';
import type { Stamp } from './core/stamp.ts';

export type IssuedDocument = NonNullable<Awaited<ReturnType<typeof findIssued>>>;

const listed = [
  'check_code as checkCode',
  'kind',
  'agency_code as agencyCode',
  'fiscal_year as fiscalYear',
  'title',
  'batch',
  'version',
  'made_at as madeAt',
  'made_by_office as madeByOffice',
] as const;

/** Documents given out, newest first; those about one agency, or those of the province and all its agencies. */
export async function findAllIssued(
  t: TenantDb,
  about: { agencyCode: string | null },
  { limit, offset }: { limit: number; offset: number },
) {
  return t.trx
    .selectFrom('issued_document')
    .select([...listed])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where('province_code', '=', t.provinceCode)
    .$if(about.agencyCode !== null, (query) => query.where('agency_code', '=', about.agencyCode))
    .orderBy('made_at', 'desc')
    .orderBy('check_code')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** One document with everything that stands in it. */
export async function findIssued(t: TenantDb, checkCode: string) {
  return t.trx
    .selectFrom('issued_document')
    .select([
      ...listed,
      'verify_at as verifyAt',
      'is_demo as isDemo',
      sql<Record<string, string>>`asked`.as('asked'),
      sql<DocumentModel>`model`.as('model'),
    ])
    .where('province_code', '=', t.provinceCode)
    .where('check_code', '=', checkCode)
    .executeTakeFirst();
}

/** Lets nobody else give out the same content until the transaction ends. */
export async function holdContent(t: TenantDb, contentHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('issued_document'), hashtext(${contentHash}))`.execute(
    t.trx,
  );
}

/** The document that was given out before with the same content, if there is one. */
export async function findSameContent(t: TenantDb, contentHash: string): Promise<string | null> {
  const row = await t.trx
    .selectFrom('issued_document')
    .select('check_code as checkCode')
    .where('province_code', '=', t.provinceCode)
    .where('content_hash', '=', contentHash)
    .orderBy('made_at')
    .limit(1)
    .executeTakeFirst();
  return row?.checkCode ?? null;
}

export async function insertIssued(
  t: TenantDb,
  document: {
    kind: string;
    agencyCode: string | null;
    fiscalYear: number | null;
    asked: Record<string, string>;
    model: DocumentModel;
    contentHash: string;
    stamp: Stamp;
    userId: string | null;
    office: string | null;
  },
): Promise<void> {
  const { stamp, model } = document;
  await t.trx
    .insertInto('issued_document')
    .values({
      province_code: t.provinceCode,
      check_code: stamp.checkCode,
      kind: document.kind,
      agency_code: document.agencyCode,
      fiscal_year: document.fiscalYear,
      title: model.title,
      asked: JSON.stringify(document.asked),
      model: JSON.stringify(model),
      content_hash: document.contentHash,
      batch: stamp.batch,
      version: stamp.version,
      verify_at: stamp.verifyAt,
      is_demo: model.isDemo,
      made_at: stamp.madeAt,
      made_by_user_id: document.userId,
      made_by_office: document.office,
    })
    .execute();
}

/** What anybody who holds the code may know of the document: what it is and when it was made, not what stands in it. */
export async function findByCheckCode(trx: Transaction<DB>, checkCode: string) {
  return trx
    .selectFrom('issued_document as d')
    .innerJoin('province as p', 'p.province_code', 'd.province_code')
    .select([
      'd.check_code as checkCode',
      'd.kind',
      'd.title',
      'd.fiscal_year as fiscalYear',
      'd.batch',
      'd.version',
      'd.made_at as madeAt',
      'd.is_demo as isDemo',
      'p.name_th as provinceNameTh',
      'p.name_en as provinceNameEn',
    ])
    .where('d.check_code', '=', checkCode)
    .executeTakeFirst();
}

/** The province's own words, by key. */
export async function findAllWordings(t: TenantDb) {
  return t.trx
    .selectFrom('document_wording')
    .select([
      'wording_key as key',
      'text',
      'version',
      'updated_at as updatedAt',
      'updated_by_office as updatedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .orderBy('wording_key')
    .execute();
}

/** Keeps a text (version 0 = there was none); false when somebody changed it meanwhile. */
export async function upsertWording(
  t: TenantDb,
  wording: { key: string; text: string; version: number; office: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await t.trx
    .insertInto('document_wording')
    .values({
      province_code: t.provinceCode,
      wording_key: wording.key,
      text: wording.text,
      updated_by_office: wording.office,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['province_code', 'wording_key'])
        .doUpdateSet({
          text: wording.text,
          version: wording.version + 1,
          updated_at: sql`now()`,
          updated_by_office: wording.office,
        })
        .where('document_wording.version', '=', wording.version),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Back to the product's own words; false when somebody changed the text meanwhile. */
export async function deleteWording(
  t: TenantDb,
  { key, version }: { key: string; version: number },
): Promise<boolean> {
  const { numDeletedRows } = await t.trx
    .deleteFrom('document_wording')
    .where('province_code', '=', t.provinceCode)
    .where('wording_key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Which figures of the province's year are in force: `2567-3` (the third publishing); a draft has none. */
export async function findBatch(t: TenantDb, fiscalYear: number): Promise<string> {
  const row = await t.trx
    .selectFrom('province_year')
    .select(sql<number>`data_version::int`.as('version'))
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .executeTakeFirst();
  return row ? `${fiscalYear}-${row.version}` : `${fiscalYear}-draft`;
}
