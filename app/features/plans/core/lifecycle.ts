import type { Action } from '~/features/tenancy/core/permissions.ts';
import { defineMachine, type Machine } from '~/lib/state-machine.ts';

/** How far a plan has come. */
export const PLAN_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type PlanState = (typeof PLAN_STATES)[number];
export type PlanAct =
  | 'edit'
  | 'submit'
  | 'approve'
  | 'return'
  | 'record_approval'
  | 'record_return'
  | 'send_back';

const writers = ['agency_officer', 'agency_head'] as const;
const reviewers = ['province_admin', 'province_officer'] as const;
const path = ['draft', 'submitted', 'approved'] as const;

/** What both ways share: written by the agency, handed in, and sent back by the province once it is approved. */
const writing = [
  { act: 'edit', from: ['draft'], to: 'draft', by: writers },
  { act: 'edit', from: ['returned'], to: 'returned', by: writers },
  { act: 'submit', from: ['draft', 'returned'], to: 'submitted', by: writers },
] as const;
const review = { act: 'send_back', from: ['approved'], to: 'returned', by: reviewers } as const;

/** The way of a plan in an agency whose head has an account: the head approves, and it is the province's at once. */
export const headMachine: Machine<PlanState, PlanAct> = defineMachine<PlanState, PlanAct>({
  states: PLAN_STATES,
  start: 'draft',
  path,
  moves: [
    ...writing,
    { act: 'approve', from: ['submitted'], to: 'approved', by: ['agency_head'] },
    { act: 'return', from: ['submitted'], to: 'returned', by: ['agency_head'] },
    review,
  ],
});

/** The way in an agency whose head signs on paper: the officer records what the head decided. */
export const paperMachine: Machine<PlanState, PlanAct> = defineMachine<PlanState, PlanAct>({
  states: PLAN_STATES,
  start: 'draft',
  path,
  moves: [
    ...writing,
    { act: 'record_approval', from: ['submitted'], to: 'approved', by: ['agency_officer'] },
    { act: 'record_return', from: ['submitted'], to: 'returned', by: ['agency_officer'] },
    review,
  ],
});

/** The way a plan takes; it changes the moment the head is given an account, or loses it. */
export function machineOf(agency: { hasHead: boolean }): Machine<PlanState, PlanAct> {
  return agency.hasHead ? headMachine : paperMachine;
}

/** Whether its rows and limitations can be changed: not while it is handed in, and not once it is approved. */
export function isOpen(state: PlanState): boolean {
  return state === 'draft' || state === 'returned';
}

/** What each act needs; the machine says who moves, the table of permissions how far. */
export const PERMISSION_OF = {
  edit: 'plans.write',
  submit: 'plans.submit',
  approve: 'plans.approve',
  return: 'plans.approve',
  record_approval: 'plans.submit',
  record_return: 'plans.submit',
  send_back: 'plans.review',
} as const satisfies Record<PlanAct, Action>;
