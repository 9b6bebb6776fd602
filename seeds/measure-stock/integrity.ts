import { items, type StockMeasure } from './stock.ts';

/** Topic 7: preventing and resolving corruption inside the body. */
export const integrity: StockMeasure[] = [
  {
    stockCode: 'INT-01',
    titleTh: 'แนวทางป้องกันผลประโยชน์ทับซ้อน',
    titleEn: 'Guidance on conflicts of interest',
    stepsTh: ['จัดทำแนวทางป้องกันผลประโยชน์ทับซ้อนของหน่วยงาน', 'เวียนและประชาสัมพันธ์แนวทางให้บุคลากรทุกคนทราบ'],
    responsiblePatternTh: 'ทุกส่วนราชการ',
    timeframeKind: 'whole_year',
    followUpTh: 'สรุปผลการดำเนินงานตามแนวทาง',
    topicNos: [7, 6],
    tiedItems: items(2562, 'i9', 'i24'),
    source: 'document 4, measure 2',
  },
  {
    stockCode: 'INT-02',
    titleTh: 'ช่องทางร้องเรียนการทุจริตที่ปลอดภัย',
    titleEn: 'A safe way to report corruption',
    stepsTh: [
      'ประกาศนโยบายคุ้มครองข้อมูลส่วนบุคคลที่ครอบคลุมผู้ร้องเรียน',
      'จัดช่องทางที่ปกปิดผู้แจ้ง และบอกให้บุคลากรมั่นใจว่าร้องเรียนได้',
    ],
    responsiblePatternTh: 'สำนักปลัด (งานนิติการ)',
    timeframeKind: 'first_6_months',
    followUpTh: 'แนบประกาศ และรายงานสถิติเรื่องร้องเรียนโดยไม่เปิดเผยผู้ร้อง',
    topicNos: [7],
    tiedItems: items(2566, 'o27', 'o28', 'o29'),
    source: 'document 1, measure 7',
  },
  {
    stockCode: 'INT-03',
    titleTh: 'สร้างความเข้าใจเรื่องช่องทางและวิธีจัดการเรื่องร้องเรียน',
    titleEn: 'Making complaint channels and handling known',
    stepsTh: [
      'ประชุมเจ้าหน้าที่ให้รู้ช่องทางแจ้งข้อมูลและร้องเรียนการทุจริตอย่างสม่ำเสมอ',
      'เผยแพร่แนวปฏิบัติและช่องทางร้องเรียนให้สาธารณชนทราบทั่วกัน',
    ],
    responsiblePatternTh: 'ทุกส่วนราชการ โดยสำนักปลัดเป็นหน่วยงานหลัก',
    timeframeKind: 'quarter_1',
    followUpTh: 'รายงานการประชุมและสื่อที่เผยแพร่ พร้อมลิงก์',
    topicNos: [7],
    tiedItems: items(2567, 'i14', 'i15'),
    source: 'document 0, measures 10 and 11',
  },
  {
    stockCode: 'INT-04',
    titleTh: 'แผนปฏิบัติการป้องกันการทุจริตและรายงานผลต่อสาธารณะ',
    titleEn: 'Anti-corruption action plan and its public report',
    stepsTh: [
      'จัดทำแผนปฏิบัติการป้องกันการทุจริตที่มีกิจกรรมเสริมความโปร่งใสในงานและบริการ',
      'รายงานผลประจำปีของกิจกรรมเหล่านั้นให้สาธารณชนทราบ',
    ],
    responsiblePatternTh: 'สำนักปลัด',
    timeframeKind: 'whole_year',
    followUpTh: 'รายงานความก้าวหน้ารอบ 6 เดือน และรายงานผลรอบ 12 เดือน',
    topicNos: [7, 1],
    tiedItems: items(2566, 'e15'),
    source: 'document 3, measure 9',
  },
];
