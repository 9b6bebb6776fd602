import { z } from 'zod';
import { findItem } from '~/features/schemes/core/lookup.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { fiscalYearPeriod } from '~/lib/fiscal-year.ts';
import { TIMEFRAME_KINDS, timeframeText } from './timeframe.ts';
import { readUnits, responsibleText } from './units.ts';

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
  timeframeKind: z.enum(TIMEFRAME_KINDS).nullable().catch(null),
  timeframeFrom: text(10),
  timeframeTo: text(10),
  timeframe: text(300),
  leadUnit: text(200),
  coUnits: text(1000).transform(readUnits),
  limitation: text(2000),
});

/** A row of the plan as it is stored; `timeframe` and `responsible` are the texts that are printed. */
export type PlanRowForm = Omit<z.infer<typeof rowForm>, 'timeframeFrom' | 'timeframeTo'> & {
  timeframeFrom: string | null;
  timeframeTo: string | null;
  responsible: string;
};
export const ROW_FIELDS = [
  'kind',
  'topicNo',
  'itemCodes',
  'itemScoreText',
  'finding',
  'measure',
  'steps',
  'timeframeKind',
  'timeframeFrom',
  'timeframeTo',
  'timeframe',
  'leadUnit',
  'coUnits',
  'limitation',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];
/** The texts that stand in the fields of a row's form. */
export type RowTexts = Record<RowField, string>;
export type RowError =
  | 'required'
  | 'too_long'
  | 'unknown_item'
  | 'not_a_date'
  | 'outside_year'
  | 'ends_before';
export type RowErrors = Partial<Record<RowField, RowError>>;

/** The fields as typed, so that nothing is lost when they cannot be saved. */
export function typedRow(form: FormData): RowTexts {
  const texts = ROW_FIELDS.map((name) => [name, form.getAll(name).map(String).filter(Boolean).join('\n')]);
  return Object.fromEntries(texts) as RowTexts;
}

/**
 * The row, or for each field that needs mending the key of its message. Items must be of the results year's scheme, the
 * days of a date range of the year after, in which the plan is carried out.
 */
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
  const { timeframeKind: kind, timeframeFrom, timeframeTo, timeframe, leadUnit, coUnits } = parsed.data;
  const fiscalYear = scheme.fiscalYear + 1;
  const isRange = kind === 'date_range';
  if (isRange) {
    const wrong = rangeErrors(timeframeFrom, timeframeTo, fiscalYear);
    if (wrong) return { errors: wrong };
  }
  const days = {
    timeframeFrom: isRange ? timeframeFrom : null,
    timeframeTo: isRange ? timeframeTo : null,
  };
  const printed =
    kind === null ? '' : timeframeText({ kind, from: days.timeframeFrom, to: days.timeframeTo }, fiscalYear);
  return {
    row: {
      ...parsed.data,
      ...days,
      itemCodes: [...new Set(parsed.data.itemCodes)],
      timeframe: timeframe || printed,
      coUnits: coUnits.filter((unit) => unit !== leadUnit),
      responsible: responsibleText(leadUnit, coUnits),
    },
  };
}

function rangeErrors(from: string, to: string, fiscalYear: number): RowErrors | null {
  const period = fiscalYearPeriod(fiscalYear);
  const wrong = (day: string): RowError | null =>
    !isDay(day) ? 'not_a_date' : day < period.from || day > period.to ? 'outside_year' : null;
  const [first, last] = [wrong(from), wrong(to)];
  if (first || last)
    return { ...(first ? { timeframeFrom: first } : {}), ...(last ? { timeframeTo: last } : {}) };
  return to < from ? { timeframeTo: 'ends_before' } : null;
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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
