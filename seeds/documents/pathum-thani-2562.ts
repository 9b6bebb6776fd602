import type { PublishedDiscrepancy, PublishedDocument } from './document.ts';
import { assessment } from './pathum-thani-2562/assessment.ts';
import { circular } from './pathum-thani-2562/circular.ts';
import { developmentPoints, evaluatorComments } from './pathum-thani-2562/comments.ts';
import { measures } from './pathum-thani-2562/measures.ts';
import { texts } from './pathum-thani-2562/texts.ts';

const discrepancies: PublishedDiscrepancy[] = [
  {
    id: 'D1',
    where: 'Table 3, O10-O17 (9.2)',
    printed: '98.75',
    expected: '87.50',
    reason:
      'Indicator 9 is printed 97.50, which is (100 + 87.50 + 100 + 100 + 100) / 5: seven of eight items. 98.75 is the score of the whole instrument, copied into the cell.',
  },
  {
    id: 'D2',
    where: 'Indicator 7',
    printed: '81.32',
    expected: '81.33',
    reason:
      'The mean of the five printed items is 81.326. Items were rounded before printing: unrounded, the mean lies in [81.321, 81.331), so 81.32 is possible. Rounding, not an error.',
  },
  {
    id: 'D3',
    where: 'Table 2, header',
    printed: 'ประเด็นการประเมิน IIT (การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกหน่วยงาน)',
    expected: 'ประเด็นการประเมิน EIT (การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกหน่วยงาน)',
    reason: 'The header names the wrong instrument; title and codes of the table are those of the EIT.',
  },
  {
    id: 'D4',
    where: 'Table 1, item codes',
    printed: '๑, ๒, ๓, 1๔ … 1๓๐',
    expected: 'i1 … i30',
    reason: 'The letter I is lost in the first three codes and read as the digit 1 in the others.',
  },
  {
    id: 'D5',
    where: 'Codes of the two obligation items in the text',
    printed: '๐๔๒, ๐๔๓',
    expected: 'o42, o43',
    reason: 'The letter O is written as the Thai digit zero.',
  },
  {
    id: 'D6',
    where: 'Name of indicator 4',
    printed: 'การใช้ทรัพย์สินของทางราชการ; การใช้ทรัพย์สินราชการ; การใช้ทรัพยากรของราชการ',
    expected: 'การใช้ทรัพย์สินของราชการ',
    reason: 'Three names of one indicator in one document.',
  },
  {
    id: 'D7',
    where: 'Name of indicator 8',
    printed: 'การปรับปรุงการทำงาน; การปรับปรุงระบบการทำงาน',
    expected: 'การปรับปรุงการทำงาน',
    reason: 'Two names of one indicator in one document.',
  },
];

/** Document 4: Pathum Thani province circulates nine measures for FY2563 on its own result of FY2562. */
export const pathumThani2562: PublishedDocument = {
  documentNo: 4,
  key: 'pathum-thani-2562',
  titleTh: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัดปทุมธานี',
  measuresForm: 'D',
  agency: {
    code: '13-province',
    nameTh: 'จังหวัดปทุมธานี',
    nameEn: 'Pathum Thani Province',
    type: 'provincial_office',
    provinceCode: '13',
    districtCode: null,
  },
  assessment,
  instrumentRemarks: [],
  evaluatorComments,
  failedItems: [],
  developmentPoints,
  measures,
  limitations: [],
  circular,
  complianceReport: null,
  texts,
  discrepancies,
  inferences: [
    {
      field: 'developmentPoints.itemCode',
      reason: 'The table prints the question and the score, not the code; both match one item only.',
    },
    {
      field: 'evaluatorComments.indicatorNumber',
      reason: 'The comments print the name of the indicator, not its number.',
    },
  ],
};
