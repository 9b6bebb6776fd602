import { readVersion, readWholeNumber } from '~/lib/form.ts';

/** What an agency may decide on a measure. */
export const DECISIONS = ['adopted', 'adapted', 'declined'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface NewDecision {
  measureNo: number;
  decision: Decision;
  reason: string | null;
  adaptedText: string | null;
  /** Version that was read; 0 = nothing was decided yet. */
  version: number;
}

export type DecisionProblem = 'choose' | 'reason_required' | 'adapted_required';

/** Reads an agency's decision on one measure: adapting needs the adapted text, declining a reason. */
export function readDecision(
  form: FormData,
): { decision: NewDecision } | { problem: DecisionProblem; measureNo: number } {
  const measureNo = readWholeNumber(form, 'measureNo');
  const version = readVersion(form);
  const decision = DECISIONS.find((each) => each === form.get('decision'));
  if (!decision) return { problem: 'choose', measureNo };
  const reason = String(form.get('reason') ?? '')
    .trim()
    .slice(0, 2000);
  const adaptedText = String(form.get('adaptedText') ?? '')
    .trim()
    .slice(0, 5000);
  if (decision === 'declined' && !reason) return { problem: 'reason_required', measureNo };
  if (decision === 'adapted' && !adaptedText) return { problem: 'adapted_required', measureNo };
  return {
    decision: {
      measureNo,
      version,
      decision,
      reason: reason || null,
      adaptedText: decision === 'adapted' ? adaptedText : null,
    },
  };
}
