import type { Role } from '~/lib/actor.ts';
import { actsOf, defineMachine } from '~/lib/state-machine.ts';

/** States of a compliance report and of each of its supplements. */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export const REPORT_ACTS = ['save', 'submit', 'return', 'accept', 'unaccept'] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

const AGENCY = ['agency_head', 'agency_officer'] as const;
const PROVINCE = ['province_admin', 'province_officer'] as const;

/** What happens to a report between its agency and the province; `unaccept` is open for a while only (`acceptance.ts`). */
export const reportMachine = defineMachine<ReportState, ReportAct>({
  states: REPORT_STATES,
  start: 'draft',
  path: ['draft', 'submitted', 'accepted'],
  moves: [
    { act: 'save', from: ['draft'], to: 'draft', by: AGENCY },
    { act: 'save', from: ['returned'], to: 'returned', by: AGENCY },
    { act: 'submit', from: ['draft', 'returned'], to: 'submitted', by: AGENCY },
    { act: 'return', from: ['submitted'], to: 'returned', by: PROVINCE },
    { act: 'accept', from: ['submitted'], to: 'accepted', by: PROVINCE },
    { act: 'unaccept', from: ['accepted'], to: 'submitted', by: PROVINCE, isUndo: true },
  ],
});

/** Whether the agency may still change the report. */
export function isOpen(state: ReportState): boolean {
  return actsOf(reportMachine, state, 'agency_officer').includes('save');
}

/** Whether this person can do the act to a report in this state. */
export function canAct(state: ReportState, act: ReportAct, role: Role): boolean {
  return actsOf(reportMachine, state, role).includes(act);
}
