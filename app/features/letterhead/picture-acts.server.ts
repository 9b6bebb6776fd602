import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PicturePlace } from './PictureRepository.server.ts';
import * as PictureRepository from './PictureRepository.server.ts';
import type { TakenPicture } from './take-picture.server.ts';

/** `undo`: the picture to bring back, `now`: the one in force after the act; '' = none. */
export type PictureDone = { kind: 'done'; undo: string; now: string };
export type PictureResult = PictureDone | { kind: 'conflict' };

/** The id of the picture in force at the place; '' = none. */
export async function pictureInForce(t: TenantDb, place: PicturePlace) {
  const all = await PictureRepository.findAllInForce(t);
  return all.find(
    ({ purpose, signatoryId }) =>
      purpose === place.purpose && (place.purpose === 'emblem' || signatoryId === place.signatoryId),
  );
}

/**
 * Puts a picture in place of the one that was seen (`seen` '' = there was none). Conflict when another stands there by
 * now.
 */
export async function putPicture(
  t: TenantDb,
  place: PicturePlace,
  seen: string,
  picture: TakenPicture,
  source: AuditSource,
): Promise<PictureResult> {
  const present = await pictureInForce(t, place);
  if ((present?.pictureId ?? '') !== seen) return { kind: 'conflict' };
  if (present && !(await PictureRepository.markRemoved(t, present.pictureId, source.office)))
    return { kind: 'conflict' };
  const now = await PictureRepository.insertPicture(t, place, picture, source.office);
  const { name, width, height } = picture;
  await record(t, source, 'letterhead.picture_kept', place, {
    before: present && { pictureId: present.pictureId, name: present.name },
    after: { pictureId: now, name, width, height },
  });
  return { kind: 'done', undo: seen, now };
}

/** Takes the picture that was seen away. */
export async function removePicture(
  t: TenantDb,
  place: PicturePlace,
  seen: string,
  source: AuditSource,
): Promise<PictureResult> {
  const present = await pictureInForce(t, place);
  if (!present || present.pictureId !== seen) return { kind: 'conflict' };
  if (!(await PictureRepository.markRemoved(t, seen, source.office))) return { kind: 'conflict' };
  await record(t, source, 'letterhead.picture_removed', place, {
    before: { pictureId: seen, name: present.name },
  });
  return { kind: 'done', undo: seen, now: '' };
}

/** Undo: brings back the picture that stood there before the act, or none. */
export async function restorePicture(
  t: TenantDb,
  place: PicturePlace,
  { seen, back }: { seen: string; back: string },
  source: AuditSource,
): Promise<PictureResult> {
  if (back === '') return removePicture(t, place, seen, source);
  const present = await pictureInForce(t, place);
  const former = await PictureRepository.findRemoved(t, place, back);
  if (!former || (present?.pictureId ?? '') !== seen) return { kind: 'conflict' };
  if (present) await PictureRepository.markRemoved(t, present.pictureId, source.office);
  await PictureRepository.markRestored(t, back);
  await record(t, source, 'letterhead.picture_restored', place, {
    before: present && { pictureId: present.pictureId, name: present.name },
    after: { pictureId: back, name: former.name },
  });
  return { kind: 'done', undo: seen, now: back };
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action: AuditAction,
  place: PicturePlace,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    subject: place.purpose === 'emblem' ? 'letterhead:emblem' : `signatory:${place.signatoryId}`,
    ...change,
  });
}
