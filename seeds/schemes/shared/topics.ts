import type { Scheme, Topic, TopicKey } from '~/features/schemes/core/scheme.ts';
import { BANG_CHAKRENG_2567, TAK_2567, unverified, verified } from './sources.ts';

const SEVEN: readonly Topic[] = [
  {
    number: 1,
    key: 'operations',
    name: { th: 'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ', en: 'Transparent and efficient work' },
  },
  {
    number: 2,
    key: 'service_eservice',
    name: { th: 'การให้บริการและระบบ E-Service', en: 'Service and e-service' },
  },
  {
    number: 3,
    key: 'public_information',
    name: {
      th: 'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ',
      en: 'Channels and forms of public information',
    },
  },
  {
    number: 4,
    key: 'state_property',
    name: { th: 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ', en: 'Oversight of state property' },
  },
  {
    number: 5,
    key: 'budget_procurement',
    name: {
      th: 'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง',
      en: 'Transparent budget and procurement',
    },
  },
  {
    number: 6,
    key: 'power_hr',
    name: {
      th: 'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล',
      en: 'Control of power and personnel management',
    },
  },
  {
    number: 7,
    key: 'anti_corruption',
    name: {
      th: 'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน',
      en: 'Solving and preventing corruption inside',
    },
  },
];

/**
 * The seven analysis topics. Their titles are fixed by the NACC for measures of FY2567 on; which item belongs
 * to which topic is not, so the map is a default by subject.
 */
export function sevenTopics(): Scheme['topics'] {
  return {
    list: SEVEN.map((topic) => ({ ...topic })),
    mark: verified(`${TAK_2567}; ${BANG_CHAKRENG_2567}`),
    mapMark: unverified('จัดตามเนื้อหาของข้อ ไม่พบตารางจับคู่ทางการ หน่วยงานเปลี่ยนได้'),
  };
}

const BY_INDICATOR: Readonly<Record<number, readonly TopicKey[]>> = {
  1: ['operations'],
  2: ['budget_procurement'],
  3: ['power_hr'],
  4: ['state_property'],
  5: ['anti_corruption'],
  6: ['operations'],
  7: ['public_information'],
  8: ['operations', 'service_eservice'],
  9: ['public_information'],
  10: ['anti_corruption'],
};

const BY_SUB_INDICATOR: Readonly<Record<string, readonly TopicKey[]>> = {
  '9.2': ['operations'],
  '9.3': ['budget_procurement'],
  '9.4': ['power_hr'],
  '9.5': ['anti_corruption'],
};

/** Default topics of an item of which no more than its place is considered. */
export function defaultTopics(indicator: number, subIndicator: string | null): TopicKey[] {
  return [...(BY_SUB_INDICATOR[subIndicator ?? ''] ?? BY_INDICATOR[indicator] ?? [])];
}
