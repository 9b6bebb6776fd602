import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { itemWordings } from '../documents/pathum-thani-2562/items.ts';
import { to2562 } from './crosswalks/to-2562.ts';
import { eitItems2562 } from './shared/eit-items-2562.ts';
import { iitItems2562 } from './shared/iit-items-2562.ts';
import { tenIndicators } from './shared/indicators.ts';
import { threeInstruments } from './shared/instruments.ts';
import { letterScale, overallTarget } from './shared/level-scales.ts';
import { quotedIndicators, quotedInstruments } from './shared/quoted-2562.ts';
import { disclosureItems, numberedDisclosures, withQuestions } from './shared/rows.ts';
import { PATHUM_THANI_2563, PATHUM_THANI_ARITHMETIC, unverified, verified } from './shared/sources.ts';
import { subIndicatorsWithBudget } from './shared/sub-indicators.ts';
import { sevenTopics } from './shared/topics.ts';

const PRINTED = verified(PATHUM_THANI_2563);
const PROVED = verified(PATHUM_THANI_ARITHMETIC);
const ONLY_RANGE = unverified(`${PATHUM_THANI_2563} ตีพิมพ์เฉพาะช่วงข้อ ไม่ได้ตีพิมพ์หัวข้อรายข้อ`);
const MEASURE_NAMES = unverified('ชื่อมาตรการพบในระบบที่เผยแพร่ (โค้ดสาธารณะ) ลำดับข้อยังไม่ยืนยัน');

const subIndicators = subIndicatorsWithBudget(PRINTED);
const sizes = { '9.1': 9, '9.2': 8, '9.3': 7, '9.4': 4, '9.5': 5, '10.1': 8 } as Record<string, number>;

/** o1-o41: only the ranges are printed, so the items carry the name of their sub-indicator and a number. */
function disclosuresByRange() {
  let first = 1;
  return subIndicators.flatMap(({ code, name }) => {
    const count = sizes[code] ?? 0;
    const items = numberedDisclosures(code, name, first, count, ONLY_RANGE);
    first += count;
    return items;
  });
}

/** FY2562: the first year of the ten indicators; printed in full by Pathum Thani Province. */
export const fy2562: Scheme = {
  fiscalYear: 2562,
  comparable: true,
  instruments: quotedInstruments(threeInstruments(PRINTED), PRINTED),
  indicators: quotedIndicators(tenIndicators(PRINTED), PRINTED),
  subIndicators,
  items: [
    ...withQuestions([...iitItems2562(PRINTED), ...eitItems2562(() => PRINTED)], itemWordings, PRINTED),
    ...disclosuresByRange(),
    ...disclosureItems('10.2', MEASURE_NAMES, [
      [
        'o42',
        'มาตรการเผยแพร่ข้อมูลต่อสาธารณะ',
        'Measure: publishing information',
        { topics: ['public_information'] },
      ],
      ['o43', 'มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม', 'Measure: participation', { topics: ['operations'] }],
      ['o44', 'มาตรการจัดซื้อจัดจ้างโปร่งใส', 'Measure: open procurement', { topics: ['budget_procurement'] }],
      ['o45', 'มาตรการจัดการเรื่องร้องเรียนการทุจริต', 'Measure: corruption complaints'],
      ['o46', 'มาตรการป้องกันการรับสินบน', 'Measure: against bribes'],
      ['o47', 'มาตรการป้องกันผลประโยชน์ขัดกัน', 'Measure: against conflicts of interest'],
      ['o48', 'มาตรการตรวจสอบการใช้ดุลพินิจ', 'Measure: checking discretion', { topics: ['power_hr'] }],
    ]),
  ],
  grouping: { survey: PROVED, disclosure: PRINTED },
  disclosureScores: {
    values: ['0', '100'],
    mark: unverified('อนุมานจากเศษส่วนของคะแนนปี 2564; คะแนน OIT ปี 2562 ที่ตีพิมพ์เข้ากันได้'),
  },
  levelScale: letterScale(PRINTED),
  passTarget: overallTarget(PRINTED),
  itemThreshold: { value: '85', mark: PRINTED },
  topics: sevenTopics(),
  obligations: [],
  crosswalk: to2562,
};
