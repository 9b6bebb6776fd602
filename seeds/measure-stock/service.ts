import { items, type StockMeasure } from './stock.ts';

/** Topic 2: services and the E-Service. */
export const service: StockMeasure[] = [
  {
    stockCode: 'SRV-01',
    titleTh: 'เปิดช่องทาง E-Service บนเว็บไซต์หลัก',
    titleEn: 'E-Service reachable from the main website',
    stepsTh: [
      'เลือกบริการตามภารกิจที่ทำผ่านอินเทอร์เน็ตได้ตลอดทั้งเรื่อง',
      'เปิดระบบให้ยื่นเรื่องได้โดยไม่ต้องมาที่หน่วยงานหรือนำแบบฟอร์มมายื่นเอง',
      'วางลิงก์เข้าระบบไว้ที่หน้าแรกของเว็บไซต์หลัก',
    ],
    responsiblePatternTh: 'สำนักปลัดหรือส่วนราชการที่ดูแลเว็บไซต์ ร่วมกับส่วนราชการเจ้าของบริการ',
    timeframeKind: 'whole_year',
    followUpTh: 'รายงานรายการ E-Service ที่เปิดใช้พร้อมลิงก์และจำนวนครั้งที่มีผู้ใช้',
    topicNos: [2],
    tiedItems: [...items(2562, 'e12', 'e13'), ...items(2566, 'o18')],
    source: 'document 4, measure 4; document 3, measure 3',
  },
  {
    stockCode: 'SRV-02',
    titleTh: 'ปรับปรุงเว็บไซต์ให้รองรับ E-Service ได้มากขึ้น',
    titleEn: 'Website upgraded to carry more E-Services',
    stepsTh: [
      'สำรวจปริมาณงานบริการที่ระบบปัจจุบันรองรับไม่พอ',
      'ปรับปรุงเว็บไซต์และระบบ E-Service ให้ใช้ง่ายและรับงานได้มากขึ้น',
    ],
    responsiblePatternTh: 'กองยุทธศาสตร์และงบประมาณ (งานประชาสัมพันธ์)',
    timeframeKind: 'first_6_months',
    followUpTh: 'รายงานสิ่งที่ปรับปรุงแล้วพร้อมสถิติการใช้งานก่อนและหลัง',
    topicNos: [2],
    tiedItems: items(2566, 'o18'),
    source: 'document 1, measure 2',
  },
  {
    stockCode: 'SRV-03',
    titleTh: 'แนะนำให้ประชาชนใช้ E-Service',
    titleEn: 'Getting the public to use the E-Service',
    stepsTh: [
      'ชี้แจงให้เจ้าหน้าที่และประชาชนทราบว่างานใดทำผ่าน E-Service ได้',
      'ประชาสัมพันธ์วิธีใช้ E-Service แก่บุคคลภายนอกทั้งที่จุดบริการและทางออนไลน์',
    ],
    responsiblePatternTh: 'ทุกส่วนราชการ โดยสำนักปลัดเป็นหน่วยงานหลัก',
    timeframeKind: 'every_quarter',
    followUpTh: 'รายงานกิจกรรมประชาสัมพันธ์และจำนวนผู้ใช้ E-Service รายไตรมาส',
    topicNos: [2, 3],
    tiedItems: items(2567, 'e9'),
    source: 'document 0, measure 5',
  },
];
