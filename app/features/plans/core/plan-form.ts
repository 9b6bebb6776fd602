import { z } from 'zod';
import { findItem } from '~/features/schemes/core/lookup.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

const text = (most: number) => z.string().trim().max(most, 'too_long');

const rowForm = z.object({
  kind: z.enum(['improve', 'maintain']).catch('improve'),
  topicNo: z
    .string()
    .transform((value) => (/^[1-7]$/.test(value) ? Number(value) : null))
    .nullable(),
  itemCodes: text(400).transform((value) =>
    value
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
  itemScoreText: text(300),
  finding: text(4000),
  measure: text(2000).min(1, 'required'),
  steps: text(4000),
  timeframe: text(300),
  responsible: text(300),
  limitation: text(2000),
});

/** A row of the plan as typed. */
export type PlanRowForm = z.infer<typeof rowForm>;
export const ROW_FIELDS = [
  'kind',
  'topicNo',
  'itemCodes',
  'itemScoreText',
  'finding',
  'measure',
  'steps',
  'timeframe',
  'responsible',
  'limitation',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];
/** The texts that stand in the fields of a row's form. */
export type RowTexts = Record<RowField, string>;
export type RowErrors = Partial<Record<RowField, 'required' | 'too_long' | 'unknown_item'>>;

/** The fields as typed, so that nothing is lost when they cannot be saved. */
export function typedRow(form: FormData): RowTexts {
  return Object.fromEntries(ROW_FIELDS.map((name) => [name, String(form.get(name) ?? '')])) as RowTexts;
}

/** The row, or for each field that needs mending the key of its message. Items must be of the results year's scheme. */
export function readRow(typed: RowTexts, scheme: Scheme): { row: PlanRowForm } | { errors: RowErrors } {
  const parsed = rowForm.safeParse(typed);
  const errors: RowErrors = {};
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      errors[String(path[0]) as RowField] ??= message === 'required' ? 'required' : 'too_long';
    return { errors };
  }
  if (parsed.data.itemCodes.some((code) => findItem(scheme, code) === null))
    return { errors: { itemCodes: 'unknown_item' } };
  return { row: { ...parsed.data, itemCodes: [...new Set(parsed.data.itemCodes)] } };
}

/** An item ticked for the plan, and the topic chosen for it where it is another than the map's. */
export interface ChosenItem {
  itemCode: string;
  topicNo: number | null;
}

/** The ticked items (`item`) with the topic of each (`topic-e9`); unknown codes are left out. */
export function readChoice(
  form: FormData,
  scheme: Scheme,
  mapTopic: (code: string) => number | null,
): ChosenItem[] {
  const codes = new Set(form.getAll('item').map(String));
  return scheme.items
    .filter(({ code }) => codes.has(code))
    .map(({ code }) => {
      const asked = String(form.get(`topic-${code}`) ?? '');
      const topicNo = /^[1-7]$/.test(asked) ? Number(asked) : null;
      return { itemCode: code, topicNo: topicNo === mapTopic(code) ? null : topicNo };
    });
}
