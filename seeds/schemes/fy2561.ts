import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { unverified, verified } from './shared/sources.ts';

const PUBLISHED_RESULTS = verified(
  'ผลการประเมิน ITA ปี 2561 ที่เผยแพร่ (moe-data.wordpressthai.org, ipst.ac.th/news/76226)',
);
const UNKNOWN = unverified('ไม่พบรายละเอียดของปี 2561 ในเอกสารที่เผยแพร่');

const index = (
  number: number,
  th: string,
  en: string,
  explanation: Scheme['indicators'][number]['explanation'],
) => ({
  number,
  instrument: null,
  name: { th, en },
  variants: [],
  explanation,
  definition: explanation,
  mark: PUBLISHED_RESULTS,
});

/**
 * FY2561 measured five indices by other instruments: its figures stand beside no other year's, and neither
 * weights nor items nor the level rule are known, so nothing is computed.
 */
export const fy2561: Scheme = {
  fiscalYear: 2561,
  comparable: false,
  instruments: [
    {
      code: 'iit',
      partOf: null,
      weight: null,
      name: { th: 'แบบสำรวจภายใน (IIT)', en: 'Internal survey (IIT)' },
      definition: { th: 'สำรวจบุคลากรภายในหน่วยงาน', en: 'A survey of the agency’s staff.' },
      mark: UNKNOWN,
    },
    {
      code: 'eit',
      partOf: null,
      weight: null,
      name: { th: 'แบบสำรวจภายนอก (EIT)', en: 'External survey (EIT)' },
      definition: { th: 'สำรวจผู้รับบริการภายนอกหน่วยงาน', en: 'A survey of those the agency serves.' },
      mark: UNKNOWN,
    },
    {
      code: 'ebit',
      partOf: null,
      weight: null,
      name: { th: 'แบบตรวจหลักฐานเชิงประจักษ์ (EBIT)', en: 'Evidence check (EBIT)' },
      definition: { th: 'ตรวจจากหลักฐานที่หน่วยงานส่ง', en: 'A check of evidence the agency hands in.' },
      mark: UNKNOWN,
    },
  ],
  indicators: [
    index(1, 'ความโปร่งใส', 'Transparency', {
      th: 'ดัชนีด้านความโปร่งใสของการทำงาน',
      en: 'Index of how openly the agency works.',
    }),
    index(2, 'ความพร้อมรับผิด', 'Accountability', {
      th: 'ดัชนีด้านความพร้อมรับผิดในหน้าที่',
      en: 'Index of how the agency answers for its duties.',
    }),
    index(3, 'ความปลอดจากการทุจริต', 'Freedom from corruption', {
      th: 'ดัชนีด้านการปลอดจากการทุจริตในการปฏิบัติงาน',
      en: 'Index of work free of corruption.',
    }),
    index(4, 'วัฒนธรรมคุณธรรม', 'Culture of integrity', {
      th: 'ดัชนีด้านวัฒนธรรมคุณธรรมในองค์กร',
      en: 'Index of the culture of integrity in the agency.',
    }),
    index(5, 'คุณธรรมการทำงาน', 'Integrity at work', {
      th: 'ดัชนีด้านคุณธรรมการทำงานในหน่วยงาน',
      en: 'Index of integrity in running the agency.',
    }),
  ],
  subIndicators: [],
  items: [],
  grouping: { survey: UNKNOWN, disclosure: UNKNOWN },
  disclosureScores: null,
  levelScale: {
    kind: 'published_only',
    gates: [],
    levels: [
      { key: 'very_high', name: { th: 'สูงมาก', en: 'Very high' }, min: null, gate: null, passes: null },
      { key: 'high', name: { th: 'สูง', en: 'High' }, min: null, gate: null, passes: null },
    ],
    mark: unverified('พบระดับ “สูงมาก” และ “สูง” ในผลที่เผยแพร่; ไม่พบเกณฑ์และระดับที่เหลือ (อนุมานว่า 80 ขึ้นไปคือสูงมาก)'),
  },
  passTarget: null,
  itemThreshold: { value: '85', mark: UNKNOWN },
  topics: { list: [], mark: UNKNOWN, mapMark: UNKNOWN },
  obligations: [],
  crosswalk: null,
};
