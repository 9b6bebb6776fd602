import { z } from 'zod';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import { dueFaults } from './due-order.ts';
import { JOINS, OPERATORS, RECIPIENT_MODES, ruleFault, TREES } from './recipient-rule.ts';

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
    trees: z.array(z.enum(TREES)),
    joined: z.enum(JOINS).catch('and'),
    conditions: z.array(
      z.object({
        node: z.string().max(40),
        operator: z.enum(OPERATORS).catch('below'),
        threshold: z.string().max(10),
      }),
    ),
  })
  .superRefine((form, context) => {
    const fault = ruleFault(form);
    if (fault) context.addIssue({ code: 'custom', path: ['mode'], message: fault });
    for (const [field, message] of Object.entries(dueFaults(form)))
      context.addIssue({ code: 'custom', path: [field], message });
  });

export type CircularForm = z.infer<typeof circularForm>;
export type FormErrors = Record<string, string | undefined>;

/** Boxes ticked in one list alone say how recipients are meant, also without JavaScript; in two lists they do not. */
function impliedMode(form: FormData): string {
  const lists = { types: 'types', districts: 'districts', agencies: 'chosen', weakNode: 'weakness' };
  const ticked = Object.entries(lists).filter(([name]) => form.getAll(name).some((value) => value !== ''));
  return ticked.length === 1 ? (ticked[0]?.[1] ?? '') : '';
}

/** The rows in which a figure was chosen; Thai digits and blanks in the points are read. */
function readConditions(form: FormData): { node: string; operator: string; threshold: string }[] {
  const column = (name: string) => form.getAll(name).map(String);
  const [operators, thresholds] = [column('weakOperator'), column('weakThreshold')];
  return column('weakNode').flatMap((node, at) =>
    node === ''
      ? []
      : [
          {
            node,
            operator: operators[at] ?? '',
            threshold: toArabicDigits(thresholds[at] ?? '').trim(),
          },
        ],
  );
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
    trees: many('trees'),
    joined: single('joined'),
    conditions: readConditions(form),
  });
  if (parsed.success) return { circular: parsed.data };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return { errors };
}
