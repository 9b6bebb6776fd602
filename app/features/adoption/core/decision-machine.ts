import type { MeasureText } from '~/lib/measure-text.ts';
import { isSameText } from '~/lib/measure-text.ts';
import { defineMachine } from '~/lib/state-machine.ts';

const AGENCY_STAFF = ['agency_head', 'agency_officer'] as const;
const PROVINCE_STAFF = ['province_admin', 'province_officer'] as const;
const DECIDED = ['adopted', 'adapted', 'declined', 'kept'] as const;

/**
 * What an agency decided on one measure. `pending`: a newer text (or its end) waits for an answer; `kept`: it goes on with
 * the text it decided on before; `ended`: it dropped the measure with the version that dropped it. A measure that was
 * declined stays declined whatever is issued. Taking an act back restores what stood before it.
 */
export const decisionMachine = defineMachine({
  states: ['none', 'adopted', 'adapted', 'declined', 'pending', 'kept', 'ended'],
  start: 'none',
  path: ['none', 'adopted'],
  moves: [
    { act: 'adopt', from: ['none', 'pending', ...DECIDED], to: 'adopted', by: AGENCY_STAFF },
    { act: 'adapt', from: ['none', 'pending', ...DECIDED], to: 'adapted', by: AGENCY_STAFF },
    { act: 'decline', from: ['none', 'pending', ...DECIDED], to: 'declined', by: AGENCY_STAFF },
    { act: 'issue', from: ['adopted', 'adapted', 'kept', 'pending'], to: 'pending', by: PROVINCE_STAFF },
    { act: 'take', from: ['pending'], to: 'adopted', by: AGENCY_STAFF },
    { act: 'take_end', from: ['pending'], to: 'ended', by: AGENCY_STAFF },
    { act: 'keep', from: ['pending'], to: 'kept', by: AGENCY_STAFF },
  ],
});
export type DecisionState = (typeof decisionMachine.states)[number];

/** A decision as it is stored. */
export interface StoredDecision {
  decision: 'adopted' | 'adapted' | 'declined';
  letterVersion: number;
  answeredVersion: number;
  endedIn: number | null;
}

/** A measure of a circular: its text in force, and in each version that was kept. */
export interface VersionedMeasure {
  /** Version that dropped it; null while in force. */
  removedIn: number | null;
  current: MeasureText;
  /** Its text in version n; undefined where that version does not carry it or was the only one. */
  textIn: (version: number) => MeasureText | undefined;
}

/** What the newest version asks of the agency about a measure it has decided on. */
export type Question = 'changed' | 'removed' | null;

/** Whether the version in force asks for an answer: only where the text is another than the one answered last. */
export function questionOf(decision: StoredDecision | null, measure: VersionedMeasure): Question {
  if (!decision || decision.decision === 'declined' || decision.endedIn !== null) return null;
  const answered = decision.answeredVersion;
  if (measure.removedIn !== null) return measure.removedIn > answered ? 'removed' : null;
  const answeredText = measure.textIn(answered) ?? measure.current;
  return isSameText(answeredText, measure.current) ? null : 'changed';
}

/** Where the decision on a measure stands. */
export function decisionStateOf(decision: StoredDecision | null, measure: VersionedMeasure): DecisionState {
  if (!decision) return 'none';
  if (decision.endedIn !== null) return 'ended';
  if (questionOf(decision, measure)) return 'pending';
  return decision.answeredVersion > decision.letterVersion ? 'kept' : decision.decision;
}
