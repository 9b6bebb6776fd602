import type { MeasureContent } from 'db/tables/measures.ts';
import { z } from 'zod';
import { isItemCode } from '~/features/schemes/core/nodes.ts';
import { TIMEFRAME_KINDS, timeframeWords } from './timeframe.ts';

export interface TiedItem {
  fiscalYear: number;
  itemCode: string;
}

export interface TiedIndicator {
  fiscalYear: number;
  indicator: number;
}

/** What the form asks of a measure: all but whether it is in use. */
export type MeasureForm = Omit<MeasureContent, 'isRetired'>;
export type FormErrors = Record<string, string | undefined>;

const requiredText = (most: number) => z.string().trim().min(1, 'required').max(most, 'too_long');
const day = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), 'invalid')
  .transform((text) => text || null);
const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The form of a standard measure; error messages are keys of the `measures` texts (`errors.…`). */
const measureForm = z
  .object({
    title: requiredText(300),
    steps: z
      .array(z.string())
      .transform((texts) => texts.flatMap(lines))
      .pipe(z.array(z.string().max(1000, 'too_long')).min(1, 'steps_required').max(40, 'too_long')),
    responsiblePattern: requiredText(300),
    timeframeKind: z.enum(TIMEFRAME_KINDS),
    timeframeFrom: day,
    timeframeTo: day,
    timeframeText: z.string().trim().max(300, 'too_long'),
    followUp: requiredText(500),
    topicNos: z.array(z.coerce.number().int().min(1).max(7)).min(1, 'topic_required'),
    tiedItems: z
      .array(z.string())
      .transform((texts) => texts.flatMap((text) => text.split(/[\n,;]+/).flatMap(lines)))
      .pipe(z.array(z.string().refine((line) => readTiedItem(line) !== null, 'tied_item')))
      .transform((all) => all.flatMap((line) => readTiedItem(line) ?? [])),
    tiedIndicators: z
      .array(z.string().refine((line) => readTiedIndicator(line) !== null, 'invalid'))
      .transform((all) => all.flatMap((line) => readTiedIndicator(line) ?? [])),
  })
  .superRefine(({ timeframeKind, timeframeFrom, timeframeTo }, context) => {
    if (timeframeKind !== 'date_range') return;
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!timeframeFrom) wrong('timeframeFrom', 'required');
    if (!timeframeTo) wrong('timeframeTo', 'required');
    if (timeframeFrom && timeframeTo && timeframeFrom > timeframeTo) wrong('timeframeTo', 'to_before_from');
  })
  .transform((form) => {
    if (form.timeframeKind !== 'date_range') return { ...form, timeframeFrom: null, timeframeTo: null };
    // Circulars carry the words alone.
    return { ...form, timeframeText: form.timeframeText || timeframeWords(form, 0) };
  });

/** Reads the form; either the measure, or an error key for each field that needs mending. */
export function readMeasureForm(form: FormData): { measure: MeasureForm } | { errors: FormErrors } {
  const text = (name: string) => String(form.get(name) ?? '');
  const texts = (name: string) => form.getAll(name).map(String);
  const parsed = measureForm.safeParse({
    title: text('title'),
    steps: texts('steps'),
    responsiblePattern: text('responsiblePattern'),
    timeframeKind: text('timeframeKind'),
    timeframeFrom: text('timeframeFrom'),
    timeframeTo: text('timeframeTo'),
    timeframeText: text('timeframeText'),
    followUp: text('followUp'),
    topicNos: texts('topicNos'),
    tiedItems: texts('tiedItems'),
    tiedIndicators: texts('tiedIndicators'),
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

/** `2567 9`: the ninth indicator of the scheme of 2567. */
export function readTiedIndicator(line: string): TiedIndicator | null {
  const match = /^(2[45]\d\d)[\s:/]+(\d{1,2})$/.exec(line.trim());
  return match ? { fiscalYear: Number(match[1]), indicator: Number(match[2]) } : null;
}

export function writeTiedItems(items: readonly TiedItem[]): string {
  return items.map((item) => `${item.fiscalYear} ${item.itemCode}`).join('\n');
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
