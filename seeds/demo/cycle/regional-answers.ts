import type { ReceiptRecord } from '../../factories/circular.ts';
import { diceFor } from '../../factories/dice.ts';
import type { AgencyRecord } from '../../factories/places.ts';
import { clerkOf } from './answers.ts';
import { addDays, momentOn, workingDay } from './dates.ts';
import { habitsOf } from './habits.ts';
import { regionalLetter } from './letters.ts';

/** How a unit of regional government took the circular: most acknowledge and adopt, a few have only looked. */
export function regionalReceipt(unit: AgencyRecord): ReceiptRecord {
  const { agencyCode } = unit;
  const dice = diceFor(`regional receipt ${agencyCode}`);
  const openedOn = workingDay(addDays(regionalLetter.sentOn, dice.whole(0, 9)));
  const acknowledgedOn = workingDay(addDays(openedOn, dice.whole(0, 4)));
  const read = {
    agencyCode,
    openedAt: momentOn(openedOn, dice.whole(5, 440)),
    acknowledgedAt: null,
    acknowledgedByOffice: null,
    decisions: [],
  };
  const { waitsForVisitor } = habitsOf({ agencyCode });
  if (dice.chance(0.2) && !waitsForVisitor) return dice.chance(0.5) ? read : { ...read, openedAt: null };
  return {
    ...read,
    acknowledgedAt: momentOn(acknowledgedOn, 450),
    acknowledgedByOffice: clerkOf(unit),
    decisions: regionalLetter.stockCodes.map((_, at) => ({
      measureNo: at + 1,
      decision: 'adopted',
      reason: null,
      adaptedText: null,
      decidedAt: momentOn(workingDay(addDays(acknowledgedOn, dice.whole(1, 14))), dice.whole(5, 440)),
    })),
  };
}
