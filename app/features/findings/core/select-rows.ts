import { isDecidedClass, type LedgerClass } from './ledger.ts';
import type { LedgerRow } from './ledger-row.ts';

/** What the reader asked to see. */
export interface LedgerChoice {
  /** Empty = every class. */
  class: LedgerClass | '';
  /** `open` holds what was opened again as well. */
  state: 'open' | 'settled' | 'notes' | 'agrees' | 'all';
}

const STATES = {
  open: ['open', 'reopened'],
  settled: ['settled'],
  notes: ['note'],
  agrees: ['agrees'],
  all: ['open', 'reopened', 'settled', 'note', 'agrees'],
} as const;

/** A class that never waits for anybody is shown whatever state is chosen: there is only one it can have. */
export function statesOf(choice: LedgerChoice): readonly LedgerRow['state'][] {
  return choice.class !== '' && !isDecidedClass(choice.class) ? STATES.all : STATES[choice.state];
}

/** Which of the figures that add up are asked for; null = none of them. */
export function agreeingOf(choice: LedgerChoice): 'match' | 'rounding' | 'both' | null {
  if (choice.class === 'match' || choice.class === 'rounding') return choice.class;
  return choice.class === '' && statesOf(choice).includes('agrees') ? 'both' : null;
}

export function isChosen(row: LedgerRow, choice: LedgerChoice): boolean {
  return (choice.class === '' || row.class === choice.class) && statesOf(choice).includes(row.state);
}
