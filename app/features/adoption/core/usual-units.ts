/** Units that bodies of a type usually have, in the order of their charts; a start to be changed by each. */
const LOCAL = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา ศาสนาและวัฒนธรรม', 'กองสวัสดิการสังคม'];
const TOWN = [
  'สำนักปลัดเทศบาล',
  'กองคลัง',
  'กองช่าง',
  'กองสาธารณสุขและสิ่งแวดล้อม',
  'กองยุทธศาสตร์และงบประมาณ',
  'กองการศึกษา',
  'กองสวัสดิการสังคม',
];
const AUDIT = 'หน่วยตรวจสอบภายใน';

const USUAL: Record<string, readonly string[]> = {
  pao: [
    'สำนักปลัดองค์การบริหารส่วนจังหวัด',
    'สำนักงานเลขานุการ',
    'กองยุทธศาสตร์และงบประมาณ',
    'กองคลัง',
    'กองช่าง',
    'กองการศึกษา ศาสนาและวัฒนธรรม',
    'กองพัสดุและทรัพย์สิน',
    'กองการเจ้าหน้าที่',
    AUDIT,
  ],
  city_municipality: [...TOWN, 'กองการเจ้าหน้าที่', AUDIT],
  town_municipality: [...TOWN, AUDIT],
  subdistrict_municipality: [...LOCAL, 'กองสาธารณสุขและสิ่งแวดล้อม', AUDIT],
  tao: [...LOCAL, AUDIT],
};

/** The usual units of a type of body; for other bodies the three that every office has. */
export function usualUnits(agencyType: string): readonly string[] {
  return USUAL[agencyType] ?? ['ฝ่ายบริหารทั่วไป', 'กลุ่มงานยุทธศาสตร์และแผน', 'กลุ่มงานการเงินและพัสดุ'];
}
