import { z } from 'zod';

export interface ForwardForm {
  unitIds: string[];
  note: string | null;
  /** `YYYY-MM-DD` */
  dueOn: string | null;
}

export type ForwardErrors = Partial<Record<'unitIds' | 'note' | 'dueOn', string>>;

const date = z.iso.date().regex(/^(19|20|21)/);
const MOST_NOTE = 1000;

/** Reads to which units a circular goes, with a note and by when; `today` and dates are `YYYY-MM-DD`. */
export function readForward(
  form: FormData,
  today: string,
): { forward: ForwardForm } | { errors: ForwardErrors } {
  const unitIds = form
    .getAll('unitIds')
    .map(String)
    .filter((id) => id.length <= 64);
  const note = String(form.get('note') ?? '').trim();
  const dueOn = String(form.get('dueOn') ?? '').trim();
  const errors: ForwardErrors = {};
  if (unitIds.length === 0) errors.unitIds = 'units_required';
  if (note.length > MOST_NOTE) errors.note = 'too_long';
  if (dueOn && !date.safeParse(dueOn).success) errors.dueOn = 'date';
  else if (dueOn && dueOn < today) errors.dueOn = 'due_past';
  if (Object.keys(errors).length > 0) return { errors };
  return { forward: { unitIds, note: note || null, dueOn: dueOn || null } };
}
