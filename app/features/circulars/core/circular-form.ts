import { z } from 'zod';

const optionalDate = z
  .string()
  .trim()
  .transform((text) => text || null)
  .pipe(
    z.iso
      .date('date')
      .regex(/^(19|20|21)/, 'date')
      .nullable(),
  );
const requiredText = (most: number) => z.string().trim().min(1, 'required').max(most, 'too_long');

/** How recipients are chosen; resolved on the server, frozen when the circular is sent. */
export const RECIPIENT_MODES = ['all', 'types', 'districts', 'chosen'] as const;

const circularForm = z
  .object({
    number: z
      .string()
      .trim()
      .max(100, 'too_long')
      .transform((text) => text || null),
    datedOn: optionalDate,
    subject: requiredText(300),
    body: requiredText(5000),
    signedRole: z
      .string()
      .trim()
      .max(200, 'too_long')
      .transform((text) => text || null),
    resultsFiscalYear: z.coerce.number('year').int('year').min(2550, 'year').max(2650, 'year'),
    acknowledgeDueOn: optionalDate,
    planDueOn: optionalDate,
    report6mDueOn: optionalDate,
    report12mDueOn: optionalDate,
    measureIds: z.array(z.string().max(64)).min(1, 'measure_required'),
    mode: z.enum(RECIPIENT_MODES, 'recipients_required'),
    types: z.array(z.string().max(40)),
    districts: z.array(z.string().max(4)),
    agencies: z.array(z.string().max(40)),
  })
  .superRefine((form, context) => {
    const chosen = {
      all: 1,
      types: form.types.length,
      districts: form.districts.length,
      chosen: form.agencies.length,
    };
    if (chosen[form.mode] === 0)
      context.addIssue({ code: 'custom', path: ['mode'], message: 'recipients_required' });
    if (form.acknowledgeDueOn && form.datedOn && form.acknowledgeDueOn < form.datedOn) {
      context.addIssue({ code: 'custom', path: ['acknowledgeDueOn'], message: 'due_before_date' });
    }
    if (form.report6mDueOn && form.report12mDueOn && form.report12mDueOn < form.report6mDueOn) {
      context.addIssue({ code: 'custom', path: ['report12mDueOn'], message: 'round_order' });
    }
  });

export type CircularForm = z.infer<typeof circularForm>;
export type FormErrors = Record<string, string | undefined>;

/** Boxes ticked in one list alone say how recipients are meant, also without JavaScript; in two lists they do not. */
function impliedMode(form: FormData): string {
  const lists = { types: 'types', districts: 'districts', agencies: 'chosen' };
  const ticked = Object.entries(lists).filter(([name]) => form.has(name));
  return ticked.length === 1 ? (ticked[0]?.[1] ?? '') : '';
}

/** Reads the form of a circular; errors are keys of the `circulars` texts (`errors.…`). */
export function readCircularForm(form: FormData): { circular: CircularForm } | { errors: FormErrors } {
  const single = (name: string) => String(form.get(name) ?? '');
  const many = (name: string) => form.getAll(name).map(String);
  const parsed = circularForm.safeParse({
    number: single('number'),
    datedOn: single('datedOn'),
    subject: single('subject'),
    body: single('body'),
    signedRole: single('signedRole'),
    resultsFiscalYear: single('resultsFiscalYear'),
    acknowledgeDueOn: single('acknowledgeDueOn'),
    planDueOn: single('planDueOn'),
    report6mDueOn: single('report6mDueOn'),
    report12mDueOn: single('report12mDueOn'),
    measureIds: many('measureIds'),
    mode: single('mode') || impliedMode(form),
    types: many('types'),
    districts: many('districts'),
    agencies: many('agencies'),
  });
  if (parsed.success) return { circular: parsed.data };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return { errors };
}
