import type { PublishedAssessment } from '../document.ts';
import { itemScores, itemWordings } from './items.ts';

/** Part 2 and the tables of part 4 of document 4. 9.2 stands as printed, although it cannot be (discrepancy D1). */
export const assessment: PublishedAssessment = {
  fiscalYear: 2562,
  overall: '92.69',
  level: 'A',
  levelText: 'A (ผ่าน)',
  instruments: [
    { code: 'iit', weight: 30, score: '96.42', weightedScore: '28.93' },
    { code: 'eit', weight: 30, score: '80.88', weightedScore: '24.26' },
    { code: 'oit', weight: 40, score: '98.75', weightedScore: '39.50' },
  ],
  indicators: [
    { number: 1, instrument: 'iit', nameTh: 'การปฏิบัติหน้าที่', score: '97.81' },
    { number: 2, instrument: 'iit', nameTh: 'การใช้งบประมาณ', score: '96.16' },
    { number: 3, instrument: 'iit', nameTh: 'การใช้อำนาจ', score: '96.65' },
    { number: 4, instrument: 'iit', nameTh: 'การใช้ทรัพย์สินราชการ', score: '94.75' },
    { number: 5, instrument: 'iit', nameTh: 'การแก้ไขปัญหาการทุจริต', score: '96.74' },
    { number: 6, instrument: 'eit', nameTh: 'คุณภาพการดำเนินงาน', score: '82.39' },
    { number: 7, instrument: 'eit', nameTh: 'ประสิทธิภาพการสื่อสาร', score: '81.32' },
    { number: 8, instrument: 'eit', nameTh: 'การปรับปรุงการทำงาน', score: '78.94' },
    { number: 9, instrument: 'oit', nameTh: 'การเปิดเผยข้อมูล', score: '97.50' },
    { number: 10, instrument: 'oit', nameTh: 'การป้องกันการทุจริต', score: '100' },
  ],
  subIndicators: [
    { code: '9.1', itemFrom: 'o1', itemTo: 'o9', nameTh: 'ข้อมูลพื้นฐาน', score: '100' },
    { code: '9.2', itemFrom: 'o10', itemTo: 'o17', nameTh: 'การบริหารงาน', score: '98.75' },
    { code: '9.3', itemFrom: 'o18', itemTo: 'o24', nameTh: 'การบริหารเงินงบประมาณ', score: '100' },
    { code: '9.4', itemFrom: 'o25', itemTo: 'o28', nameTh: 'การบริหารและพัฒนาทรัพยากรบุคคล', score: '100' },
    { code: '9.5', itemFrom: 'o29', itemTo: 'o33', nameTh: 'การส่งเสริมความโปร่งใส', score: '100' },
    { code: '10.1', itemFrom: 'o34', itemTo: 'o41', nameTh: 'การดำเนินการเพื่อป้องกันการทุจริต', score: '100' },
    { code: '10.2', itemFrom: 'o42', itemTo: 'o48', nameTh: 'มาตรการภายในเพื่อป้องกันการทุจริต', score: '100' },
  ],
  items: itemScores,
  itemTexts: {},
  itemWordings,
  publishedRanks: [{ scope: 'provinces', rank: 5, outOf: 76, text: 'ลำดับที่ ๕ (TOP ๑๐) ของจำนวน ๗๖ จังหวัด' }],
};
