/** States of a compliance report. */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export const REPORT_ACTS = ['save', 'submit', 'accept', 'return'] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

/** Which act leads from which state to which; what is not named cannot be done. `none` = no report yet. */
const TRANSITIONS: Record<ReportState | 'none', Partial<Record<ReportAct, ReportState>>> = {
  none: { save: 'draft' },
  draft: { save: 'draft', submit: 'submitted' },
  submitted: { accept: 'accepted', return: 'returned' },
  returned: { save: 'returned', submit: 'submitted' },
  accepted: {},
};

/** The state an act leads to, or null when it cannot be done now. */
export function nextState(state: ReportState | 'none', act: ReportAct): ReportState | null {
  return TRANSITIONS[state][act] ?? null;
}

/** Whether the agency may still change the report. */
export function isOpen(state: ReportState | 'none'): boolean {
  return nextState(state, 'save') !== null;
}
