import type { Crosswalk } from '~/features/schemes/core/crosswalk.ts';
import { IIT_FORM_2564, PATHUM_THANI_2563, unverified } from '../shared/sources.ts';
import { added, dropped, kept, run } from './links.ts';

const SAME_FORM = unverified(`ถือตามปี 2562; ${IIT_FORM_2564}`);
const SAME_COUNT = unverified('จำนวนข้อเท่าเดิม และข้อที่อ้างถึงในปี 2566 มีเนื้อหาตรงกับปี 2562 จึงถือว่าปีระหว่างกลางเหมือนกัน');
const ONLY_RANGE = unverified(
  'ปี 2562 ตีพิมพ์เฉพาะช่วงข้อ ไม่ทราบหัวข้อรายข้อ จับคู่ตามลำดับในตัวชี้วัดย่อยเดียวกันซึ่งมีจำนวนข้อเท่ากัน จึงไม่ถือว่าเท่ากัน',
);
const SEVEN_MEASURES = unverified(`${PATHUM_THANI_2563}: 10.2 ลดจาก O42-O48 เหลือ O42-O43`);

/** FY2562 to FY2563: the seven named measures give way to the measures and their report. */
export const to2563: Crosswalk = {
  from: 2562,
  links: [
    ...kept('equal', run('i', 1, 30), SAME_FORM),
    ...kept('equal', run('e', 1, 15), SAME_COUNT),
    ...kept('overlap', run('o', 1, 41), ONLY_RANGE),
    ...dropped(run('o', 42, 48), SEVEN_MEASURES),
    ...added(run('o', 42, 43), SEVEN_MEASURES),
  ],
};
