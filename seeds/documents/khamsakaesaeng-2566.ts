import type { PublishedDocument, ReportGroup } from './document.ts';
import { reportRows } from './khamsakaesaeng-2566/report-rows.ts';

const groups: ReportGroup[] = [
  {
    instrument: 'iit',
    indicatorNumber: 4,
    indicatorNameTh: 'การใช้ทรัพย์สินของทางราชการ',
    reason:
      'เนื่องจากเจ้าหน้าที่ยังขาดความรู้ความเข้าใจ หรือแนวทางการปฏิบัติที่เป็นมาตรฐานเดียวกัน ในการยืมทรัพย์สินของทางราชการ หรือการให้บุคคลภายนอกยืมทรัพย์สินของทางราชการให้เป็นไปในทางเดียวกันโดยมีบัญชีการยืม-การคืน ซึ่งหน่วยงานควรระบุขั้นตอนและแนวทางในการขอยืมทรัพย์สินของทางราชการตามประเภทงานด้านต่าง ๆ ไว้อย่างชัดเจนในคู่มือมาตรฐานการปฏิบัติงาน พร้อมทั้งประชาสัมพันธ์คู่มือ หรือแนวทางดังกล่าวให้บุคลากรถือปฏิบัติอย่างเคร่งครัดและกำชับให้บุคลากรภายในหน่วยงานมีการขออนุญาตในการยืมทรัพย์สินอย่างถูกต้อง และควรกำหนดแนวทางในการกำกับ ดูแล และตรวจสอบการใช้ทรัพย์สินของทางราชการ ควรระบุไว้ในคู่มือการปฏิบัติงานอย่างชัดเจนและแสดงผลการประเมินความเสี่ยงของการดำเนินงานหรือการปฏิบัติหน้าที่ที่อาจก่อให้เกิดการทุจริตและประพฤติมิชอบ',
  },
  {
    instrument: 'iit',
    indicatorNumber: 5,
    indicatorNameTh: 'การแก้ปัญหาคอร์รัปชัน',
    reason:
      'เนื่องจากคะแนนด้านการต่อต้านการทุจริตของผู้บริหารสูงสุด และความเชื่อมั่นในการบวนการป้องกันและแก้ไขปัญหาคอร์รัปชันมีคะแนนค่อนข้างน้อย ซึ่งต้องมีที่นำผลการประเมินมาพัฒนาทุกภาคส่วน ทั้งผู้บริหาร พนักงานขององค์กร ให้มีความตระหนักในการป้องกันการทุจริต ตลอดจนการปฏิบัติตนให้เป็นแบบอย่าง การเฝ้าระวัง ติดตาม สอดส่อง การปฏิบัติงานของเจ้าหน้าที่ การลงโทษทางวินัยอย่างเหมาะสม และการให้บุคคลผู้มีส่วนได้ส่วนเสียภายนอกเข้ามามีส่วนร่วมในกระบวนการป้องกันการทุจริต และสามารถร้องเรียนการทุจริตได้อย่างสะดวกและทำให้มั่นใจในความยุติธรรม',
  },
  {
    instrument: 'eit',
    indicatorNumber: 7,
    indicatorNameTh: 'ประสิทธิภาพการสื่อสาร',
    reason:
      'เนื่องจากเป็นด้านที่ได้คะแนนน้อยที่สุด ทำให้เห็นว่าองค์กรยังขาดประสิทธิภาพด้านการสื่อสารต่อชุมชน หรือผู้มีส่วนได้ส่วนเสีย หรือผู้มารับบริการ ในด้านการเผยแพร่ข้อมูลข่าวสารที่เกี่ยวข้อง การตอบข้อซักถามเกี่ยวกับการทำงานขององค์กร ช่องทางการติดต่อและติดตามผลการดำเนินงานที่ยังไม่ทั่วถึงครอบคลุมประชาชนชน',
  },
  {
    instrument: 'oit',
    indicatorNumber: 10,
    indicatorNameTh: 'การป้องกันการทุจริต',
    reason:
      'การดำเนินการเพื่อป้องกันการทุจริต และมาตรการภายในเพื่อป้องกันการทุจริต เป็นเรื่องที่ได้คะแนนน้อย เนื่องจากผู้บริหารยังไม่ได้ส่งเสริมระบบการป้องกันการทุจริตเท่าที่ควร หน่วยงานไม่ได้แสดงกิจกรรมที่เกี่ยวกับการปรับปรุง พัฒนา และส่งเสริมหน่วยงานด้านคุณธรรมและโปร่งใสตามแบบการประเมิน ไม่ได้การประเมินความเสี่ยงที่อาจก่อให้เกิดการทุจริตและประพฤติมิชอบโดยเฉพาะ ไม่สามารถใช้งานควบคุมภายในมาตอบได้ และยังไม่ได้การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต',
  },
];

/** Document 2: six-month report of Kham Sakaesaeng TAO, FY2566. It prints no score. */
export const khamsakaesaeng2566: PublishedDocument = {
  documentNo: 2,
  key: 'khamsakaesaeng-2566',
  titleTh:
    'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ขององค์การบริหารส่วนตำบลขามสะแกแสง อำเภอขามสะแกแสง จังหวัดนครราชสีมา ประจำปีงบประมาณ พ.ศ. ๒๕๖๖',
  measuresForm: null,
  agency: {
    code: '30-tao-khamsakaesaeng',
    nameTh: 'องค์การบริหารส่วนตำบลขามสะแกแสง',
    nameEn: 'Kham Sakaesaeng Subdistrict Administrative Organization',
    type: 'tao',
    provinceCode: '30',
    districtCode: '3011',
  },
  assessment: null,
  instrumentRemarks: [],
  evaluatorComments: [],
  failedItems: [],
  developmentPoints: [],
  measures: [],
  limitations: [],
  circular: null,
  complianceReport: {
    fiscalYear: 2566,
    resultsFiscalYear: null,
    round: '6m',
    periodFrom: '2022-10-01',
    periodTo: '2023-03-31',
    periodText: 'รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๕ - เดือนมีนาคม ๒๕๖๖)',
    preparedByOffice: 'นิติกรปฏิบัติการ',
    groups,
    rows: reportRows,
  },
  texts: [],
  discrepancies: [
    {
      id: 'D17',
      where: 'Status columns of the three tables',
      printed: '8 rows whose text contradicts their column',
      expected: null,
      reason:
        'The status is free text in a column: six texts under "done" say "throughout the year", one says it is still being followed up, and one under "in progress" says "next fiscal year".',
    },
    {
      id: 'D18',
      where: 'Name of indicator 5',
      printed: 'การแก้ปัญหาคอร์รัปชัน; การแก้ปัญหาการทุจริต',
      expected: 'การแก้ไขปัญหาการทุจริต',
      reason: 'Two names of one indicator, neither of them the canonical one.',
    },
  ],
  inferences: [
    {
      field: 'complianceReport.rows.status',
      reason:
        'Read from the column in which the status text stands; two tables carry several rows in one cell.',
    },
  ],
};
