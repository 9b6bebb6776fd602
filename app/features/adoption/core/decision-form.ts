import { TIMEFRAME_KINDS } from '~/features/measures/core/timeframe.ts';
import { readVersion, readWholeNumber } from '~/lib/form.ts';
import type { MeasureText } from '~/lib/measure-text.ts';

/** What an agency may decide on a measure. */
export const DECISIONS = ['adopted', 'adapted', 'declined'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface NewDecision {
  measureNo: number;
  decision: Decision;
  reason: string | null;
  /** The measure as the agency will carry it out; null unless adapted. */
  adapted: MeasureText | null;
  /** Version that was read; 0 = nothing was decided yet. */
  version: number;
}

/** Error keys of the `adoption` texts (`problems.…`) by the field they stand at. */
export type DecisionErrors = Partial<Record<'decision' | 'reason' | keyof MeasureText, string>>;

const MOST_STEPS = 40;

/** Reads an agency's decision on one measure: adapting needs every field of the measure, declining a reason. */
export function readDecision(
  form: FormData,
): { decision: NewDecision } | { errors: DecisionErrors; measureNo: number } {
  const measureNo = readWholeNumber(form, 'measureNo');
  const version = readVersion(form);
  const decision = DECISIONS.find((each) => each === form.get('decision'));
  if (!decision) return { errors: { decision: 'choose' }, measureNo };
  const reason = textIn(form, 'reason', 2000);
  if (decision === 'declined' && !reason) return { errors: { reason: 'reason_required' }, measureNo };
  const adapted = decision === 'adapted' ? readAdapted(form) : null;
  if (adapted) {
    const errors = errorsOf(adapted);
    if (Object.keys(errors).length > 0) return { errors, measureNo };
  }
  return { decision: { measureNo, version, decision, reason: reason || null, adapted } };
}

/** The fields of the adapted measure as they stand in the form; also for giving them back after an error. */
export function readAdapted(form: FormData): MeasureText {
  const kind = String(form.get('timeframeKind') ?? '');
  return {
    title: textIn(form, 'title', 300),
    steps: String(form.get('steps') ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim().slice(0, 1000))
      .filter(Boolean)
      .slice(0, MOST_STEPS),
    responsiblePattern: textIn(form, 'responsiblePattern', 300),
    timeframeKind: TIMEFRAME_KINDS.find((each) => each === kind) ?? 'whole_year',
    timeframeText: textIn(form, 'timeframeText', 300) || null,
    followUp: textIn(form, 'followUp', 500),
  };
}

function errorsOf(text: MeasureText): DecisionErrors {
  const errors: DecisionErrors = {};
  for (const field of ['title', 'responsiblePattern', 'followUp'] as const)
    if (!text[field]) errors[field] = 'field_required';
  if (text.steps.length === 0) errors.steps = 'field_required';
  return errors;
}

/** The adapted measure as one text, for lists and for readers that know no fields. */
export function adaptedInOne(text: MeasureText): string {
  return [text.title, ...text.steps].join('\n');
}

function textIn(form: FormData, name: string, most: number): string {
  return String(form.get(name) ?? '')
    .trim()
    .slice(0, most);
}
