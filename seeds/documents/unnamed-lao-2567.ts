import type { PublishedAssessment, PublishedDocument } from './document.ts';
import { itemWordings } from './unnamed-lao-2567/items.ts';
import { measures } from './unnamed-lao-2567/measures.ts';
import { texts } from './unnamed-lao-2567/texts.ts';

/** Ten item scores and one text, printed inside the measure rows. */
const assessment: PublishedAssessment = {
  fiscalYear: 2567,
  overall: null,
  level: null,
  levelText: null,
  instruments: [],
  indicators: [],
  subIndicators: [],
  items: {
    e1: '92.45',
    e2: '94.72',
    e6: '94.34',
    e9: '30.19',
    i6: '95.88',
    i8: '92.35',
    i10: '49.41',
    i12: '84.71',
    i14: '91.76',
    i15: '89.41',
  },
  itemTexts: { e5: 'ระดับ ๙๐.๐๐% ขึ้นไป' },
  itemWordings,
  publishedRanks: [],
};

/**
 * Document 0: a measures table that names neither its body nor a province. It must never become an agency; its
 * rows feed the measure stock and tests of reading.
 */
export const unnamedLao2567: PublishedDocument = {
  documentNo: 0,
  key: 'unnamed-lao-2567',
  titleTh:
    'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ในปี พ.ศ. ๒๕๖๗',
  measuresForm: 'A',
  agency: null,
  assessment,
  instrumentRemarks: [],
  evaluatorComments: [],
  failedItems: [],
  developmentPoints: [],
  measures,
  limitations: [],
  circular: null,
  complianceReport: null,
  texts,
  discrepancies: [
    {
      id: 'D15',
      where: 'e5',
      printed: 'ระดับ ๙๐.๐๐% ขึ้นไป',
      expected: null,
      reason: 'A lower bound, not a score: the text is kept and no score is stored.',
    },
    {
      id: 'D16',
      where: 'Topics 2 and 3',
      printed: 'e5 under topic 2, e9 under topic 3',
      expected: 'e9 under topic 2, e5 under topic 3',
      reason:
        'e5 is about public information and e9 about the E-Service: by the titles of the topics they look swapped.',
    },
    {
      id: 'D19',
      where: 'Row i12, timeframe column',
      printed: 'ผู้บังคับบัญชากำกับ/กำชับผู้ที่เกี่ยวข้องทำความเข้าใจในคู่มือการยืมทรัพย์สินทางราชการอย่างเคร่งครัด',
      expected: 'ทุกไตรมาส',
      reason: 'A sentence of steps or limitation stands in the timeframe column: a shifted or merged cell.',
    },
    {
      id: 'D20',
      where: 'Topic 7, steps of i14',
      printed: 'ช่องทางร้องเรียนการทุจริตของ จัดประชุมเจ้าหน้าที่',
      expected: null,
      reason: 'The same sentence stands twice in the cell, and its end is printed in the next row.',
    },
  ],
  inferences: [
    {
      field: 'assessment.fiscalYear, measures.fiscalYear',
      reason:
        'The header says "ในปี พ.ศ. ๒๕๖๗"; codes up to e9 and i15 are those of the 2567 scheme, so the result is read as FY2567 and the measures as FY2568.',
    },
  ],
};
