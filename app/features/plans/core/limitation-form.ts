import { z } from 'zod';

const text = z.string().trim().max(2000, 'too_long');
const limitationForm = z.object({
  limitation: text.min(1, 'required'),
  analysis: text,
  handling: text,
});

/** A limitation of the institution as a whole: what it is, why, and how it is dealt with. */
export type LimitationForm = z.infer<typeof limitationForm>;
export const LIMITATION_FIELDS = ['limitation', 'analysis', 'handling'] as const;
export type LimitationField = (typeof LIMITATION_FIELDS)[number];
export type LimitationTexts = Record<LimitationField, string>;
export type LimitationErrors = Partial<Record<LimitationField, 'required' | 'too_long'>>;

/** The fields as typed, so that nothing is lost when they cannot be saved. */
export function typedLimitation(form: FormData): LimitationTexts {
  return Object.fromEntries(
    LIMITATION_FIELDS.map((name) => [name, String(form.get(name) ?? '')]),
  ) as LimitationTexts;
}

/** The limitation, or for each field that needs mending the key of its message. */
export function readLimitation(
  typed: LimitationTexts,
): { limitation: LimitationForm } | { errors: LimitationErrors } {
  const parsed = limitationForm.safeParse(typed);
  if (parsed.success) return { limitation: parsed.data };
  const errors: LimitationErrors = {};
  for (const { path, message } of parsed.error.issues)
    errors[String(path[0]) as LimitationField] ??= message === 'required' ? 'required' : 'too_long';
  return { errors };
}
