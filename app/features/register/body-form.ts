import type { Succession } from '~/features/agencies/SuccessionRepository.server.ts';
import { readWholeNumber } from '~/lib/form.ts';
import { SIZE_CLASSES, type SizeClass } from '~/lib/size-class.ts';
import type { Naming } from './core/identity.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

export function readSize(form: FormData): SizeClass | null {
  return SIZE_CLASSES.find((size) => size === form.get('size')) ?? null;
}

/** The naming as typed, from a fiscal year (BE) on; blanks within a name count once. */
export function readIdentity(form: FormData): Naming & { from: number } {
  return {
    nameTh: text(form, 'name').replace(/\s+/g, ' '),
    nameEn: text(form, 'nameEn').replace(/\s+/g, ' ') || null,
    agencyType: text(form, 'type'),
    districtCode: text(form, 'district') || null,
    from: readWholeNumber(form, 'from'),
  };
}

/** `relation` says from the body's side what the other body is to it. */
export const RELATIONS = ['merged_from', 'merged_into', 'split_from', 'split_into'] as const;

export function readSuccession(form: FormData, agencyCode: string): Succession {
  const relation = RELATIONS.find((each) => each === form.get('relation')) ?? 'merged_from';
  const other = text(form, 'other');
  const isSuccessor = relation.endsWith('from');
  const kind = relation.startsWith('merged') ? 'merged' : 'split';
  return {
    predecessorCode: isSuccessor ? other : agencyCode,
    successorCode: isSuccessor ? agencyCode : other,
    kind,
    from: readWholeNumber(form, 'from'),
    predecessorEnds: kind === 'merged' || form.get('ends') === '1',
  };
}

export function readPair(form: FormData): { predecessorCode: string; successorCode: string } {
  return { predecessorCode: text(form, 'predecessor'), successorCode: text(form, 'successor') };
}
