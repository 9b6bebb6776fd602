import { items, type StockMeasure } from './stock.ts';

/** Topic 6: control of the use of power, and personnel. */
export const people: StockMeasure[] = [
  {
    stockCode: 'HRM-01',
    titleTh: 'หลักเกณฑ์มอบหมายงาน ประเมินผล และพัฒนาบุคลากรที่เป็นธรรม',
    titleEn: 'Fair rules for tasks, appraisal and training',
    stepsTh: [
      'กำหนดนโยบายหรือแผนบริหารและพัฒนาบุคลากรที่แก้เรื่องการมอบหมายงาน การประเมินผล และการคัดเลือกผู้รับการอบรมหรือทุน',
      'เปิดเผยหลักเกณฑ์โดยละเอียดให้บุคลากรทราบ',
      'ติดตามการใช้นโยบายหรือแผนนั้น',
    ],
    responsiblePatternTh: 'สำนักปลัด (งานการเจ้าหน้าที่)',
    timeframeKind: 'whole_year',
    followUpTh: 'รายงานผลตามแผนบริหารทรัพยากรบุคคล',
    topicNos: [6],
    tiedItems: items(2566, 'i13'),
    source: 'document 3, measure 7',
  },
  {
    stockCode: 'HRM-02',
    titleTh: 'ป้องกันการแทรกแซงการบรรจุ แต่งตั้ง และโยกย้าย',
    titleEn: 'No interference in appointments and transfers',
    stepsTh: [
      'ผู้บริหารวางหลักเกณฑ์สรรหา บรรจุ แต่งตั้ง โยกย้าย และเลื่อนตำแหน่งที่กันการแทรกแซง การซื้อขายตำแหน่ง และการเอื้อพวกพ้อง',
      'ติดตามว่าการบริหารงานบุคคลเป็นไปตามหลักเกณฑ์',
    ],
    responsiblePatternTh: 'ผู้บริหาร โดยสำนักปลัด (งานการเจ้าหน้าที่)',
    timeframeKind: 'whole_year',
    followUpTh: 'รายงานการแต่งตั้งและโยกย้ายในปีเทียบกับหลักเกณฑ์',
    topicNos: [6],
    tiedItems: items(2566, 'i18'),
    source: 'document 3, measure 8',
  },
  {
    stockCode: 'HRM-03',
    titleTh: 'ทบทวนประมวลจริยธรรมและช่องทางร้องเรียนคำสั่งที่ไม่ถูกต้อง',
    titleEn: 'Ethics review and a way to report wrongful orders',
    stepsTh: [
      'ประชุมทบทวนประมวลจริยธรรมของเจ้าหน้าที่ของรัฐ และเผยแพร่บนเว็บไซต์',
      'แจ้งช่องทางร้องเรียนให้บุคลากรใช้เมื่อผู้บังคับบัญชาสั่งให้ทำสิ่งที่ไม่ถูกต้องหรือทุจริต',
    ],
    responsiblePatternTh: 'ทุกส่วนราชการ โดยสำนักปลัดเป็นหน่วยงานหลัก',
    timeframeKind: 'quarter_1',
    followUpTh: 'รายงานการประชุม และสถิติเรื่องร้องเรียนโดยไม่เปิดเผยผู้ร้อง',
    topicNos: [6, 7],
    tiedItems: items(2567, 'i8'),
    source: 'document 0, measure 9',
  },
  {
    stockCode: 'HRM-04',
    titleTh: 'อบรมคุณธรรมจริยธรรมในการปฏิบัติหน้าที่',
    titleEn: 'Ethics training on the job',
    stepsTh: ['จัดโครงการอบรมคุณธรรมจริยธรรมในการปฏิบัติหน้าที่แก่บุคลากรของหน่วยงาน'],
    responsiblePatternTh: 'กองการเจ้าหน้าที่ (งานวินัยและส่งเสริมคุณธรรม)',
    timeframeKind: 'first_6_months',
    followUpTh: 'รายงานผู้เข้าอบรมและผลการประเมินหลังอบรม',
    topicNos: [6],
    tiedItems: items(2566, 'o24', 'o40'),
    source: 'document 1, measure 6',
  },
];
