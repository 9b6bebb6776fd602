import { defineMachine } from '~/lib/state-machine.ts';

const AGENCY_STAFF = ['agency_head', 'agency_officer'] as const;
const PROVINCE_STAFF = ['province_admin', 'province_officer'] as const;

/**
 * How a recipient takes a circular. `new_version`: everything was decided, and a later version waits for an answer.
 * Taking an act back leads to the state before it.
 */
export const receiptMachine = defineMachine({
  states: ['sent', 'opened', 'acknowledged', 'decided', 'new_version'],
  start: 'sent',
  path: ['sent', 'opened', 'acknowledged', 'decided'],
  moves: [
    { act: 'open', from: ['sent'], to: 'opened', by: AGENCY_STAFF },
    { act: 'acknowledge', from: ['sent', 'opened'], to: 'acknowledged', by: AGENCY_STAFF },
    { act: 'decide_some', from: ['acknowledged'], to: 'acknowledged', by: AGENCY_STAFF },
    { act: 'decide_last', from: ['acknowledged'], to: 'decided', by: AGENCY_STAFF },
    { act: 'answer_some', from: ['new_version'], to: 'new_version', by: AGENCY_STAFF },
    { act: 'answer_last', from: ['new_version'], to: 'decided', by: AGENCY_STAFF },
    { act: 'issue_version', from: ['decided', 'new_version'], to: 'new_version', by: PROVINCE_STAFF },
    { act: 'issue_measures', from: ['decided', 'new_version'], to: 'acknowledged', by: PROVINCE_STAFF },
    { act: 'undo_decision', from: ['decided'], to: 'acknowledged', by: AGENCY_STAFF },
    { act: 'undo_answer', from: ['decided'], to: 'new_version', by: AGENCY_STAFF },
  ],
});
export type ReceiptState = (typeof receiptMachine.states)[number];

/** What is on record about a recipient. */
export interface ReceiptFacts {
  openedAt: Date | string | null;
  acknowledgedAt: Date | string | null;
  /** Measures in force that wait for a first decision. */
  undecided: number;
  /** Decided measures whose newer text waits for an answer, and 1 for the newer letter itself while unacknowledged. */
  unanswered: number;
}

/** Where the recipient stands; what was never opened or acknowledged comes before what a new version asks. */
export function receiptStateOf(facts: ReceiptFacts): ReceiptState {
  if (!facts.acknowledgedAt) return facts.openedAt ? 'opened' : 'sent';
  if (facts.undecided > 0) return 'acknowledged';
  return facts.unanswered > 0 ? 'new_version' : 'decided';
}
