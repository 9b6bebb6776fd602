import type { CircularRecord } from '../../factories/circular.ts';
import { diceFor } from '../../factories/dice.ts';
import { AS_OF, addDays, momentOn, workingDay } from './dates.ts';
import { habitsOf } from './habits.ts';

/** A letter that an office handed on to its units. */
export interface ForwardPlan {
  circularId: string;
  agencyCode: string;
  /** How many of the units in its list get it, first to last. */
  units: number;
  note: string;
  dueOn: string;
  at: string;
  /** Whether it took the last of them back on the day after. */
  takesOneBack: boolean;
}

const NOTES = [
  'ขอให้ดำเนินการในส่วนที่เกี่ยวข้อง และแจ้งผลให้สำนักปลัดรวบรวม',
  'โปรดตรวจสอบขั้นตอนของกองและส่งข้อมูลประกอบรายงาน',
  'เพื่อทราบและถือปฏิบัติ',
] as const;
const SHARE = 0.3;

/** Which recipients handed the circular on: about a third of those that acknowledged it, and every office of the demo. */
export function forwardsOf({ circularId, receipts, report6mDueOn }: CircularRecord): ForwardPlan[] {
  return receipts.flatMap(({ agencyCode, acknowledgedAt }) => {
    const dice = diceFor(`forward ${circularId} ${agencyCode}`);
    const forwards = dice.chance(SHARE) || habitsOf({ agencyCode }).waitsForVisitor;
    if (!acknowledgedAt || !forwards) return [];
    const on = workingDay(addDays(acknowledgedAt.slice(0, 10), 1));
    if (on > AS_OF) return [];
    return [
      {
        ...{ circularId, agencyCode, units: dice.whole(1, 3), note: dice.pick<string>(NOTES) },
        dueOn: report6mDueOn ? addDays(report6mDueOn, -14) : workingDay(addDays(on, 30)),
        at: momentOn(on, dice.whole(5, 440)),
        takesOneBack: dice.chance(0.15),
      },
    ];
  });
}
