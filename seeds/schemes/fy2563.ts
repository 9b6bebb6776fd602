import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { to2563 } from './crosswalks/to-2563.ts';
import { eitItems2562 } from './shared/eit-items-2562.ts';
import { iitItems2562 } from './shared/iit-items-2562.ts';
import { tenIndicators } from './shared/indicators.ts';
import { threeInstruments } from './shared/instruments.ts';
import { letterScale, overallTarget } from './shared/level-scales.ts';
import { oitItems2563 } from './shared/oit-items-2563.ts';
import {
  IIT_FORM_2564,
  PATHUM_THANI_2563,
  SCORE_TABLES_2564,
  unverified,
  verified,
} from './shared/sources.ts';
import { subIndicatorsWithBudget } from './shared/sub-indicators.ts';
import { sevenTopics } from './shared/topics.ts';

const PRINTED = verified(PATHUM_THANI_2563);
const AVERAGES = verified('ค่าเฉลี่ยจังหวัดปี 2563-2564 (fliphtml5.com/nqbfm/fekk); ตรวจด้วยการคำนวณ');
const CARRIED_OVER = unverified('ถือตามปี 2562 ซึ่งมีจำนวนข้อเท่ากัน ยังไม่ยืนยัน');
const BETWEEN_FORMS = unverified(`ถือตามปี 2562; ${IIT_FORM_2564}`);
const BELIEVED_LIST = unverified('รายการ 43 ข้อของปี 2563-2565 ยังไม่พบต้นฉบับ');

/** FY2563: the disclosure check is cut to 43 items; o42 and o43 ask for measures and their report. */
export const fy2563: Scheme = {
  fiscalYear: 2563,
  comparable: true,
  instruments: threeInstruments(AVERAGES),
  indicators: tenIndicators(PRINTED),
  subIndicators: subIndicatorsWithBudget(unverified(SCORE_TABLES_2564)),
  items: [
    ...iitItems2562(BETWEEN_FORMS),
    ...eitItems2562(() => CARRIED_OVER),
    ...oitItems2563((code) => (code === 'o42' || code === 'o43' ? PRINTED : BELIEVED_LIST)),
  ],
  grouping: { survey: CARRIED_OVER, disclosure: unverified(`ถือตามปี 2564; ${SCORE_TABLES_2564}`) },
  disclosureScores: {
    values: ['0', '100'],
    mark: unverified(`อนุมานจากเศษส่วนของคะแนน; ${SCORE_TABLES_2564}`),
  },
  levelScale: letterScale(verified(`เกณฑ์เดียวกับปี 2562; ${PATHUM_THANI_2563}`)),
  passTarget: overallTarget(PRINTED),
  itemThreshold: { value: '85', mark: CARRIED_OVER },
  topics: sevenTopics(),
  obligations: [
    { kind: 'measures', item: 'o42', aboutFiscalYear: 2562, mark: PRINTED },
    { kind: 'report', item: 'o43', aboutFiscalYear: 2563, mark: PRINTED },
  ],
  crosswalk: to2563,
};
