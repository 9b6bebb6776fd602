import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { to2568 } from './crosswalks/to-2568.ts';
import { tenIndicators } from './shared/indicators.ts';
import { instrumentsWithEitParts } from './shared/instruments.ts';
import { everyInstrumentTarget, wordScale } from './shared/level-scales.ts';
import { oitItems2568 } from './shared/oit-items-2568.ts';
import { PUBLIC_LEVEL_RULE, UNNAMED_2567, unverified, verified } from './shared/sources.ts';
import { subIndicatorsWithProcurement } from './shared/sub-indicators.ts';
import { surveyItems2567 } from './shared/survey-items-2567.ts';
import { sevenTopics } from './shared/topics.ts';

const CARRIED_OVER = unverified('ถือตามปี 2567 ยังไม่ยืนยัน');
const BY_SUBJECT = unverified('ไม่พบการแบ่งตัวชี้วัดย่อยของปี 2568 จัดตามเนื้อหาและลำดับของปี 2567');
const ORDER_BELIEVED = unverified('ลำดับปีถือตามปี 2567; เลขข้อยังไม่ยืนยัน');

/** FY2568: the disclosure check is cut to 28 items; weights, parts and item numbers await confirmation. */
export const fy2568: Scheme = {
  fiscalYear: 2568,
  comparable: true,
  instruments: instrumentsWithEitParts(
    unverified('น้ำหนัก 30/30/40 ถือตามปี 2567 ไม่พบการยืนยันที่เผยแพร่'),
    unverified('มีสองส่วนตามปี 2566; น้ำหนัก 15/15 ยังไม่ยืนยัน'),
  ),
  indicators: tenIndicators(
    verified('โครง 10 ตัวชี้วัดคงเดิมตั้งแต่ปี 2562 (ผลรายตัวชี้วัดปี 2568: nationthailand 40054201)'),
  ),
  subIndicators: subIndicatorsWithProcurement(BY_SUBJECT),
  items: [
    ...surveyItems2567(
      unverified(`ถือตามปี 2567 ยังไม่ยืนยัน; ${UNNAMED_2567}`),
      unverified('ทราบเพียงลำดับข้อ ไม่พบข้อคำถามของปี 2568'),
    ),
    ...oitItems2568(),
  ],
  grouping: { survey: CARRIED_OVER, disclosure: BY_SUBJECT },
  disclosureScores: { values: ['0', '100'], mark: CARRIED_OVER },
  levelScale: wordScale(
    unverified(
      `${PUBLIC_LEVEL_RULE}; ผลปี 2568 ที่ 94.64 ได้ “ผ่าน” เพราะ EIT ต่ำกว่า 85 (mgronline 9680000079675)`,
    ),
  ),
  passTarget: everyInstrumentTarget(CARRIED_OVER),
  itemThreshold: { value: '85', mark: unverified('ถือตามปี 2562') },
  topics: sevenTopics(),
  obligations: [
    { kind: 'measures', item: 'o27', aboutFiscalYear: 2567, mark: ORDER_BELIEVED },
    { kind: 'report', item: 'o28', aboutFiscalYear: 2567, mark: ORDER_BELIEVED },
  ],
  crosswalk: to2568,
};
