import type { Crosswalk } from '~/features/schemes/core/crosswalk.ts';
import { unverified } from '../shared/sources.ts';
import { kept, run } from './links.ts';

const NOT_NAMED = unverified('ไม่พบข้อคำถาม IIT ของปี 2565 ทราบเพียงลำดับข้อ จึงไม่ถือว่าเท่ากัน');
const SECOND_PART = unverified(
  'หัวข้อเดียวกัน แต่เชื่อว่าตั้งแต่ปี 2565 คะแนน EIT รวมส่วนที่ 2 ที่ผู้ประเมินเก็บข้อมูลเอง ผู้ตอบจึงกว้างกว่าเดิม',
);
const SAME_LIST = unverified('รายการ 43 ข้อของปี 2563-2565 เป็นรายการเดียวกัน ยังไม่พบต้นฉบับ');
const PERSONNEL = unverified('ทราบเพียงว่าข้อ 25-28 เป็นเรื่องบุคคล ไม่ทราบหัวข้อรายข้อ จึงไม่ถือว่าเท่ากัน');

/** FY2564 to FY2565: EIT gets a second part; the subjects of the IIT items are not known. */
export const to2565: Crosswalk = {
  from: 2564,
  links: [
    ...kept('overlap', run('i', 1, 30), NOT_NAMED),
    ...kept('broader', run('e', 1, 15), SECOND_PART),
    ...kept('equal', [...run('o', 1, 24), ...run('o', 29, 43)], SAME_LIST),
    ...kept('overlap', run('o', 25, 28), PERSONNEL),
  ],
};
