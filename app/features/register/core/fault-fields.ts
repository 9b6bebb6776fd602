import type { SuccessionFault } from '../body-acts.server.ts';
import type { ChangeFault } from './identity.ts';

/** The field of the form in which a fault stands; null where it is about the form as a whole. */
export function fieldOfFault(fault: ChangeFault | SuccessionFault): string | null {
  if (fault === 'same' || fault === 'known') return null;
  return fault === 'year' || fault === 'tooEarly' || fault === 'tooLate' ? 'from' : fault;
}
