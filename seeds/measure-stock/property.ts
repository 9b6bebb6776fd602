import { items, type StockMeasure } from './stock.ts';

/** Topic 4: oversight of the use of state property. */
export const property: StockMeasure[] = [
  {
    stockCode: 'PRP-01',
    titleTh: 'แนวปฏิบัติการขอยืมทรัพย์สินของราชการ',
    titleEn: 'Rules for borrowing state property',
    stepsTh: [
      'กำหนดขั้นตอนขออนุญาตยืมและคืนที่ชัดเจนและสะดวก',
      'เวียนให้ทุกส่วนราชการถือปฏิบัติ',
      'เผยแพร่บนเว็บไซต์ให้บุคคลภายนอกทราบด้วย',
    ],
    responsiblePatternTh: 'ทุกส่วนราชการ',
    timeframeKind: 'whole_year',
    followUpTh: 'รายงานการยืมและคืนทรัพย์สินตามทะเบียน',
    topicNos: [4],
    tiedItems: items(2562, 'i20', 'i21', 'i23'),
    source: 'document 4, measure 1',
  },
  {
    stockCode: 'PRP-02',
    titleTh: 'ชี้แจงขั้นตอนการใช้ทรัพย์สินของราชการแก่บุคลากร',
    titleEn: 'Briefing staff on the use of state property',
    stepsTh: [
      'ประชุมชี้แจงว่าการใช้ทรัพย์สินของราชการต้องทำอย่างไร',
      'เผยแพร่คู่มือการขอใช้ทรัพย์สินให้บุคลากรทุกคน',
      'ให้ผู้บังคับบัญชากำกับการใช้ตามคู่มือยืมทรัพย์สินอย่างเคร่งครัด',
    ],
    responsiblePatternTh: 'ทุกส่วนราชการ โดยหน่วยตรวจสอบภายในเป็นหน่วยงานหลัก',
    timeframeKind: 'every_quarter',
    followUpTh: 'รายงานการประชุมชี้แจงและผลการสุ่มตรวจรายไตรมาส',
    topicNos: [4],
    tiedItems: items(2567, 'i10', 'i12'),
    source: 'document 0, measures 6 and 7',
  },
  {
    stockCode: 'PRP-03',
    titleTh: 'ตรวจสอบและควบคุมการใช้ทรัพย์สินตลอดปี',
    titleEn: 'Checks on the use of property all year round',
    stepsTh: [
      'ตรวจวัสดุและครุภัณฑ์ของแต่ละส่วนงานเป็นระยะ',
      'ให้ขออนุญาตทุกครั้งก่อนใช้หรือยืมทรัพย์สิน และใช้อย่างคุ้มค่า',
      'ปลูกจิตสำนึกให้แยกประโยชน์ส่วนตนออกจากประโยชน์ส่วนรวมตามมาตรฐานจริยธรรม',
    ],
    responsiblePatternTh: 'กองคลัง ร่วมกับสำนักปลัด',
    timeframeKind: 'whole_year',
    followUpTh: 'รายงานผลการตรวจวัสดุและครุภัณฑ์แต่ละครั้ง',
    topicNos: [4],
    tiedItems: items(2566, 'i19', 'o34', 'o35'),
    source: 'document 1, measure 4; document 3, measure 5',
  },
];
