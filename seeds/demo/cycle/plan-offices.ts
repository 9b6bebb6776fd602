import { EVERY_UNIT } from '~/features/plans/core/units.ts';

/** An agency or a unit of regional government, as far as its offices follow from it. */
export interface PlanningBody {
  agencyCode: string;
  agencyType: string;
  districtCode: string | null;
}

const MUNICIPAL = ['สำนักปลัดเทศบาล', 'กองคลัง', 'กองช่าง', 'กองสาธารณสุขและสิ่งแวดล้อม', 'กองการศึกษา'];

/** Its units, the one that leads most measures first. */
export function unitsOf({ agencyType, districtCode }: PlanningBody): readonly string[] {
  if (agencyType === 'pao')
    return ['สำนักปลัดองค์การบริหารส่วนจังหวัด', 'กองคลัง', 'กองช่าง', 'กองยุทธศาสตร์และงบประมาณ', 'หน่วยตรวจสอบภายใน'];
  if (agencyType === 'tao') return ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา ศาสนาและวัฒนธรรม'];
  if (agencyType !== 'regional_unit') return MUNICIPAL;
  return districtCode ? ['กลุ่มงานบริหารงานปกครอง', 'กลุ่มงานทะเบียนและบัตร'] : ['ฝ่ายบริหารทั่วไป', 'กลุ่มงานวิชาการ'];
}

/** The office that approves the plan. */
export function headOf({ agencyType, districtCode }: PlanningBody): string {
  if (agencyType === 'pao') return 'นายกองค์การบริหารส่วนจังหวัด';
  if (agencyType === 'tao') return 'นายกองค์การบริหารส่วนตำบล';
  if (agencyType !== 'regional_unit') return 'นายกเทศมนตรี';
  return districtCode ? 'นายอำเภอ' : 'หัวหน้าส่วนราชการ';
}

/** Who leads a standard measure in this body and who works with it, from whom the measure names. */
export function responsibleFor(body: PlanningBody, pattern: string): { lead: string; co: string[] } {
  const units = unitsOf(body);
  const [first = '', second = ''] = units;
  const named = units.find((unit) => pattern.includes(unit));
  const lead =
    named ?? (pattern.includes('กองคลัง') && body.agencyType !== 'regional_unit' ? 'กองคลัง' : first);
  if (pattern.startsWith('ทุกส่วนราชการ')) return { lead, co: [EVERY_UNIT] };
  return { lead, co: pattern.includes('ร่วมกับ') ? [lead === first ? second : first] : [] };
}
