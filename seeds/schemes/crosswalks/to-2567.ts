import type { Crosswalk } from '~/features/schemes/core/crosswalk.ts';
import { BANG_CHAKRENG_2567, PUBLIC_LIST_2566, TAK_2567, unverified, verified } from '../shared/sources.ts';
import { dropped, group, pairs, run } from './links.ts';

const HALVED = unverified('IIT ลดจาก 30 เหลือ 15 ข้อ ทราบเพียงว่าอยู่ในตัวชี้วัดเดียวกัน จึงไม่ถือว่าเท่ากัน');
const OTHER_SCALE = unverified('หัวข้อใกล้เคียงกัน แต่ EIT ลดจาก 15 เหลือ 9 ข้อ และมาตราคำตอบเปลี่ยน จึงไม่ถือว่าเท่ากัน');
const ONLY_PLACE = unverified('ทราบเพียงว่าอยู่ในตัวชี้วัดเดียวกัน จึงไม่ถือว่าเท่ากัน');
const E_SERVICE_USE = unverified('ถามว่าเคยใช้บริการออนไลน์หรือไม่ ไม่มีข้อเช่นนี้ในปี 2566');
const BOTH_SEEN = verified(`${PUBLIC_LIST_2566}; หน้าเผยแพร่ OIT ของเทศบาล (song.go.th/ita.php)`);
const SAME_TITLE = unverified(`หัวข้อตรงกัน; ${PUBLIC_LIST_2566}; รายการปี 2567 ยังไม่พบต้นฉบับ`);
const MERGED = unverified('แผนและรายงานติดตามรวมเป็นข้อเดียว; รายการปี 2567 ยังไม่พบต้นฉบับ');
const DISPUTED = unverified('เลขข้อของรายงานผลประจำปีและคู่มือในปี 2566 ยังขัดกัน จึงไม่ถือว่าเท่ากัน');
const BLOCK = unverified('ปี 2567 ทราบเพียงเรื่องของกลุ่มข้อ ไม่ทราบหัวข้อรายข้อ จึงไม่ถือว่าเท่ากัน');
const MEASURES = verified(`${PUBLIC_LIST_2566}; ${TAK_2567}; ${BANG_CHAKRENG_2567}`);
const OTHER_YEAR = unverified('ปี 2566 รายงานมาตรการของปีเดียวกัน ปี 2567 เชื่อว่ารายงานของปีก่อน จึงไม่ถือว่าเท่ากัน');
const NOT_LISTED = unverified('ไม่มีหัวข้อนี้ในรายการ 35 ข้อของปี 2567 ซึ่งยังไม่พบต้นฉบับ');

/** FY2566 to FY2567: half of IIT, nine of EIT, 35 disclosure items. */
export const to2567: Crosswalk = {
  from: 2566,
  links: [
    ...[0, 1, 2, 3, 4].map((place) =>
      group(
        'overlap',
        run('i', place * 6 + 1, place * 6 + 6),
        run('i', place * 3 + 1, place * 3 + 3),
        HALVED,
      ),
    ),
    ...pairs('overlap', ['e1', 'e2', 'e7', 'e9'], ['e1', 'e2', 'e5', 'e6'], OTHER_SCALE),
    group('overlap', ['e3', 'e4', 'e5'], ['e3'], ONLY_PLACE),
    group('overlap', ['e6', 'e8', 'e10'], ['e4'], ONLY_PLACE),
    group('overlap', run('e', 11, 15), ['e7', 'e8'], ONLY_PLACE),
    group('new', [], ['e9'], E_SERVICE_USE),
    ...pairs('equal', run('o', 1, 3), run('o', 1, 3), BOTH_SEEN),
    ...pairs('equal', ['o4', 'o5', 'o7', 'o8'], ['o7', 'o4', 'o5', 'o6'], SAME_TITLE),
    group('broader', ['o11', 'o12'], ['o8'], MERGED),
    group('overlap', run('o', 13, 15), run('o', 9, 11), DISPUTED),
    ...pairs('equal', ['o16', 'o18'], ['o12', 'o13'], SAME_TITLE),
    group('overlap', run('o', 19, 22), run('o', 14, 17), BLOCK),
    group('overlap', [...run('o', 23, 26), ...run('o', 39, 41)], run('o', 18, 21), BLOCK),
    group('overlap', run('o', 27, 30), run('o', 22, 25), BLOCK),
    group('overlap', run('o', 31, 38), run('o', 26, 33), BLOCK),
    group('equal', ['o42'], ['o34'], MEASURES),
    group('overlap', ['o43'], ['o35'], OTHER_YEAR),
    ...dropped(['o6', 'o9', 'o10', 'o17'], NOT_LISTED),
  ],
};
