import type { DecisionRecord, ReceiptRecord } from '../../factories/circular.ts';
import { type Dice, diceFor } from '../../factories/dice.ts';
import type { DemoAgency } from '../agencies.ts';
import { AS_OF, addDays, momentOn, workingDay } from './dates.ts';
import { habitsOf } from './habits.ts';
import type { Letter } from './letters.ts';
import type { PlanningBody } from './plan-offices.ts';
import { ADAPTATIONS, DECLINE_REASONS } from './texts.ts';

const UNDECIDED_SHARE = 0.04;
const DECLINED_SHARE = 0.07;
const ADAPTED_SHARE = 0.2;

/** When the agency opened and acknowledged the circular, and what it decided on each measure. */
export function receiptOf(agency: DemoAgency, letter: Letter): ReceiptRecord {
  const dice = diceFor(`receipt ${letter.key} ${agency.agencyCode}`);
  const { diligence, waitsForVisitor } = habitsOf(agency);
  const isNewest = letter.key === '2569-2';
  const unread = {
    agencyCode: agency.agencyCode,
    openedAt: null,
    acknowledgedAt: null,
    acknowledgedByOffice: null,
  };
  if (isNewest && waitsForVisitor) return { ...unread, decisions: [] };
  const patience = isNewest ? 60 : 26;
  const openedOn = workingDay(
    addDays(letter.sentOn, dice.whole(0, 2 + Math.floor((1 - diligence) * patience))),
  );
  if (openedOn > AS_OF) return { ...unread, decisions: [] };
  const openedAt = momentOn(openedOn, dice.whole(5, 440));
  const acknowledgedOn = workingDay(addDays(openedOn, dice.whole(0, 1 + Math.floor((1 - diligence) * 6))));
  const neverAnswers = !waitsForVisitor && (diligence < 0.02 || dice.chance(isNewest ? 0.25 : 0.02));
  if (neverAnswers || acknowledgedOn > AS_OF) return { ...unread, openedAt, decisions: [] };
  return {
    agencyCode: agency.agencyCode,
    openedAt,
    acknowledgedAt: momentOn(acknowledgedOn, acknowledgedOn === openedOn ? 450 : dice.whole(5, 440)),
    acknowledgedByOffice: clerkOf(agency),
    decisions: letter.stockCodes.flatMap((_, at) => decide(at + 1, acknowledgedOn, dice)),
  };
}

function decide(measureNo: number, acknowledgedOn: string, dice: Dice): DecisionRecord[] {
  const decidedOn = workingDay(addDays(acknowledgedOn, dice.whole(1, 18)));
  const drawn = dice.fraction();
  const decidedAt = momentOn(decidedOn, dice.whole(5, 440));
  const [reason, adaptedText] = [dice.pick(DECLINE_REASONS), dice.pick(ADAPTATIONS)];
  if (decidedOn > AS_OF || drawn < UNDECIDED_SHARE) return [];
  const decided = { measureNo, decidedAt, reason: null, adaptedText: null };
  if (drawn < UNDECIDED_SHARE + DECLINED_SHARE) return [{ ...decided, decision: 'declined', reason }];
  if (drawn < UNDECIDED_SHARE + DECLINED_SHARE + ADAPTED_SHARE)
    return [{ ...decided, decision: 'adapted', adaptedText }];
  return [{ ...decided, decision: 'adopted' }];
}

/** The office that works on a body's papers. */
export function clerkOf({ agencyType, districtCode }: PlanningBody): string {
  if (agencyType === 'regional_unit')
    return districtCode ? 'ปลัดอำเภอหัวหน้ากลุ่มงานบริหารงานปกครอง' : 'หัวหน้าฝ่ายบริหารทั่วไป';
  if (agencyType === 'pao') return 'ปลัดองค์การบริหารส่วนจังหวัด';
  return agencyType === 'tao' ? 'ปลัดองค์การบริหารส่วนตำบล' : 'ปลัดเทศบาล';
}
