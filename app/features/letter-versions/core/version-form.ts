import { z } from 'zod';
import { dueFaults } from '~/features/circulars/core/due-order.ts';
import type { DueDates } from '~/features/circulars/core/next-due.ts';
import { TIMEFRAME_KINDS } from '~/features/measures/core/timeframe.ts';
import { isSameText, type MeasureText } from '~/lib/measure-text.ts';

/** A measure as the new version carries it, or the mark that it drops it. */
export interface VersionedText {
  measureNo: number;
  isRemoved: boolean;
  text: MeasureText;
}

/** The form of a new version: the correcting letter, the letter as it reads now, and its measures. */
export interface VersionForm extends DueDates {
  number: string | null;
  datedOn: string | null;
  reason: string;
  subject: string;
  body: string;
  measures: VersionedText[];
  /** Measures of the library that the new version adds. */
  addIds: string[];
}

/** Keys of the `letterVersions` texts (`errors.…`) by the name of the field. */
export type VersionErrors = Record<string, string | undefined>;

export const DUE_FIELDS = ['acknowledgeDueOn', 'planDueOn', 'report6mDueOn', 'report12mDueOn'] as const;
const date = z.iso.date().regex(/^(19|20|21)/);

/** What a new version is judged by: the dates in force, and today in Thailand (`YYYY-MM-DD`). */
interface Given {
  now: DueDates;
  today: string;
}

/** Reads the form of a new version against the measures in force; what was typed comes back with the errors. */
export function readVersionForm(
  form: FormData,
  measureNos: readonly number[],
  given: Given,
): { version: VersionForm; errors: VersionErrors } {
  const text = (name: string, most: number) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, most);
  const version: VersionForm = {
    number: text('number', 100) || null,
    datedOn: text('datedOn', 10) || null,
    reason: text('reason', 2000),
    subject: text('subject', 300),
    body: text('body', 5000),
    acknowledgeDueOn: text('acknowledgeDueOn', 10) || null,
    planDueOn: text('planDueOn', 10) || null,
    report6mDueOn: text('report6mDueOn', 10) || null,
    report12mDueOn: text('report12mDueOn', 10) || null,
    measures: measureNos.map((measureNo) => ({
      measureNo,
      isRemoved: form.get(`m${measureNo}-remove`) === '1',
      text: readText(form, measureNo),
    })),
    addIds: form.getAll('addIds').map(String).slice(0, 50),
  };
  return { version, errors: { ...errorsOf(version), ...dateErrors(version, given) } };
}

/** The measures whose fields the form holds, those that were dropped meanwhile too. */
export function typedNumbers(form: FormData): number[] {
  const found = [...form.keys()].flatMap((name) => /^m([1-9]\d{0,2})-title$/.exec(name)?.[1] ?? []);
  return [...new Set(found.map(Number))].toSorted((a, b) => a - b);
}

function readText(form: FormData, measureNo: number): MeasureText {
  const text = (name: string, most: number) =>
    String(form.get(`m${measureNo}-${name}`) ?? '')
      .trim()
      .slice(0, most);
  const kind = text('timeframeKind', 40);
  return {
    title: text('title', 300),
    steps: text('steps', 20_000)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
    responsiblePattern: text('responsiblePattern', 300),
    timeframeKind: TIMEFRAME_KINDS.find((each) => each === kind) ?? 'whole_year',
    timeframeText: text('timeframeText', 300) || null,
    followUp: text('followUp', 500),
  };
}

/** A day that is moved must be still to come; one that stays may be over, as the letter has been out for a while. */
function dateErrors(version: VersionForm, { now, today }: Given): VersionErrors {
  const errors: VersionErrors = {};
  for (const field of ['datedOn', ...DUE_FIELDS] as const) {
    const value = version[field];
    if (value !== null && !date.safeParse(value).success) errors[field] = 'date';
  }
  if (Object.keys(errors).length > 0) return errors;
  const isMoved = (field: (typeof DUE_FIELDS)[number]) => version[field] !== now[field];
  for (const field of DUE_FIELDS) {
    const value = version[field];
    if (value !== null && isMoved(field) && value < today) errors[field] = 'past';
  }
  const datedOn = isMoved('acknowledgeDueOn') ? version.datedOn : null;
  return { ...dueFaults({ ...version, datedOn }), ...errors };
}

function errorsOf(version: VersionForm): VersionErrors {
  const errors: VersionErrors = {};
  for (const field of ['reason', 'subject', 'body'] as const) if (!version[field]) errors[field] = 'required';
  for (const { measureNo, isRemoved, text } of version.measures) {
    if (isRemoved) continue;
    for (const field of ['title', 'responsiblePattern', 'followUp'] as const)
      if (!text[field]) errors[`m${measureNo}-${field}`] = 'required';
    if (text.steps.length === 0) errors[`m${measureNo}-steps`] = 'required';
  }
  const isEmpty = version.addIds.length === 0 && version.measures.every(({ isRemoved }) => isRemoved);
  if (isEmpty) errors.measures = 'measure_required';
  return errors;
}

/** What stands now, against which a new version is compared. */
export interface InForce extends DueDates {
  subject: string;
  body: string;
  measures: readonly (MeasureText & { measureNo: number })[];
}

/** Whether the new version changes anything that recipients would see. */
export function changesAnything(version: VersionForm, now: InForce): boolean {
  if (version.addIds.length > 0 || version.subject !== now.subject || version.body !== now.body) return true;
  if (DUE_FIELDS.some((field) => version[field] !== now[field])) return true;
  return version.measures.some(({ measureNo, isRemoved, text }) => {
    const present = now.measures.find((measure) => measure.measureNo === measureNo);
    return isRemoved || !present || !isSameText(present, text);
  });
}
