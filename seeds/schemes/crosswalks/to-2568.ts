import type { Crosswalk } from '~/features/schemes/core/crosswalk.ts';
import { PUBLIC_LIST_2568, unverified, verified } from '../shared/sources.ts';
import { dropped, group, kept, pairs, run } from './links.ts';

const CARRIED_OVER = unverified('ข้อที่ทราบหัวข้อถือตามปี 2567 ยังไม่ยืนยัน');
const ONLY_PLACE = unverified('ทราบเพียงลำดับข้อทั้งสองปี จึงไม่ถือว่าเท่ากัน');
const MERGED = verified(
  `สองข้อรวมเป็นข้อเดียว; หน้าเผยแพร่ OIT ของเทศบาล (song.go.th/ita.php); ${PUBLIC_LIST_2568}`,
);
const SAME_TITLE = unverified(`หัวข้อตรงกัน; ${PUBLIC_LIST_2568}; รายการปี 2567 ยังไม่พบต้นฉบับ`);
const BELIEVED = unverified('หัวข้อปี 2568 ถือตามปีก่อน ยังไม่พบในรายการปี 2568');
const NUMBER_ONLY = unverified('ทราบเพียงเลขข้อ o5-o7 ของปี 2568 ไม่ทราบหัวข้อ จึงไม่ถือว่าเท่ากัน');
const BLOCK = unverified('ปี 2567 ทราบเพียงเรื่องของกลุ่มข้อ ไม่ทราบหัวข้อรายข้อ จึงไม่ถือว่าเท่ากัน');
const REPORT = unverified('ชื่อรายงานต่างกัน และไม่ทราบว่ารายงานของปีใด จึงไม่ถือว่าเท่ากัน');
const NOT_LISTED = unverified(`ไม่มีหัวข้อนี้ใน${PUBLIC_LIST_2568}`);

/** FY2567 to FY2568: the surveys are believed to stay; the disclosure check is cut to 28. */
export const to2568: Crosswalk = {
  from: 2567,
  links: [
    ...kept('equal', ['i6', 'i8', 'i10', 'i12', 'i14', 'i15', 'e1', 'e2', 'e5', 'e6', 'e9'], CARRIED_OVER),
    ...kept('overlap', [...run('i', 1, 5), 'i7', 'i9', 'i11', 'i13', 'e3', 'e4', 'e7', 'e8'], ONLY_PLACE),
    group('broader', ['o1', 'o3'], ['o1'], MERGED),
    group('equal', ['o2'], ['o2'], BELIEVED),
    ...pairs('equal', ['o4', 'o5'], ['o3', 'o4'], SAME_TITLE),
    group('overlap', ['o7', 'o8', 'o9'], ['o5', 'o6', 'o7'], NUMBER_ONLY),
    ...pairs('equal', ['o10', 'o11', 'o13', 'o12'], ['o8', 'o9', 'o10', 'o11'], SAME_TITLE),
    group('overlap', run('o', 14, 17), ['o12', 'o13'], BLOCK),
    group('overlap', run('o', 18, 21), ['o14', 'o15', 'o16'], BLOCK),
    group('overlap', run('o', 22, 25), run('o', 17, 20), BLOCK),
    group('overlap', run('o', 26, 33), run('o', 21, 26), BLOCK),
    group('equal', ['o34'], ['o27'], BELIEVED),
    group('overlap', ['o35'], ['o28'], REPORT),
    ...dropped(['o6'], NOT_LISTED),
  ],
};
