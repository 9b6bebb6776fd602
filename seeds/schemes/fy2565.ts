import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { to2565 } from './crosswalks/to-2565.ts';
import { eitItems2562 } from './shared/eit-items-2562.ts';
import { tenIndicators } from './shared/indicators.ts';
import { instrumentsWithEitParts } from './shared/instruments.ts';
import { letterScale, overallTarget } from './shared/level-scales.ts';
import { oitItems2563 } from './shared/oit-items-2563.ts';
import { numberedItems } from './shared/rows.ts';
import { unverified, verified } from './shared/sources.ts';
import { subIndicatorsWithBudget } from './shared/sub-indicators.ts';
import { sevenTopics } from './shared/topics.ts';

const SAME_FRAME = verified('โครง 10 ตัวชี้วัดและน้ำหนัก 30/30/40 ตรงกันทั้งปี 2564 และ 2566');
const CARRIED_OVER = unverified('ถือตามปี 2564 ซึ่งมีจำนวนข้อเท่ากัน ยังไม่ยืนยัน');
const PLACE_ONLY = unverified('ทราบเพียงลำดับข้อ ไม่พบข้อคำถามของปี 2565');
const BELIEVED_LIST = unverified('รายการ 43 ข้อของปี 2563-2565 ยังไม่พบต้นฉบับ');

/** FY2565: the two parts of EIT are believed to be scored apart from this year on. */
export const fy2565: Scheme = {
  fiscalYear: 2565,
  comparable: true,
  instruments: instrumentsWithEitParts(
    SAME_FRAME,
    unverified('เชื่อว่าแยกคะแนนส่วนที่ 1 และ 2 ตั้งแต่ปี 2565; น้ำหนัก 15/15 ยังไม่ยืนยัน'),
  ),
  indicators: tenIndicators(SAME_FRAME),
  subIndicators: subIndicatorsWithBudget(CARRIED_OVER),
  items: [
    ...[1, 2, 3, 4, 5].flatMap((indicator) =>
      numberedItems(indicator, 'i', (indicator - 1) * 6 + 1, 6, PLACE_ONLY),
    ),
    ...eitItems2562(() => unverified('ปี 2562 และข้อที่อ้างถึงในปี 2566 มีเนื้อหาตรงกัน จึงถือว่าปี 2565 เหมือนกัน')),
    ...oitItems2563(() => BELIEVED_LIST),
  ],
  grouping: { survey: CARRIED_OVER, disclosure: CARRIED_OVER },
  disclosureScores: { values: ['0', '100'], mark: CARRIED_OVER },
  levelScale: letterScale(
    verified('ระดับ A, C และ D ที่เผยแพร่ของปี 2565 ตรงกับเกณฑ์ปี 2562 (ipst.ac.th, mgronline 9650000073040)'),
  ),
  passTarget: overallTarget(verified('เป้าหมาย 85 คะแนนภายในปี 2565 ตามหนังสือเวียนจังหวัดปทุมธานี 18 มิ.ย. 2563')),
  itemThreshold: { value: '85', mark: CARRIED_OVER },
  topics: sevenTopics(),
  obligations: [
    { kind: 'measures', item: 'o42', aboutFiscalYear: 2564, mark: unverified('ถือตามลำดับปีของปี 2563') },
    { kind: 'report', item: 'o43', aboutFiscalYear: 2565, mark: unverified('ถือตามลำดับปีของปี 2563') },
  ],
  crosswalk: to2565,
};
