import type { MeasureText } from '~/lib/measure-text.ts';
import { diceFor } from '../../factories/dice.ts';
import { habitsOf } from './habits.ts';

/** The letter that got a second version, of which measure, and when; the 6-month reports were in by then. */
export const REVISED = {
  letterKey: '2569-1',
  measureTitle: 'ปรับปรุงเว็บไซต์ให้รองรับ E-Service ได้มากขึ้น',
  issuedOn: '2026-06-22',
  /** Running number after ว. */
  runningNumber: 2207,
  reason:
    'หลายหน่วยงานแจ้งว่าปรับปรุงเว็บไซต์ไม่ทันภายในหกเดือนแรก จังหวัดจึงขยายเวลาเป็นตลอดปีงบประมาณ และเพิ่มขั้นตอนทดสอบกับผู้ใช้จริง',
} as const;

/** The measure as the second version has it. */
export function revised<T extends MeasureText>(text: T): T {
  return {
    ...text,
    steps: [...text.steps, 'ทดสอบกับผู้ใช้จริงอย่างน้อย 5 คน และแก้ไขตามที่พบก่อนเปิดใช้งาน'],
    timeframeKind: 'whole_year',
    followUp: `${text.followUp} และสรุปผลการทดสอบกับผู้ใช้`,
  };
}

export interface VersionAnswer {
  /** `none`: not read; `seen`: read and acknowledged, the measure not answered yet. */
  answer: 'none' | 'seen' | 'take' | 'keep';
  /** Days from the issue to the acknowledgement. */
  days: number;
}

/** How a body answered the second version; those with an account of the demo leave it to whoever signs in. */
export function versionAnswerOf(agencyCode: string): VersionAnswer {
  const dice = diceFor(`second version ${agencyCode}`);
  const drawn = dice.fraction();
  const days = dice.whole(1, 25);
  if (habitsOf({ agencyCode }).waitsForVisitor || drawn < 0.12) return { answer: 'none', days };
  if (drawn < 0.25) return { answer: 'seen', days };
  return { answer: drawn < 0.8 ? 'take' : 'keep', days };
}
