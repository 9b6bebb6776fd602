import type { TenantDb } from '~/lib/db.server.ts';
import { type Letterhead, type OwnPicture, PLAIN } from './core/letterhead.ts';
import * as PictureRepository from './PictureRepository.server.ts';
import * as SignatoryRepository from './SignatoryRepository.server.ts';

/**
 * What a document of that kind is headed and signed with. Only who acts for the whole province gets any of it; pictures of
 * signatures only with `maySign`.
 */
export async function readLetterhead(
  t: TenantDb,
  kind: string,
  { maySign }: { maySign: boolean },
): Promise<Letterhead> {
  if (t.tenant.scope !== 'province') return PLAIN;
  const pictures = await PictureRepository.findAllInForce(t, maySign ? undefined : 'emblem');
  const signatories = await SignatoryRepository.findAll(t);
  const defaults = await SignatoryRepository.findDefaults(t);
  const emblem = pictures.find(({ purpose }) => purpose === 'emblem');
  return {
    emblem: emblem ? ownPicture(emblem) : null,
    signatories: signatories.map(({ signatoryId, lines }) => {
      const picture = pictures.find((each) => each.signatoryId === signatoryId);
      return { signatoryId, lines, picture: picture ? ownPicture(picture) : null };
    }),
    usual: defaults.get(kind) ?? null,
  };
}

/** A kept picture as it goes into documents and previews. */
export function ownPicture(
  kept: Pick<PictureRepository.KeptPicture, 'content' | 'width' | 'height'>,
): OwnPicture {
  return { base64: Buffer.from(kept.content).toString('base64'), width: kept.width, height: kept.height };
}
