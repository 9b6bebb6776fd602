import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { ReminderPlan } from './stages.ts';

/** Reminders before, and after, a due date; more would be noise. */
const MOST_OFFSETS = 5;
const LONGEST = 60;

export interface TypedPlan {
  beforeDays: string;
  afterDays: string;
  onDay: boolean;
  weekly: boolean;
}
export type OffsetProblem = 'numbers' | 'range' | 'too_many';

/** Reads the form of when to remind: lists of working days, with commas or blanks, in either kind of digits. */
export function readPlan(
  typed: TypedPlan,
):
  | { plan: ReminderPlan }
  | { errors: { beforeDays?: OffsetProblem | undefined; afterDays?: OffsetProblem | undefined } } {
  const before = readOffsets(typed.beforeDays);
  const after = readOffsets(typed.afterDays);
  if (typeof before === 'string' || typeof after === 'string')
    return {
      errors: {
        beforeDays: typeof before === 'string' ? before : undefined,
        afterDays: typeof after === 'string' ? after : undefined,
      },
    };
  return {
    plan: {
      beforeDays: before.toSorted((a, b) => b - a),
      afterDays: after.toSorted((a, b) => a - b),
      onDay: typed.onDay,
      weekly: typed.weekly,
    },
  };
}

function readOffsets(text: string): number[] | OffsetProblem {
  const words = toArabicDigits(text)
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (words.some((word) => !/^\d+$/.test(word))) return 'numbers';
  const days = [...new Set(words.map(Number))];
  if (days.some((day) => day < 1 || day > LONGEST)) return 'range';
  return days.length > MOST_OFFSETS ? 'too_many' : days;
}
