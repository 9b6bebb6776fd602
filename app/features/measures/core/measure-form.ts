import { z } from 'zod';
import { isItemCode } from '~/features/schemes/core/nodes.ts';

/** When a measure is carried out within its fiscal year. */
export const TIMEFRAME_KINDS = [
  'quarter_1',
  'quarter_2',
  'quarter_3',
  'quarter_4',
  'every_quarter',
  'first_6_months',
  'whole_year',
  'date_range',
] as const;

export interface TiedItem {
  fiscalYear: number;
  itemCode: string;
}

const requiredText = (most: number) => z.string().trim().min(1, 'required').max(most, 'too_long');

/** The form of a standard measure; error messages are keys of the `measures` texts (`errors.…`). */
const measureForm = z.object({
  title: requiredText(300),
  steps: z
    .string()
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(1000, 'too_long')).min(1, 'steps_required').max(40, 'too_long')),
  responsiblePattern: requiredText(300),
  timeframeKind: z.enum(TIMEFRAME_KINDS),
  timeframeText: z.string().trim().max(300, 'too_long'),
  followUp: requiredText(500),
  topicNos: z.array(z.coerce.number().int().min(1).max(7)).min(1, 'topic_required'),
  tiedItems: z
    .string()
    .transform((text) =>
      text
        .split(/[\n,;]+/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().refine((line) => readTiedItem(line) !== null, 'tied_item')))
    .transform((lines) => lines.flatMap((line) => readTiedItem(line) ?? [])),
});

export type MeasureForm = z.infer<typeof measureForm>;
export type FormErrors = Record<string, string | undefined>;

/** Reads the form; either the measure, or an error key for each field that needs mending. */
export function readMeasureForm(form: FormData): { measure: MeasureForm } | { errors: FormErrors } {
  const parsed = measureForm.safeParse({
    title: text(form, 'title'),
    steps: text(form, 'steps'),
    responsiblePattern: text(form, 'responsiblePattern'),
    timeframeKind: text(form, 'timeframeKind'),
    timeframeText: text(form, 'timeframeText'),
    followUp: text(form, 'followUp'),
    topicNos: form.getAll('topicNos').map(String),
    tiedItems: text(form, 'tiedItems'),
  });
  if (parsed.success) return { measure: parsed.data };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return { errors };
}

/** `2567 e9` or `2567:e9`; an item means nothing without its fiscal year. */
export function readTiedItem(line: string): TiedItem | null {
  const match = /^(2[45]\d\d)[\s:/]+([ieo]\d{1,2})$/i.exec(line.trim());
  const itemCode = match?.[2]?.toLowerCase();
  return match && itemCode && isItemCode(itemCode) ? { fiscalYear: Number(match[1]), itemCode } : null;
}

export function writeTiedItems(items: readonly TiedItem[]): string {
  return items.map((item) => `${item.fiscalYear} ${item.itemCode}`).join('\n');
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}
