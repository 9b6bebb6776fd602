import type { Letterhead, OwnPicture, Signatory } from '~/features/letterhead/core/letterhead.ts';
import type { Question } from './kind.ts';
import type { Picture, SignatureBlock } from './model.ts';
import { PAGE } from './typesetting.ts';

/** Heights in centimetres that the rules of official correspondence give the emblem. */
export const EMBLEM_CM = { memo: 1.5, letter: 3 } as const;
const SIGNATURE_CM = { width: 5, height: 1.6 } as const;
/** Where the name of whoever signs is written by hand or typed later: persons' names are not kept. */
export const NAME_LINE = '(.......................................................)';

/** A picture of the province's own, as high as asked for unless it would be too wide. */
export function ownPicture(
  picture: OwnPicture,
  look: { heightCm: number; mostWidthCm: number; alt: string; align: 'left' | 'center' },
): Picture {
  const ratio = picture.width / picture.height;
  const widthCm = Math.min(look.heightCm * ratio, look.mostWidthCm);
  return {
    kind: 'picture',
    source: { base64: picture.base64, type: 'png' },
    widthCm: hundredths(widthCm),
    heightCm: hundredths(widthCm / ratio),
    alt: look.alt,
    align: look.align,
  };
}

/** The emblem in the middle, as letters and covers have it; null where the province has uploaded none. */
export function centredEmblem(letterhead: Letterhead, heightCm: number = EMBLEM_CM.letter): Picture | null {
  const mostWidthCm = PAGE.widthCm - PAGE.left - PAGE.right;
  return (
    letterhead.emblem &&
    ownPicture(letterhead.emblem, { heightCm, mostWidthCm, alt: 'ตราจังหวัด', align: 'center' })
  );
}

/** Who signs, and what of it can be chosen. */
export interface Signing {
  block: SignatureBlock;
  /** The office whose picture of a signature stands there. */
  signedWith: string | null;
  choices: Partial<Record<Question, { value: string; label: string }[]>>;
}

/**
 * The signature of a paper of the province. `role`: the office the paper itself names; once it is signed (`isSigned`) that
 * office stands, and only then, and only where it was asked for, its picture. Before, the office that was chosen stands,
 * else the one the paper names, else the usual one of the kind, else `fallback`.
 */
export function signingOf(
  letterhead: Letterhead,
  about: {
    asked: { signatory: string; signature: string };
    role: string | null;
    isSigned: boolean;
    fallback: string;
  },
): Signing {
  const { signatories } = letterhead;
  const byId = (id: string | null) => signatories.find(({ signatoryId }) => signatoryId === id) ?? null;
  const named = about.role === null ? null : (signatories.find((each) => isRole(each, about.role)) ?? null);
  const free = byId(about.asked.signatory) ?? (about.role === null ? byId(letterhead.usual) : named);
  const chosen = about.isSigned ? named : free;
  const lines = chosen?.lines ?? [about.role ?? about.fallback];
  const picture = about.isSigned && about.asked.signature === 'picture' ? (chosen?.picture ?? null) : null;
  return {
    block: {
      kind: 'signature',
      lines: [NAME_LINE, ...lines],
      ...(picture
        ? {
            picture: ownPicture(picture, {
              heightCm: SIGNATURE_CM.height,
              mostWidthCm: SIGNATURE_CM.width,
              alt: 'ลายมือชื่อ',
              align: 'center',
            }),
          }
        : {}),
    },
    signedWith: picture && chosen ? chosen.signatoryId : null,
    choices: {
      ...(about.isSigned || signatories.length === 0
        ? {}
        : {
            signatory: signatories.map((each) => ({ value: each.signatoryId, label: roleOf(each) })),
          }),
      ...(about.isSigned && chosen?.picture ? { signature: [{ value: 'picture', label: '' }] } : {}),
    },
  };
}

/** The office in one line, as letters name it. */
export function roleOf({ lines }: Pick<Signatory, 'lines'>): string {
  return lines.join(' ');
}

const isRole = (signatory: Signatory, role: string | null) => plain(roleOf(signatory)) === plain(role ?? '');
const plain = (text: string) => text.replace(/\s+/g, '');
const hundredths = (value: number) => Math.round(value * 100) / 100;
