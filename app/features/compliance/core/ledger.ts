import type { DueKind } from '~/features/circulars/core/next-due.ts';

/** The way of a circular at one recipient, in its order. */
export const LEDGER_STEPS = [
  'sent',
  'version',
  'recipient',
  'opened',
  'acknowledged',
  'forwarded',
  'decided',
  'planned',
  'report6m',
  'report12m',
] as const;
export type LedgerStep = (typeof LEDGER_STEPS)[number];

export type LedgerAct =
  | 'sent'
  | 'version'
  | 'recipient'
  | 'opened'
  | 'openedVersion'
  | 'acknowledged'
  | 'acknowledgedVersion'
  | 'forwarded'
  | 'withdrawn'
  | 'adopted'
  | 'adapted'
  | 'declined'
  | 'planSubmitted'
  | 'planReturned'
  | 'planApproved'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'acceptance_undone';

interface Duty {
  duty: DueKind;
  dueOn: string | null;
  isDone: boolean;
  days: number | null;
}

export interface Station<E> {
  step: LedgerStep;
  /** `optional`: nothing happened and nothing has to. */
  state: 'done' | 'open' | 'late' | 'optional';
  /** Null where no day is set; undefined where none ever is. */
  dueOn: string | null | undefined;
  /** Set while late. */
  daysLate: number | null;
  events: E[];
}

const DUTY_OF: Partial<Record<LedgerStep, DueKind>> = {
  acknowledged: 'acknowledge',
  planned: 'plan',
  report6m: 'report6m',
  report12m: 'report12m',
};

/**
 * The stations with what happened at each. A step with a duty is done when the duty is; to decide when no measure in
 * force waits; a later version and forwarding need not happen. Without a due date nothing is late.
 */
export function stationsOf<E extends { step: LedgerStep }>(
  events: readonly E[],
  duties: readonly Duty[],
  undecided: number,
): Station<E>[] {
  return LEDGER_STEPS.flatMap((step): Station<E>[] => {
    const own = events.filter((event) => event.step === step);
    if (step === 'version' && own.length === 0) return [];
    const duty = duties.find((each) => each.duty === DUTY_OF[step]);
    const base = { step, dueOn: duty?.dueOn, daysLate: null, events: own };
    if (duty) {
      const late = !duty.isDone && duty.days !== null && duty.days > 0;
      return [
        { ...base, state: duty.isDone ? 'done' : late ? 'late' : 'open', daysLate: late ? duty.days : null },
      ];
    }
    const isDone = step === 'decided' ? undecided === 0 : own.length > 0;
    return [{ ...base, state: isDone ? 'done' : step === 'forwarded' ? 'optional' : 'open' }];
  });
}

/** The first step that is still to be done; null when all are. */
export function nextStep(stations: readonly Station<unknown>[]): LedgerStep | null {
  return stations.find(({ state }) => state === 'open' || state === 'late')?.step ?? null;
}
