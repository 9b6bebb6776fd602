import type { Crosswalk } from '~/features/schemes/core/crosswalk.ts';
import { PUBLIC_LIST_2566, unverified } from '../shared/sources.ts';
import { added, dropped, group, kept, pairs, run } from './links.ts';

const NOT_NAMED = unverified('ไม่ทราบข้อคำถาม IIT ของปี 2565 และลำดับข้อของปี 2566 อาจต่างไป จึงไม่ถือว่าเท่ากัน');
const SAME_SUBJECT = unverified('ข้อที่ถูกอ้างถึงในปี 2566 มีเนื้อหาตรงกับปี 2562 จึงถือว่าทุกข้อของ EIT เหมือนปี 2565');
const SAME_TITLE = unverified(`หัวข้อตรงกัน; ${PUBLIC_LIST_2566}; รายการปี 2565 ยังไม่พบต้นฉบับ`);
const SHORTER_TITLE = unverified(`หัวข้อปี 2566 ไม่กล่าวถึงแผนพัฒนา; ${PUBLIC_LIST_2566}`);
const WITH_BUDGET = unverified(`ข้องานและข้องบประมาณรวมเป็นข้อเดียว; ${PUBLIC_LIST_2566}`);
const DISPUTED = unverified('เอกสารสองฉบับให้เลขข้อของรายงานผลประจำปีและคู่มือทั้งสองต่างกันหนึ่งลำดับ จึงไม่ถือว่าเท่ากัน');
const PERSONNEL = unverified('ทราบเพียงว่าเป็นเรื่องบุคคลทั้งสองปี ไม่ทราบหัวข้อรายข้อ จึงไม่ถือว่าเท่ากัน');
const NO_GIFT_CULTURE = unverified('วัฒนธรรมองค์กรเหลือเฉพาะเรื่องไม่รับของขวัญ ดูจากหัวข้อ ยังไม่ยืนยัน');
const NOT_LISTED = unverified(`ไม่มีหัวข้อนี้ใน${PUBLIC_LIST_2566}`);
const FIRST_LISTED = unverified(`ไม่มีหัวข้อนี้ในรายการปี 2563-2565; ${PUBLIC_LIST_2566}`);

/** FY2565 to FY2566: the disclosure list in a new order, with privacy, No Gift and ethics. */
export const to2566: Crosswalk = {
  from: 2565,
  links: [
    ...kept('overlap', run('i', 1, 30), NOT_NAMED),
    ...kept('equal', run('e', 1, 15), SAME_SUBJECT),
    ...kept('equal', [...run('o', 1, 3), ...run('o', 5, 9)], SAME_TITLE),
    ...kept('narrower', ['o4'], SHORTER_TITLE),
    group('broader', ['o10', 'o18'], ['o11'], WITH_BUDGET),
    group('broader', ['o11', 'o19'], ['o12'], WITH_BUDGET),
    group('overlap', ['o12', 'o13', 'o14'], ['o13', 'o14', 'o15'], DISPUTED),
    ...pairs('equal', run('o', 15, 17), run('o', 16, 18), SAME_TITLE),
    ...pairs('equal', run('o', 21, 24), run('o', 19, 22), SAME_TITLE),
    group('overlap', run('o', 25, 28), run('o', 23, 26), PERSONNEL),
    ...pairs('equal', [...run('o', 29, 31), 'o33'], run('o', 27, 30), SAME_TITLE),
    ...pairs('equal', ['o36', 'o37', ...run('o', 39, 41)], run('o', 34, 38), SAME_TITLE),
    ...pairs('narrower', ['o38'], ['o32'], NO_GIFT_CULTURE),
    ...kept('equal', ['o42', 'o43'], SAME_TITLE),
    ...dropped(['o20', 'o32', 'o34', 'o35'], NOT_LISTED),
    ...added(['o10', 'o31', 'o33', ...run('o', 39, 41)], FIRST_LISTED),
  ],
};
