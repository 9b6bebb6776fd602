import { randomUUID } from 'node:crypto';
import type { TenantDb } from '~/lib/db.server.ts';
import type { KeptPurpose } from './core/file-kind.ts';

/** What a file is kept for. `ownerId` is the circular of an enclosure; evidence belongs to its agency alone. */
export interface FileOwner {
  purpose: KeptPurpose;
  /** null = the province's own. */
  agencyCode: string | null;
  ownerId: string | null;
}

export interface NewFile extends FileOwner {
  sha256: string;
  /** Bytes. */
  size: number;
  contentType: string;
  name: string;
  scan: 'off' | 'waiting' | 'clean';
  uploadedByUserId: string | null;
  uploadedByOffice: string | null;
}

export type StoredFile = NonNullable<Awaited<ReturnType<typeof findById>>>;

const COLUMNS = [
  'file_id as fileId',
  'purpose',
  'agency_code as agencyCode',
  'owner_id as ownerId',
  'sha256',
  'byte_size as size',
  'content_type as contentType',
  'name',
  'scan',
  'uploaded_by_user_id as uploadedByUserId',
  'uploaded_by_office as uploadedByOffice',
  'uploaded_at as uploadedAt',
  'removed_at as removedAt',
] as const;

/** Remembers a file whose bytes are kept; its new id. */
export async function insertFile(t: TenantDb, file: NewFile): Promise<string> {
  const fileId = randomUUID();
  await t.trx
    .insertInto('stored_file')
    .values({
      province_code: t.provinceCode,
      file_id: fileId,
      purpose: file.purpose,
      agency_code: file.agencyCode,
      owner_id: file.ownerId,
      sha256: file.sha256,
      byte_size: file.size,
      content_type: file.contentType,
      name: file.name,
      scan: file.scan,
      uploaded_by_user_id: file.uploadedByUserId,
      uploaded_by_office: file.uploadedByOffice,
    })
    .execute();
  return fileId;
}

/**
 * A file the tenant may see. An enclosure of a circular is seen by the province, and by agencies (and the chiefs of
 * districts with agencies) that received the circular.
 */
export async function findById(t: TenantDb, fileId: string) {
  return t.trx
    .selectFrom('stored_file')
    .select(COLUMNS)
    .where('province_code', '=', t.provinceCode)
    .where('file_id', '=', fileId)
    .where((where) =>
      t.tenant.scope === 'province'
        ? where.val(true)
        : where.or([
            where('agency_code', 'is not', null),
            where('purpose', '<>', 'circular_enclosure'),
            where.exists(
              where
                .selectFrom('circular_recipient')
                .select('circular_recipient.agency_code')
                .whereRef('circular_recipient.province_code', '=', 'stored_file.province_code')
                .whereRef('circular_recipient.circular_id', '=', 'stored_file.owner_id'),
            ),
          ]),
    )
    .executeTakeFirst();
}

/** Files kept for an owner that are still there, in the order they came. */
export async function findAllByOwner(t: TenantDb, purpose: KeptPurpose, ownerId: string) {
  return t.trx
    .selectFrom('stored_file')
    .select(COLUMNS)
    .where('province_code', '=', t.provinceCode)
    .where('purpose', '=', purpose)
    .where('owner_id', '=', ownerId)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('file_id')
    .execute();
}

/** Lets agencies see the province's own files of an owner, as when a circular is sent. */
export async function shareAllByOwner(t: TenantDb, purpose: KeptPurpose, ownerId: string): Promise<void> {
  await t.trx
    .updateTable('stored_file')
    .set({ is_shared: true })
    .where('province_code', '=', t.provinceCode)
    .where('purpose', '=', purpose)
    .where('owner_id', '=', ownerId)
    .execute();
}

/** Marks a file as removed; its bytes and its row stay. False when it was not there any more. */
export async function markRemoved(t: TenantDb, fileId: string, office: string | null): Promise<boolean> {
  const result = await t.trx
    .updateTable('stored_file')
    .set({ removed_at: new Date(), removed_by_office: office })
    .where('province_code', '=', t.provinceCode)
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Keeps what a later look for harmful content found. */
export async function updateScan(t: TenantDb, fileId: string, scan: 'clean' | 'infected'): Promise<void> {
  await t.trx
    .updateTable('stored_file')
    .set({ scan })
    .where('province_code', '=', t.provinceCode)
    .where('file_id', '=', fileId)
    .execute();
}
