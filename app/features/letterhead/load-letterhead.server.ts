import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { SIGNED_KINDS } from './core/letterhead.ts';
import { letterYear, numberText, USUAL_PATTERN } from './core/numbering.ts';
import * as NumberRepository from './NumberRepository.server.ts';
import * as PictureRepository from './PictureRepository.server.ts';
import { ownPicture } from './read-letterhead.server.ts';
import * as SignatoryRepository from './SignatoryRepository.server.ts';
import { MOST_MEGABYTES } from './take-picture.server.ts';

export type LetterheadPage = Awaited<ReturnType<typeof loadLetterhead>>;
export type ShownPicture = NonNullable<LetterheadPage['emblem']>;
export type ShownSignatory = LetterheadPage['signatories'][number];

/** Everything a province's letters are made with, as it stands. */
export async function loadLetterhead({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'documents.word');
  const year = letterYear(todayInThailand());
  return withTenant(context.db, tenant, async (t) => {
    const pictures = await PictureRepository.findAllInForce(t);
    const numbering = await NumberRepository.findNumbering(t);
    const last = await NumberRepository.findLast(t, year);
    const defaults = await SignatoryRepository.findDefaults(t);
    const emblem = pictures.find(({ purpose }) => purpose === 'emblem');
    const signatories = await SignatoryRepository.findAll(t);
    return {
      province: { provinceCode: province.provinceCode, nameTh: province.nameTh },
      mostMegabytes: MOST_MEGABYTES,
      emblem: emblem ? shown(emblem) : null,
      signatories: signatories.map((signatory) => {
        const picture = pictures.find(({ signatoryId }) => signatoryId === signatory.signatoryId);
        return { ...signatory, picture: picture ? shown(picture) : null };
      }),
      defaults: SIGNED_KINDS.map((kind) => ({ kind, signatoryId: defaults.get(kind) ?? '' })),
      numbering: {
        pattern: numbering?.pattern ?? USUAL_PATTERN,
        prefix: numbering?.prefix ?? '',
        version: numbering?.version ?? 0,
        updatedAt: numbering?.updatedAt ?? null,
        updatedByOffice: numbering?.updatedByOffice ?? null,
        year,
        last,
        next: numbering ? numberText(numbering, last + 1, year) : null,
      },
    };
  });
}

function shown(kept: PictureRepository.KeptPicture) {
  const { pictureId, name, uploadedAt, uploadedByOffice } = kept;
  return { pictureId, name, uploadedAt, uploadedByOffice, ...ownPicture(kept) };
}
