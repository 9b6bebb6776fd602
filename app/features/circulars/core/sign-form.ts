import { z } from 'zod';
import { hasCircularMark } from './circular-process.ts';

const signForm = z.object({
  number: z
    .string()
    .trim()
    .max(100, 'too_long')
    .transform((text) => text || null),
  datedOn: z
    .string()
    .trim()
    .min(1, 'required')
    .pipe(z.iso.date('date').regex(/^(19|20|21)/, 'date')),
  signedRole: z.string().trim().min(1, 'required').max(200, 'too_long'),
});

/** What the signed paper says: its number (null = the next of the register), its date and the office that signed. */
export type Signature = z.infer<typeof signForm>;
export type SignErrors = Partial<Record<keyof Signature, string>>;

/**
 * Reads the form that records a signature. A number without the ว of a circular letter is asked about once
 * (`no_mark`), not refused: some offices number otherwise. `dueOn`: first due date of the circular, or null. Without a
 * number the next is taken where the province has said how it numbers (`isNumbered`); else one must be typed.
 */
export function readSignature(
  form: FormData,
  { dueOn, isNumbered }: { dueOn: string | null; isNumbered: boolean },
): { signature: Signature } | { errors: SignErrors } {
  const single = (name: string) => String(form.get(name) ?? '');
  const parsed = signForm.safeParse({
    number: single('number'),
    datedOn: single('datedOn'),
    signedRole: single('signedRole'),
  });
  if (!parsed.success) {
    const errors: SignErrors = {};
    for (const issue of parsed.error.issues) errors[issue.path[0] as keyof Signature] ??= issue.message;
    return { errors };
  }
  const signature = parsed.data;
  if (dueOn !== null && dueOn < signature.datedOn) return { errors: { datedOn: 'dated_after_due' } };
  if (signature.number === null) return isNumbered ? { signature } : { errors: { number: 'required' } };
  if (!hasCircularMark(signature.number) && form.get('confirmed') !== signature.number)
    return { errors: { number: 'no_mark' } };
  return { signature };
}
