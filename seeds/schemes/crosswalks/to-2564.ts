import type { Crosswalk } from '~/features/schemes/core/crosswalk.ts';
import { IIT_FORM_2564, PATHUM_THANI_2563, unverified, verified } from '../shared/sources.ts';
import { kept, run } from './links.ts';

const SAME_FORM = unverified(IIT_FORM_2564);
const SAME_COUNT = unverified('จำนวนข้อเท่าเดิม และข้อที่อ้างถึงในปี 2566 มีเนื้อหาตรงกับปี 2562 จึงถือว่าปีระหว่างกลางเหมือนกัน');
const SAME_LIST = unverified('รายการ 43 ข้อของปี 2563-2565 เป็นรายการเดียวกัน ยังไม่พบต้นฉบับ');
const NOT_NAMED = unverified('ทราบเพียงว่าข้อ 25-28 เป็นเรื่องบุคคล ไม่ทราบหัวข้อรายข้อ จึงไม่ถือว่าเท่ากัน');
const BOTH_SEEN = verified(`${PATHUM_THANI_2563}; หัวข้อ o37-o43 ปี 2564 ในระบบที่เผยแพร่ (โค้ดสาธารณะ)`);

/** FY2563 to FY2564: the same forms and the same list of 43. */
export const to2564: Crosswalk = {
  from: 2563,
  links: [
    ...kept('equal', run('i', 1, 30), SAME_FORM),
    ...kept('equal', run('e', 1, 15), SAME_COUNT),
    ...kept('equal', [...run('o', 1, 24), ...run('o', 29, 41)], SAME_LIST),
    ...kept('overlap', run('o', 25, 28), NOT_NAMED),
    ...kept('equal', run('o', 42, 43), BOTH_SEEN),
  ],
};
