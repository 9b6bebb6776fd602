import type { SuccessionFault } from '../body-acts.server.ts';
import type { ChangeFault } from './identity.ts';
import type { UnitFault } from './unit.ts';

/** The field of the form in which a fault stands; null where it is about the form as a whole. */
export function fieldOfFault(fault: ChangeFault | SuccessionFault | UnitFault): string | null {
  if (fault === 'same' || fault === 'known' || fault === 'notUnit') return null;
  if (fault === 'tree') return 'type';
  if (fault === 'taken') return 'name';
  return fault === 'year' || fault === 'tooEarly' || fault === 'tooLate' ? 'from' : fault;
}
