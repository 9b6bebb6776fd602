import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { itemWordings } from '../documents/tak-pao-2566/items.ts';
import { to2566 } from './crosswalks/to-2566.ts';
import { eitItems2562 } from './shared/eit-items-2562.ts';
import { tenIndicators } from './shared/indicators.ts';
import { instrumentsWithEitParts } from './shared/instruments.ts';
import { everyInstrumentTarget, wordScale } from './shared/level-scales.ts';
import { oitItems2566 } from './shared/oit-items-2566.ts';
import { numberedItems, withQuestions } from './shared/rows.ts';
import {
  BANG_CHAKRENG_2567,
  PUBLIC_LEVEL_RULE,
  PUBLIC_LIST_2566,
  TAK_2567,
  TAK_ARITHMETIC,
  unverified,
  verified,
} from './shared/sources.ts';
import { subIndicatorsWithProcurement } from './shared/sub-indicators.ts';
import { sevenTopics } from './shared/topics.ts';

const TAK = verified(TAK_2567);
const PROVED = verified(TAK_ARITHMETIC);
const PLACE_ONLY = unverified('ทราบเพียงลำดับข้อ; ลำดับข้อ IIT ปี 2566 อาจต่างจากปี 2562');
const FINDING = { mark: unverified(`เนื้อหาอนุมานจากข้อค้นพบใน ${BANG_CHAKRENG_2567}`) };
const EIT_CARRIED = unverified('ถือตามปี 2562; ข้อที่ถูกอ้างถึงในปี 2566 มีเนื้อหาตรงกัน');
const EIT_QUOTED = unverified(`เนื้อหาอนุมานจากข้อเสนอแนะของผู้ประเมินใน ${TAK_2567}`);
const QUOTED = new Set(['e1', 'e4', 'e8', 'e10', 'e13', 'e14', 'e15']);
const SIX_EACH = unverified('จัดกลุ่มตามจำนวนข้อของปี 2562 ยังไม่ยืนยัน');

/** FY2566: the first year of the five words, whose two best ask every instrument to reach the gate. */
export const fy2566: Scheme = {
  fiscalYear: 2566,
  comparable: true,
  instruments: instrumentsWithEitParts(PROVED, unverified(`มีสองส่วนตาม ${TAK_2567}; น้ำหนัก 15/15 ยังไม่ยืนยัน`)),
  indicators: tenIndicators(TAK),
  subIndicators: subIndicatorsWithProcurement(unverified(`ชื่อจัดตามเนื้อหาของ ${PUBLIC_LIST_2566}`)),
  items: [
    ...numberedItems(1, 'i', 1, 6, PLACE_ONLY),
    ...numberedItems(2, 'i', 7, 6, PLACE_ONLY, [
      ['i7', 'รู้ข้อมูลงบประมาณของหน่วยงาน', 'Knows about the agency’s budget', FINDING],
      ['i8', 'การมีส่วนร่วมในกระบวนการงบประมาณ (1)', 'A part in the budget process (1)', FINDING],
      ['i9', 'การมีส่วนร่วมในกระบวนการงบประมาณ (2)', 'A part in the budget process (2)', FINDING],
    ]),
    ...numberedItems(3, 'i', 13, 6, PLACE_ONLY, [
      ['i13', 'ความเป็นธรรมในการมอบหมายงานและให้โอกาส', 'Fairness in assigning work and chances', FINDING],
      ['i18', 'การบริหารงานบุคคลไม่เอื้อพวกพ้อง', 'Personnel decisions without favours', FINDING],
    ]),
    ...numberedItems(4, 'i', 19, 6, PLACE_ONLY, [
      ['i19', 'แนวปฏิบัติและการกำกับการใช้ทรัพย์สินราชการ', 'Rules and oversight of state property', FINDING],
    ]),
    ...numberedItems(5, 'i', 25, 6, PLACE_ONLY),
    ...eitItems2562((code) => (QUOTED.has(code) ? EIT_QUOTED : code === 'e6' ? FINDING.mark : EIT_CARRIED)),
    ...withQuestions(oitItems2566(), itemWordings, verified(TAK_2567)),
  ],
  grouping: {
    survey: SIX_EACH,
    disclosure: unverified(`ช่วงข้อจาก ${PUBLIC_LIST_2566}; 9.1 มี 10 ข้อ ตรวจแล้วจาก ${TAK_ARITHMETIC}`),
  },
  disclosureScores: {
    values: ['0', '100'],
    mark: unverified(`อนุมาน; ข้อเดียวที่ไม่ได้คะแนนของ อบจ.ตาก ทำให้ 9.1 ได้ 90 ตรงกับที่ตีพิมพ์`),
  },
  levelScale: wordScale(unverified(PUBLIC_LEVEL_RULE)),
  passTarget: everyInstrumentTarget(TAK),
  itemThreshold: { value: '85', mark: unverified('ถือตามปี 2562') },
  topics: sevenTopics(),
  obligations: [
    { kind: 'measures', item: 'o42', aboutFiscalYear: 2565, mark: unverified('ถือตามลำดับปีของปี 2563') },
    { kind: 'report', item: 'o43', aboutFiscalYear: 2566, mark: unverified('ถือตามลำดับปีของปี 2563') },
  ],
  crosswalk: to2566,
};
