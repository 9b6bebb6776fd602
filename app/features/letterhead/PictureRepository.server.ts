import { randomUUID } from 'node:crypto';
import type { TenantDb } from '~/lib/db.server.ts';
import type { TakenPicture } from './take-picture.server.ts';

/** What a picture is for: the emblem, or the signature of an office. */
export type PicturePlace = { purpose: 'emblem' } | { purpose: 'signature'; signatoryId: string };

export type KeptPicture = Awaited<ReturnType<typeof findAllInForce>>[number];

/** The emblem and the signatures in force. `only` leaves the signatures out, for who may not put them into a document. */
export async function findAllInForce(t: TenantDb, only?: 'emblem') {
  return t.trx
    .selectFrom('document_picture')
    .select([
      'picture_id as pictureId',
      'purpose',
      'signatory_id as signatoryId',
      'content',
      'width',
      'height',
      'name',
      'uploaded_at as uploadedAt',
      'uploaded_by_office as uploadedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('removed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('purpose', '=', 'emblem'))
    .orderBy('picture_id')
    .execute();
}

/** Puts a picture in force; its id. Throws where another is in force. */
export async function insertPicture(
  t: TenantDb,
  place: PicturePlace,
  picture: TakenPicture,
  office: string | null,
): Promise<string> {
  const pictureId = randomUUID();
  await t.trx
    .insertInto('document_picture')
    .values({
      province_code: t.provinceCode,
      picture_id: pictureId,
      purpose: place.purpose,
      signatory_id: place.purpose === 'signature' ? place.signatoryId : null,
      content: picture.content,
      width: picture.width,
      height: picture.height,
      name: picture.name,
      uploaded_by_office: office,
    })
    .execute();
  return pictureId;
}

/** Takes a picture out of force; false when it was not in force any more. */
export async function markRemoved(t: TenantDb, pictureId: string, office: string | null): Promise<boolean> {
  const { numUpdatedRows } = await t.trx
    .updateTable('document_picture')
    .set({ removed_at: new Date(), removed_by_office: office })
    .where('province_code', '=', t.provinceCode)
    .where('picture_id', '=', pictureId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A picture of the place that was taken out of force. */
export async function findRemoved(t: TenantDb, place: PicturePlace, pictureId: string) {
  return t.trx
    .selectFrom('document_picture')
    .select(['picture_id as pictureId', 'name'])
    .where('province_code', '=', t.provinceCode)
    .where('picture_id', '=', pictureId)
    .where('purpose', '=', place.purpose)
    .where('signatory_id', 'is not distinct from', place.purpose === 'signature' ? place.signatoryId : null)
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
}

/** Puts a picture that was taken out in force again. */
export async function markRestored(t: TenantDb, pictureId: string): Promise<void> {
  await t.trx
    .updateTable('document_picture')
    .set({ removed_at: null, removed_by_office: null })
    .where('province_code', '=', t.provinceCode)
    .where('picture_id', '=', pictureId)
    .execute();
}
