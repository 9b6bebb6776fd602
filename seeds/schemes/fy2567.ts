import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { itemWordings } from '../documents/unnamed-lao-2567/items.ts';
import { to2567 } from './crosswalks/to-2567.ts';
import { tenIndicators } from './shared/indicators.ts';
import { instrumentsWithEitParts } from './shared/instruments.ts';
import { everyInstrumentTarget, wordScale } from './shared/level-scales.ts';
import { oitItems2567 } from './shared/oit-items-2567.ts';
import { withQuestions } from './shared/rows.ts';
import {
  BANG_CHAKRENG_2567,
  PUBLIC_LEVEL_RULE,
  TAK_2567,
  UNNAMED_2567,
  unverified,
  verified,
} from './shared/sources.ts';
import { subIndicatorsWithProcurement } from './shared/sub-indicators.ts';
import { surveyItems2567 } from './shared/survey-items-2567.ts';
import { sevenTopics } from './shared/topics.ts';

const MEASURES_ITEM = verified(`${TAK_2567}; ${BANG_CHAKRENG_2567}`);
const THREE_EACH = unverified(`ตัวชี้วัดละ 3 ข้อ อนุมานจากเนื้อหาของข้อใน ${UNNAMED_2567}`);
const BELIEVED_LIST = unverified('รายการ 35 ข้อของปี 2567 ยังไม่พบต้นฉบับ');

/** FY2567: 15 IIT, 9 EIT and 35 disclosure items; measures are drawn up by the seven topics. */
export const fy2567: Scheme = {
  fiscalYear: 2567,
  comparable: true,
  instruments: instrumentsWithEitParts(
    verified('น้ำหนัก 30/30/40 ในระบบปี 2567 ที่มหาวิทยาลัยแห่งหนึ่งเผยแพร่ (โค้ดสาธารณะ)'),
    unverified('มีสองส่วนตามปี 2566; น้ำหนัก 15/15 ยังไม่ยืนยัน'),
  ),
  indicators: tenIndicators(verified('โครง 10 ตัวชี้วัดคงเดิมตั้งแต่ปี 2562')),
  subIndicators: subIndicatorsWithProcurement(BELIEVED_LIST),
  items: [
    ...withQuestions(
      surveyItems2567(unverified(UNNAMED_2567), unverified('ทราบเพียงลำดับข้อ ไม่พบข้อคำถามของปี 2567')),
      itemWordings,
      unverified(UNNAMED_2567),
    ),
    ...oitItems2567(),
  ],
  grouping: { survey: THREE_EACH, disclosure: BELIEVED_LIST },
  disclosureScores: { values: ['0', '100'], mark: unverified('ถือตามปี 2566') },
  levelScale: wordScale(unverified(PUBLIC_LEVEL_RULE)),
  passTarget: everyInstrumentTarget(unverified('ถือตามปี 2566')),
  itemThreshold: { value: '85', mark: unverified('ถือตามปี 2562') },
  topics: sevenTopics(),
  obligations: [
    { kind: 'measures', item: 'o34', aboutFiscalYear: 2566, mark: MEASURES_ITEM },
    { kind: 'report', item: 'o35', aboutFiscalYear: 2566, mark: unverified('เชื่อว่าเป็นรายงานของมาตรการปีก่อน') },
  ],
  crosswalk: to2567,
};
