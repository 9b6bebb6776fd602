import type { Crosswalk } from '~/features/schemes/core/crosswalk.ts';
import { unverified } from '../shared/sources.ts';
import { added, run } from './links.ts';

const OTHER_ASSESSMENT = unverified('ปี 2561 ประเมินด้วย 5 ดัชนีและเครื่องมืออื่น ไม่ทราบรายข้อ จึงไม่มีข้อใดเทียบกันได้');

/** FY2561 to FY2562: nothing compares. */
export const to2562: Crosswalk = {
  from: 2561,
  links: added([...run('i', 1, 30), ...run('e', 1, 15), ...run('o', 1, 48)], OTHER_ASSESSMENT),
};
