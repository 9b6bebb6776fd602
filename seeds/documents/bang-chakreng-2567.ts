import { measures } from './bang-chakreng-2567/measures.ts';
import { texts } from './bang-chakreng-2567/texts.ts';
import type { PublishedDocument } from './document.ts';

/** Document 3: Bang Chakreng subdistrict municipality, measures of FY2567 on its result of FY2566. No score. */
export const bangChakreng2567: PublishedDocument = {
  documentNo: 3,
  key: 'bang-chakreng-2567',
  titleTh: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน เทศบาลตำบลบางจะเกร็ง',
  measuresForm: 'B',
  agency: {
    code: '75-subdistrict-bangchakreng',
    nameTh: 'เทศบาลตำบลบางจะเกร็ง',
    nameEn: 'Bang Chakreng Subdistrict Municipality',
    type: 'subdistrict_municipality',
    provinceCode: '75',
    districtCode: '7501',
  },
  assessment: null,
  instrumentRemarks: [],
  evaluatorComments: [],
  failedItems: [
    {
      fiscalYear: 2566,
      itemCode: 'o19',
      itemNameTh: 'แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ',
      reason:
        'หน่วยงานเปิดเผยในเว็บไซต์ว่าไม่มีการจัดซื้อจัดจ้างที่มีวงเงินเกิน ๕ แสนบาท แต่ผู้ตรวจประเมินได้สอบถามประกาศต่างๆ เกี่ยวกับการจัดซื้อจัดจ้างฯ ของหน่วยงานบนหน้าเว็บไซต์ของหน่วยงานแล้ว ปรากฏข้อเท็จจริงว่าหน่วยงานมีการจัดซื้อจัดจ้างฯ ในวงเงินที่เกิน ๕ แสนบาท จึงไม่ได้คะแนน',
      appealOutcome: null,
    },
  ],
  developmentPoints: [],
  measures,
  limitations: [
    {
      limitationNo: 1,
      fiscalYear: 2567,
      limitation:
        'เจ้าหน้าที่หรือผู้ที่เกี่ยวข้องกับการประเมินคุณธรรมจริยธรรมและความโปร่งใส (ITA) มีความสับสนและคลาดเคลื่อนในการทำความเข้าใจในแต่ละตัวชี้วัด ทำให้การเตรียมข้อมูลไม่ครบถ้วนและไม่สอดคล้องกับตัวชี้วัด',
      analysis: null,
      handling: null,
    },
    {
      limitationNo: 2,
      fiscalYear: 2567,
      limitation:
        'ระยะเวลาการเตรียมข้อมูลมีน้อย เนื่องจากในห้วงระยะเวลาดังกล่าว หน่วยงานมีปริมาณงานมาก และหน่วยงานยังขาดบุคลากรหลายตำแหน่ง เช่น ตำแหน่งเจ้าหน้าที่งานพัสดุ ทำให้การนำเสนอข้อมูลยังไม่ครบถ้วน',
      analysis: null,
      handling: null,
    },
  ],
  circular: null,
  complianceReport: null,
  texts,
  discrepancies: [
    {
      id: 'D13',
      where: 'Codes of the disclosure items',
      printed: '๐๑๘, ๐๑๙',
      expected: 'o18, o19',
      reason: 'The letter O is written as the Thai digit zero.',
    },
    {
      id: 'D14',
      where: 'Topic 1: i7, i8, i9',
      printed: '1',
      expected: '5',
      reason: 'The three items are about the budget (indicator 2); by subject they belong to topic 5.',
    },
  ],
  inferences: [
    { field: 'titleTh', reason: 'No title is printed; the first paragraph says what the table is.' },
    {
      field: 'agency.provinceCode, agency.districtCode',
      reason:
        'The document prints neither province nor district; both come from public information on the body.',
    },
    {
      field: 'measures.fiscalYear',
      reason: 'The result year is printed (2566); the measure year follows from the timeframe of all rows.',
    },
  ],
};
