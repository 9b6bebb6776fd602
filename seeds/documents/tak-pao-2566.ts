import type { PublishedAssessment, PublishedDiscrepancy, PublishedDocument } from './document.ts';
import { evaluatorComments } from './tak-pao-2566/comments.ts';
import { itemWordings } from './tak-pao-2566/items.ts';
import { measures } from './tak-pao-2566/measures.ts';
import { instrumentRemarks } from './tak-pao-2566/remarks.ts';
import { texts } from './tak-pao-2566/texts.ts';

/** Instrument scores stood in a picture that is lost: they stay absent. */
const assessment: PublishedAssessment = {
  fiscalYear: 2566,
  overall: '97.14',
  level: 'good',
  levelText: 'ผ่านดี',
  instruments: [],
  indicators: [
    { number: 1, instrument: 'iit', nameTh: 'การปฏิบัติหน้าที่', score: '100.00' },
    { number: 2, instrument: 'iit', nameTh: 'การใช้งบประมาณ', score: '100.00' },
    { number: 3, instrument: 'iit', nameTh: 'การใช้อำนาจ', score: '100.00' },
    { number: 4, instrument: 'iit', nameTh: 'การใช้ทรัพย์สินของราชการ', score: '100.00' },
    { number: 5, instrument: 'iit', nameTh: 'การแก้ไขปัญหาการทุจริต', score: '100.00' },
    { number: 6, instrument: 'eit', nameTh: 'คุณภาพการดำเนินงาน', score: '95.47' },
    { number: 7, instrument: 'eit', nameTh: 'ประสิทธิภาพการสื่อสาร', score: '91.13' },
    { number: 8, instrument: 'eit', nameTh: 'การปรับปรุงการทำงาน', score: '88.80' },
    { number: 9, instrument: 'oit', nameTh: 'การเปิดเผยข้อมูล', score: '98.00' },
    { number: 10, instrument: 'oit', nameTh: 'การป้องกันการทุจริต', score: '100.00' },
  ],
  subIndicators: [],
  items: {},
  itemTexts: {},
  itemWordings,
  publishedRanks: [
    { scope: 'province', rank: 1, outOf: null, text: 'ผลการประเมินระดับจังหวัด ลำดับที่ 1' },
    {
      scope: 'type_national',
      rank: 23,
      outOf: null,
      text: 'ผลการประเมินระดับประเทศ ลำดับที่ 23 (ประเภทองค์การบริหารส่วนจังหวัด)',
    },
  ],
};

const discrepancies: PublishedDiscrepancy[] = [
  {
    id: 'D8',
    where: 'Remark on the EIT',
    printed: 'ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน ที่ได้คะแนนสูงสุด ควรรักษามาตรฐานไว้',
    expected: null,
    reason:
      'Indicator 6 is to be kept as it is, yet two of its items (e1, e4) are listed as low: it is the highest within the EIT only.',
  },
  {
    id: 'D9',
    where: 'Scores of EIT part 1 and part 2',
    printed: null,
    expected: null,
    reason:
      'The level depends on four instrument scores; only the overall and the ten indicators are printed as text, the instruments stood in a picture.',
  },
  {
    id: 'D10',
    where: 'EIT part 1, e1: cited items o13 and o14',
    printed: 'o13 = คู่มือหรือมาตรฐานการปฏิบัติงาน, o14 = คู่มือการให้บริการ',
    expected: 'o14, o15',
    reason:
      'These are the codes of the 2563-2565 list; the list known for 2566 has the two manuals at o14 and o15.',
  },
  {
    id: 'D11',
    where: 'Topic 5, o21',
    printed: 'พัสด\u0941\u0930ายเดือน',
    expected: 'พัสดุรายเดือน',
    reason: 'Two Devanagari characters inside a Thai word.',
  },
  {
    id: 'D12',
    where: 'Topic 4 and the obligation item',
    printed: 'o34',
    expected: null,
    reason:
      'Topic 4 cites o34 and o35 of 2566 (fraud risk), while the obligation item of 2567 is o34 as well: one code, two meanings in two years.',
  },
];

/** Document 1: Tak PAO analyses its result of FY2566 and sets one measure a topic for FY2567. */
export const takPao2566: PublishedDocument = {
  documentNo: 1,
  key: 'tak-pao-2566',
  titleTh:
    'รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ (ITA) ประจำปี พ.ศ. ๒๕๖๖ และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี พ.ศ. ๒๕๖๗ ขององค์การบริหารส่วนจังหวัดตาก',
  measuresForm: 'C',
  agency: {
    code: '63-pao',
    nameTh: 'องค์การบริหารส่วนจังหวัดตาก',
    nameEn: 'Tak Provincial Administrative Organization',
    type: 'pao',
    provinceCode: '63',
    districtCode: null,
  },
  assessment,
  instrumentRemarks,
  evaluatorComments,
  failedItems: [
    {
      fiscalYear: 2566,
      itemCode: 'o2',
      itemNameTh: 'ข้อมูลผู้บริหาร',
      reason:
        'หน่วยงานขาดข้อมูลของรองนายกองค์การบริหารส่วนจังหวัด 1 คน ซึ่งตามโครงสร้างการแบ่งส่วนราชการ (ฝ่ายการเมือง) แสดงข้อมูลรองนายกองค์การบริหารส่วนจังหวัด จำนวน 2 คน ประกอบกับหน่วยงานไม่ได้แสดงข้อมูลบนเว็บไซต์ให้ประชาชน/ผู้รับบริการ และผู้ประเมินทราบว่า ในขณะนี้ตำแหน่งดังกล่าวยังว่างอยู่ หรือไม่มีผู้ดำรงตำแหน่ง และไม่ได้มีคำอธิบายประกอบ ดังนั้น จึงพิจารณาไม่ให้คะแนนในข้อนี้',
      appealOutcome:
        'ผู้ประเมินขอยืนยันการให้คะแนนตามเดิม เนื่องจากตามโครงสร้างการแบ่งส่วนราชการ (ฝ่ายการเมือง) หน่วยงานแสดงข้อมูลรองนายกองค์การบริหารส่วนจังหวัด จำนวน 2 คน ดังนั้น แม้ว่าในขณะนั้นหน่วยงานไม่มีผู้ดำรงตำแหน่งรองนายกฯ จำนวน 1 คน หน่วยงานก็ต้องมีการแสดงข้อมูลบนหน้าเว็บไซต์ โดยอาจจะระบุว่า "ว่าง" ในช่องของรองนายกฯ ที่ไม่มีผู้ดำรงตำแหน่ง เพื่อให้สอดคล้องกับโครงสร้างการแบ่งส่วนราชการ (ฝ่ายการเมือง) ที่หน่วยงานได้แสดงมาตามข้อ 01',
    },
  ],
  developmentPoints: [],
  measures,
  limitations: [{ limitationNo: 1, fiscalYear: 2567, limitation: 'ไม่มี', analysis: 'ไม่มี', handling: 'ไม่มี' }],
  circular: null,
  complianceReport: null,
  texts,
  discrepancies,
  inferences: [],
};
