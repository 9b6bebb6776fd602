import type { MeasureColumn, PublishedMeasure, PublishedTimeframe, ResponsibleUnit } from '../document.ts';

const quarter1: PublishedTimeframe = { kind: 'quarter_1', text: 'ไตรมาส ๑', from: null, to: null };
const everyQuarter: PublishedTimeframe = { kind: 'every_quarter', text: 'ทุกไตรมาส', from: null, to: null };

interface Cells {
  finding: string;
  steps: string[];
  timeframe: PublishedTimeframe;
  limitation: string | null;
  lead: string;
  mergedColumns?: MeasureColumn[];
  misplacedText?: PublishedMeasure['misplacedText'];
}

const units = (lead: string): ResponsibleUnit[] => [{ nameTh: 'ทุกหน่วยงาน' }, { nameTh: lead, isLead: true }];

const row = (
  measureNo: number,
  topicNo: number,
  itemCode: string,
  itemScoreText: string,
  cells: Cells,
): PublishedMeasure => ({
  measureNo,
  fiscalYear: 2568,
  resultsFiscalYear: 2567,
  obligationItems: [],
  topicNo,
  itemCodes: [itemCode],
  itemScoreText,
  finding: cells.finding,
  measure: null,
  steps: cells.steps,
  timeframe: cells.timeframe,
  responsibleText: `ทุกหน่วยงาน โดย${cells.lead}เป็นผู้รับผิดชอบหลัก`,
  responsibleUnits: units(cells.lead),
  limitation: cells.limitation,
  followUp: null,
  mergedColumns: cells.mergedColumns ?? [],
  misplacedText: cells.misplacedText ?? null,
});

const clerk = 'สำนักปลัด';
const finance = 'กองคลัง';
const internalAudit = 'หน่วยตรวจสอบภายใน';
const allMerged: MeasureColumn[] = ['steps', 'timeframe', 'limitation', 'responsible'];

const serviceSteps = [
  'จัดทำขั้นตอนและระยะเวลาที่ใช้ในการปฏิบัติหรือการให้บริการแต่ละขั้นตอนไว้ในคู่มือหรือมาตรฐานการปฏิบัติงาน',
  'ประชาสัมพันธ์และสร้างความเข้าใจอันดีกับประชาชนได้รับทราบอย่างสม่ำเสมอ',
];
const serviceLimitation = 'เจ้าหน้าที่ยังขาดการเอาใจใส่ในการให้บริการประชาชน ณ จุดให้บริการอย่างเพียงพอ';
const communicationSteps = [
  'คงรักษาระดับการให้บริการ และพัฒนาการให้บริการให้มีประสิทธิภาพเพิ่มขึ้น',
  'จัดให้มีการชี้แจงและทำความเข้าใจอันดีเกี่ยวกับงานที่รองรับการให้บริการผ่านระบบ E-Service ของหน่วยงาน',
  'เผยแพร่ประชาสัมพันธ์การให้บริการผ่านระบบ e-Service ให้บุคคลภายนอกได้รับทราบ',
];
const communicationLimitation =
  'เจ้าหน้าที่บางรายยังไม่สามารถตอบข้อคำถามประชาชนได้อย่างชัดเจน ในกรณีที่ผู้ปฏิบัติโดยตรงไม่อยู่ ณ จุดสถานบริการ เจ้าหน้าที่ยังขาดการประชาสัมพันธ์ช่องทางการให้บริการผ่านออนไลน์เพื่อสร้างความเข้าใจให้ประชาชนได้รับทราบอย่างทั่วถึง';
const propertySteps = [
  'จัดประชุมชี้แจงให้บุคลากรในสังกัดรับทราบขั้นตอนการใช้ทรัพย์สินของทางราชการว่าต้องดำเนินการอย่างไร',
  'ประชาสัมพันธ์คู่มือหรือแนวทางการขอใช้ทรัพย์สินของราชการให้แก่บุคลากรในไปใช้ประโยชน์ในทางส่วนตัวหรือพวกพ้องอย่างทั่วถึง',
];
const propertyLimitation =
  'เจ้าหน้าที่ยังไม่ให้ความสำคัญการกำกับดูแลและการตรวจสอบทรัพย์สินของทางราชการ และการสร้างจิตสำนึกที่ดีในการรับผิดชอบต่อหน้าที่ เพื่อให้เกิดการแยกแยะระหว่างผลประโยชน์ส่วนตัวและประโยชน์ส่วนรวม';

/** The measures table of document 0: one row an item, with the item's score in it. */
export const measures: PublishedMeasure[] = [
  row(1, 1, 'e1', '92.45%', {
    finding:
      'มีผู้มารับบริการหรือมาติดต่อราชการกับหน่วยงานบางรายเห็นว่า การปฏิบัติงาน/ให้บริการของเจ้าหน้าที่ของหน่วยงานไม่เป็นไปตามขั้นตอนและระยะเวลาที่กำหนด',
    steps: serviceSteps,
    timeframe: quarter1,
    limitation: serviceLimitation,
    lead: clerk,
  }),
  row(2, 1, 'e2', '94.72%', {
    finding:
      'มีผู้มารับบริการหรือมาติดต่อราชการกับหน่วยงานบางรายเห็นว่า เจ้าหน้าที่ของหน่วยงานมีการปฏิบัติงาน/ให้บริการกับผู้มาติดต่ออย่างไม่เป็นธรรมและเลือกปฏิบัติ',
    steps: serviceSteps,
    timeframe: quarter1,
    limitation: serviceLimitation,
    lead: clerk,
    mergedColumns: allMerged,
  }),
  row(3, 2, 'e5', 'ระดับ ๙๐.๐๐% ขึ้นไป', {
    finding: 'มีผู้มารับบริการหรือผู้มาติดต่อราชการกับหน่วยงานบางรายมีความเห็นว่า ช่องทางการเผยแพร่ข้อมูลของหน่วยงานเข้าถึงได้ยาก',
    steps: [
      'ปรับปรุงเว็บไซต์ให้มีความสมบูรณ์สามารถตอบสนองความต้องการของประชาชน พร้อมทั้งพัฒนาการให้บริการให้มีประสิทธิภาพเพิ่มมากขึ้น',
    ],
    timeframe: quarter1,
    limitation:
      'เจ้าหน้าที่บางส่วนราชการยังขาดความเข้าใจในการเผยแพร่ข้อมูลข่าวสารที่อยู่ในความรับผิดชอบที่จะต้องเผยแพร่ให้ประชาชนทราบอย่างทั่วถึง',
    lead: clerk,
  }),
  row(4, 3, 'e6', '94.34%', {
    finding:
      'มีผู้มารับบริการหรือผู้มาติดต่อราชการกับหน่วยงานบางรายมีความเห็นว่าการสื่อสารตอบข้อซักถามหรือคำอธิบายของหน่วยงานยังขาดความชัดเจน',
    steps: communicationSteps,
    timeframe: everyQuarter,
    limitation: communicationLimitation,
    lead: clerk,
  }),
  row(5, 3, 'e9', '30.19%', {
    finding: 'ผู้มารับบริการบางรายเห็นว่าไม่เคยใช้ระบบการให้บริการออนไลน์ของหน่วยงาน',
    steps: communicationSteps,
    timeframe: everyQuarter,
    limitation: communicationLimitation,
    lead: clerk,
  }),
  row(6, 4, 'i10', '49.41%', {
    finding: 'มีเจ้าหน้าที่ที่ขอใช้ทรัพย์สินของราชการไปใช้อย่างไม่ถูกต้อง',
    steps: propertySteps,
    timeframe: everyQuarter,
    limitation: propertyLimitation,
    lead: internalAudit,
  }),
  row(7, 4, 'i12', '84.71%', {
    finding: 'เจ้าหน้าที่ของหน่วยงานยังขาดการกำกับดูแลและตรวจสอบการใช้ทรัพย์สินเพื่อป้องกันไม่ให้นำไปใช้เพื่อประโยชน์ส่วนตัว',
    steps: propertySteps,
    timeframe: everyQuarter,
    limitation: propertyLimitation,
    lead: internalAudit,
    mergedColumns: allMerged,
    misplacedText: {
      printedIn: 'timeframe',
      text: 'ผู้บังคับบัญชากำกับ/กำชับผู้ที่เกี่ยวข้องทำความเข้าใจในคู่มือการยืมทรัพย์สินทางราชการอย่างเคร่งครัด',
    },
  }),
  row(8, 5, 'i6', '95.88%', {
    finding: 'บุคลากรบางรายไม่ทราบข้อมูลเกี่ยวกับการดำเนินการจัดซื้อจัดจ้างของหน่วยงาน',
    steps: ['จัดประชุมชี้แจงให้บุคลากรในสังกัดได้ทำความเข้าใจในประเด็นการใช้งบประมาณและการจัดซื้อจัดจ้างให้รับทราบอย่างชัดเจน'],
    timeframe: quarter1,
    limitation: 'พื้นฐานการรับรู้ของบุคลากรในสังกัดที่มีความแตกต่าง',
    lead: finance,
  }),
  row(9, 6, 'i8', '92.35%', {
    finding: 'ยังมีผู้บังคับบัญชาบางรายเคยสั่งการให้เจ้าหน้าที่ของหน่วยงานทำในสิ่งที่ไม่ถูกต้อง',
    steps: [
      'จัดประชุมชี้แจงและทบทวนแนวปฏิบัติตามมาตรฐานทางจริยธรรมหรือประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ โดยเผยแพร่บนเว็บไซต์เรียบร้อยแล้ว',
      'ดำเนินการตามมาตรการที่ได้กำหนดไว้ รวมถึงการเผยแพร่ช่องทางการร้องเรียนในกรณีที่ผู้บังคับบัญชาสั่งให้กระทำในสิ่งที่ไม่ถูกต้องหรือกระทำการทุจริตให้บุคลากรภายในได้รับทราบ',
    ],
    timeframe: quarter1,
    limitation: 'พื้นฐานความเข้าใจของบุคลากรในองค์กรที่มีความแตกต่าง ต้องกระตุ้นเพื่อสร้างความเข้าใจอย่างสม่ำเสมอ',
    lead: clerk,
  }),
  row(10, 7, 'i14', '91.76%', {
    finding: 'บุคลากรในหน่วยงานบางรายเห็นว่ามาตรการป้องกันการทุจริตของหน่วยงานยังไม่สามารถป้องกันการทุจริตได้จริง',
    steps: [
      'จัดประชุมเจ้าหน้าที่เพื่อสร้างความเข้าใจอันดีและประชาสัมพันธ์เผยแพร่ช่องทางการแจ้งข้อมูลหรือช่องทางร้องเรียนการทุจริตของ จัดประชุมเจ้าหน้าที่เพื่อสร้างความเข้าใจอันดี และประชาสัมพันธ์เผยแพร่ช่องทางการแจ้งข้อมูลหรือช่องทางร้องเรียนการทุจริตของ',
    ],
    timeframe: quarter1,
    limitation: null,
    lead: clerk,
  }),
  row(11, 7, 'i15', '89.41%', {
    finding: 'บุคลากรภายในหน่วยงานบางรายยังขาดความเชื่อมั่นในกระบวนการจัดการร้องเรียนการทุจริตและประพฤติมิชอบของหน่วยงาน',
    steps: ['เผยแพร่แนวทางปฏิบัติและช่องทางร้องเรียนให้สาธารณชนได้รับทราบอย่างทั่วถึง เจ้าหน้าที่ให้รับทราบอย่างสม่ำเสมอ'],
    timeframe: quarter1,
    limitation: null,
    lead: clerk,
    mergedColumns: ['timeframe', 'limitation', 'responsible'],
  }),
];
