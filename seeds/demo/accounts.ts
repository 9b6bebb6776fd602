import type { Role } from '~/lib/actor.ts';
import { agenciesOf, districtsOf } from './agencies.ts';
import { type DemoProvince, demoProvince } from './provinces.ts';
import { regionalUnitsOf } from './regional-units.ts';
import { DRAGGED_DOWN, SUDDEN_FALL } from './stories.ts';

export interface DemoMembership {
  provinceCode: string;
  role: Exclude<Role, 'platform_admin'>;
  agencyCode?: string;
  districtCode?: string;
}

/** An account of an office, never of a person; without a membership it is the platform's administrator. */
export interface DemoAccount {
  userId: string;
  email: string;
  officeTh: string;
  officeEn: string;
  memberships: readonly DemoMembership[];
  /** What to look at with it, in Thai and English; null leaves it out of the table that the demo prints. */
  tryIt: { th: string; en: string } | null;
}

type Texts = readonly [th: string, en: string];

function account(
  name: string,
  [officeTh, officeEn]: Texts,
  memberships: readonly DemoMembership[],
  tryIt: Texts | null = null,
): DemoAccount {
  return {
    userId: `demo-${name}`,
    email: `${name}@prongsai.example`,
    officeTh,
    officeEn,
    memberships,
    tryIt: tryIt && { th: tryIt[0], en: tryIt[1] },
  };
}

const officer = (provinceCode: string, nameTh: string, nameEn: string, tryIt: Texts | null = null) =>
  account(
    `officer.${provinceCode}`,
    [`เจ้าหน้าที่สำนักงานจังหวัด${nameTh}`, `Officer of ${nameEn} province`],
    [{ provinceCode, role: 'province_officer' }],
    tryIt,
  );

function provinceStaff({ code, nameTh, nameEn }: DemoProvince): DemoAccount[] {
  return [
    account(
      `admin.${code}`,
      [`ผู้ดูแลระบบจังหวัด${nameTh}`, `Administrator of ${nameEn} province`],
      [{ provinceCode: code, role: 'province_admin' }],
      code === '98' ? ['สมาชิก การเผยแพร่ผล บันทึกการใช้งาน', 'members, publishing, audit trail'] : null,
    ),
    account(
      `governor.${code}`,
      [`ผู้ว่าราชการจังหวัด${nameTh}`, `Governor of ${nameEn}`],
      [{ provinceCode: code, role: 'province_viewer' }],
      code === '98' ? ['อ่านได้ทั้งจังหวัด แก้ไขไม่ได้', 'reads the whole province, changes nothing'] : null,
    ),
  ];
}

function districtChief(province: DemoProvince, districtCode: string, tryIt: Texts | null): DemoAccount {
  const district = districtsOf(province).find((known) => known.districtCode === districtCode);
  if (!district) throw new RangeError(`No invented district ${districtCode}.`);
  return account(
    `district.${districtCode}`,
    [`นายอำเภอ${district.nameTh}`, `District chief of ${district.nameEn}`],
    [{ provinceCode: province.code, role: 'province_viewer', districtCode }],
    tryIt,
  );
}

type AgencyRole = 'agency_head' | 'agency_officer' | 'agency_viewer';
const AGENCY_OFFICES: Record<AgencyRole, { name: string; texts: Texts }> = {
  agency_officer: { name: 'officer', texts: ['เจ้าหน้าที่ ITA', 'ITA officer'] },
  agency_head: { name: 'head', texts: ['ผู้บริหาร', 'Head'] },
  agency_viewer: { name: 'viewer', texts: ['ผู้อ่านข้อมูล', 'Viewer'] },
};

function agencyStaff(agencyCode: string, role: AgencyRole, tryIt: Texts | null = null): DemoAccount {
  const province = demoProvince(agencyCode.slice(2, 4));
  const agency = agenciesOf(province).find((known) => known.agencyCode === agencyCode);
  if (!agency) throw new RangeError(`No invented agency ${agencyCode}.`);
  const { name, texts } = AGENCY_OFFICES[role];
  return account(
    `${name}.${agencyCode}`,
    [`${texts[0]} ${agency.nameTh}`, `${texts[1]}, ${agency.nameEn}`],
    [{ provinceCode: province.code, role, agencyCode }],
    tryIt,
  );
}

/** Regional units with an account: an office of the province, and the office of a district. */
export const STAFFED_UNITS = { office: '98-office-05', district: '9803-office' } as const;

function unitOfficer(name: string, unitCode: string, tryIt: Texts): DemoAccount {
  const province = demoProvince(unitCode.slice(0, 2));
  const unit = regionalUnitsOf(province).find((known) => known.agencyCode === unitCode);
  if (!unit) throw new RangeError(`No invented regional unit ${unitCode}.`);
  return account(
    name,
    [`เจ้าหน้าที่ผู้ประสานงาน ${unit.nameTh}`, `Coordinator, ${unit.nameEn}`],
    [{ provinceCode: province.code, role: 'agency_officer', agencyCode: unitCode }],
    tryIt,
  );
}

/** Bodies with a full set of accounts: what comes to them waits there for somebody to try. */
export const STAFFED_AGENCIES = { of97: '06970101', of98: '06980101' } as const;
/** Also served by the officer of `STAFFED_AGENCIES.of98` number two, to switch between. */
const SHARED_AGENCIES = ['06980102', '06980201'] as const;

const [rungSamut, faSaiBuri, daoNuea] = [demoProvince('97'), demoProvince('98'), demoProvince('99')];

export const demoAccounts: readonly DemoAccount[] = [
  officer('98', faSaiBuri.nameTh, faSaiBuri.nameEn, [
    'ภาพรวม อันดับ ส่งหนังสือเวียน ตารางติดตาม',
    'overview, rankings, send a circular, compliance',
  ]),
  ...provinceStaff(faSaiBuri),
  districtChief(faSaiBuri, '9803', ['เห็นเฉพาะหน่วยงานในอำเภอ', 'sees the agencies of one district only']),
  agencyStaff(STAFFED_AGENCIES.of98, 'agency_officer', [
    'รับทราบหนังสือเวียน เลือกใช้มาตรการ รายงานผล',
    'acknowledge a circular, adopt measures, report',
  ]),
  agencyStaff(STAFFED_AGENCIES.of98, 'agency_head'),
  agencyStaff(STAFFED_AGENCIES.of98, 'agency_viewer'),
  agencyStaff(SUDDEN_FALL.agencyCode, 'agency_officer', [
    'คะแนนลดลงราว 30 ในปี 2567',
    'fell by some 30 points in 2567',
  ]),
  agencyStaff(DRAGGED_DOWN.agencyCode, 'agency_officer', [
    'คะแนนสูงแต่ได้เพียง “ผ่าน” เพราะ EIT',
    'high score, yet only “Pass” because of the EIT',
  ]),
  account(
    'officer.two',
    ['เจ้าหน้าที่ ITA ของสอง อบต.', 'ITA officer of two TAOs'],
    SHARED_AGENCIES.map((agencyCode) => ({ provinceCode: '98', role: 'agency_officer', agencyCode })),
    ['สลับหน่วยงาน', 'switches between two agencies'],
  ),
  unitOfficer('unit.98', STAFFED_UNITS.office, [
    'ส่วนราชการส่วนภูมิภาค ไม่ถูกประเมิน: รับหนังสือเวียน ทำแผน รายงานผล',
    'a regional unit, not assessed: circulars, plan, reports',
  ]),
  unitOfficer('unit.9803', STAFFED_UNITS.district, [
    'ที่ทำการปกครองอำเภอ ไม่ถูกประเมิน',
    'a district office, not assessed',
  ]),
  officer('97', rungSamut.nameTh, rungSamut.nameEn, [
    'จังหวัดเล็ก 19 อปท.',
    'a small province: 19 local bodies',
  ]),
  ...provinceStaff(rungSamut),
  districtChief(rungSamut, '9702', null),
  agencyStaff(STAFFED_AGENCIES.of97, 'agency_officer'),
  agencyStaff(STAFFED_AGENCIES.of97, 'agency_head'),
  agencyStaff(STAFFED_AGENCIES.of97, 'agency_viewer'),
  officer('99', daoNuea.nameTh, daoNuea.nameEn, ['จังหวัดใหญ่ 334 อปท.', 'a large province: 334 local bodies']),
  officer('13', 'ปทุมธานี (ทดลองใช้)', 'Pathum Thani (demo)', [
    'เอกสารเผยแพร่จริงปี 2562-2563',
    'the real published document of 2562-2563',
  ]),
  officer('63', 'ตาก (ทดลองใช้)', 'Tak (demo)', ['ผลจริงของ อบจ. ปี 2566', 'the PAO’s real result of 2566']),
  account('platform', ['ผู้ดูแลแพลตฟอร์ม', 'Platform administrator'], [], ['ทุกจังหวัด', 'every province']),
];
