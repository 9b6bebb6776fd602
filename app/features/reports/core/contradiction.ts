import type { Status } from './report-form.ts';

export type Contradiction = 'says_ongoing' | 'says_later' | 'says_done';

/** Words of something still going on, standing under "done". */
const ONGOING = /อยู่ระหว่าง|ระหว่างดำเนินการ|กำลัง|ตลอดปี|ตลอดทั้งปี|อย่างต่อเนื่อง|ติดตาม|กำกับติดตาม/;
/** Words of something that has not begun and will not in this year. */
const LATER = /ปีงบประมาณถัดไป|ปีงบประมาณหน้า|ในปีถัดไป|ปีต่อไป/;
/** Words of something finished, standing under another status. */
const FINISHED = /ดำเนินการ(เรียบร้อย|เสร็จสิ้น|แล้วเสร็จ)|เสร็จเรียบร้อยแล้ว/;

/**
 * What in the text speaks against the chosen status, for a gentle question to the person (never a refusal): the
 * published 6-month report of document 2 has eight such rows of seventeen.
 */
export function contradictionOf(status: Status, text: string): Contradiction | null {
  const words = text.replace(/\s+/g, '');
  if (status !== 'not_started' && LATER.test(words)) return 'says_later';
  if (status === 'done' && ONGOING.test(words)) return 'says_ongoing';
  if (status !== 'done' && FINISHED.test(words) && !ONGOING.test(words)) return 'says_done';
  return null;
}
