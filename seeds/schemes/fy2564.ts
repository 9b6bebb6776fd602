import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { to2564 } from './crosswalks/to-2564.ts';
import { eitItems2562 } from './shared/eit-items-2562.ts';
import { iitItems2562 } from './shared/iit-items-2562.ts';
import { tenIndicators } from './shared/indicators.ts';
import { threeInstruments } from './shared/instruments.ts';
import { letterScale, overallTarget } from './shared/level-scales.ts';
import { oitItems2563 } from './shared/oit-items-2563.ts';
import { IIT_FORM_2564, SCORE_TABLES_2564, unverified, verified } from './shared/sources.ts';
import { subIndicatorsWithBudget } from './shared/sub-indicators.ts';
import { sevenTopics } from './shared/topics.ts';

const PROVED = verified(SCORE_TABLES_2564);
const CARRIED_OVER = unverified('ถือตามปี 2562 ซึ่งมีจำนวนข้อเท่ากัน ยังไม่ยืนยัน');
const BELIEVED_LIST = unverified('รายการ 43 ข้อของปี 2563-2565 ยังไม่พบต้นฉบับ');
const CONFIRMED_TAIL = verified('หัวข้อ o37-o43 ปี 2564 ในระบบที่เผยแพร่ (โค้ดสาธารณะ)');
const TAIL = new Set(['o37', 'o38', 'o39', 'o40', 'o41', 'o42', 'o43']);

/** FY2564: sizes of the disclosure blocks are proved by published scores. */
export const fy2564: Scheme = {
  fiscalYear: 2564,
  comparable: true,
  instruments: threeInstruments(PROVED),
  indicators: tenIndicators(PROVED),
  subIndicators: subIndicatorsWithBudget(PROVED),
  items: [
    ...iitItems2562(unverified(IIT_FORM_2564)),
    ...eitItems2562(() => CARRIED_OVER),
    ...oitItems2563((code) => (TAIL.has(code) ? CONFIRMED_TAIL : BELIEVED_LIST)),
  ],
  grouping: { survey: CARRIED_OVER, disclosure: PROVED },
  disclosureScores: {
    values: ['0', '100'],
    mark: unverified(`อนุมานจากเศษส่วนของคะแนน; ${SCORE_TABLES_2564}`),
  },
  levelScale: letterScale(verified(`ระดับ AA และ A ในตารางตรงกับเกณฑ์ปี 2562; ${SCORE_TABLES_2564}`)),
  passTarget: overallTarget(CARRIED_OVER),
  itemThreshold: { value: '85', mark: CARRIED_OVER },
  topics: sevenTopics(),
  obligations: [
    { kind: 'measures', item: 'o42', aboutFiscalYear: 2563, mark: unverified('ถือตามลำดับปีของปี 2563') },
    { kind: 'report', item: 'o43', aboutFiscalYear: 2564, mark: unverified('ถือตามลำดับปีของปี 2563') },
  ],
  crosswalk: to2564,
};
