import { diceFor } from '../../factories/dice.ts';
import type { AgencyRecord } from '../../factories/places.ts';
import { STAFFED_AGENCIES, STAFFED_UNITS } from '../accounts.ts';

/** How an office deals with what reaches it. */
export interface Habits {
  /** 0 = puts everything off, 1 = answers by return. */
  diligence: number;
  /** Leaves the newest things for whoever signs in with the demo's accounts. */
  waitsForVisitor: boolean;
}

export function habitsOf({ agencyCode }: Pick<AgencyRecord, 'agencyCode'>): Habits {
  const waitsForVisitor = Object.values<string>({ ...STAFFED_AGENCIES, ...STAFFED_UNITS }).includes(
    agencyCode,
  );
  const diligence = diceFor(`diligence ${agencyCode}`).fraction();
  return { diligence: waitsForVisitor ? 0.8 : diligence, waitsForVisitor };
}
