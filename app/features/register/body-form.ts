import type { Succession } from '~/features/agencies/SuccessionRepository.server.ts';
import { readWholeNumber } from '~/lib/form.ts';
import { SIZE_CLASSES, type SizeClass } from '~/lib/size-class.ts';
import type { Naming } from './core/identity.ts';
import type { NewUnit } from './core/unit.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

export function readSize(form: FormData): SizeClass | null {
  return SIZE_CLASSES.find((size) => size === form.get('size')) ?? null;
}

/** A new regional unit as typed. */
export function readUnit(form: FormData): NewUnit {
  const { nameTh, nameEn, districtCode } = readNames(form);
  return { nameTh, nameEn, districtCode };
}

/** The day (`YYYY-MM-DD`) on which a unit is closed. */
export function readClosedOn(form: FormData): string {
  return text(form, 'closedOn');
}

/** The naming as typed, from a fiscal year (BE) on; blanks within a name count once. */
export function readIdentity(form: FormData): Naming & { from: number } {
  return { ...readNames(form), agencyType: text(form, 'type'), from: readWholeNumber(form, 'from') };
}

function readNames(form: FormData) {
  return {
    nameTh: text(form, 'name').replace(/\s+/g, ' '),
    nameEn: text(form, 'nameEn').replace(/\s+/g, ' ') || null,
    districtCode: text(form, 'district') || null,
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
