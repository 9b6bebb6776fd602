import type { AgencyRecord } from '../factories/places.ts';
import { districtsOf } from './agencies.ts';
import type { DemoProvince } from './provinces.ts';

/** Offices that a ministry keeps in every province; the name of the invented province is put behind each. */
const PROVINCIAL_OFFICES: readonly [th: string, en: string][] = [
  ['สำนักงานจังหวัด', 'Provincial Governor’s Office'],
  ['ที่ทำการปกครองจังหวัด', 'Provincial Administration Office'],
  ['สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด', 'Provincial Local Administration Office'],
  ['สำนักงานคลังจังหวัด', 'Provincial Comptroller’s Office'],
  ['สำนักงานเกษตรจังหวัด', 'Provincial Agricultural Extension Office'],
  ['สำนักงานประมงจังหวัด', 'Provincial Fisheries Office'],
  ['สำนักงานปศุสัตว์จังหวัด', 'Provincial Livestock Office'],
  ['สำนักงานที่ดินจังหวัด', 'Provincial Land Office'],
  ['สำนักงานพัฒนาชุมชนจังหวัด', 'Provincial Community Development Office'],
  ['สำนักงานสาธารณสุขจังหวัด', 'Provincial Public Health Office'],
  ['สำนักงานพาณิชย์จังหวัด', 'Provincial Commercial Office'],
  ['สำนักงานแรงงานจังหวัด', 'Provincial Labour Office'],
];

/** How many of the offices an invented province shows. */
const SHOWN: Record<DemoProvince['code'], number> = { '97': 3, '98': 12, '99': 4 };

/** Units of regional government in an invented province: offices of the province, then the office of each district. */
export function regionalUnitsOf(province: DemoProvince): AgencyRecord[] {
  const unit = (code: string, nameTh: string, nameEn: string, districtCode: string | null): AgencyRecord => ({
    agencyCode: code,
    officialCode: null,
    nameTh,
    nameEn,
    agencyType: 'regional_unit',
    districtCode,
    isDemo: true,
    identities: [],
  });
  return [
    ...PROVINCIAL_OFFICES.slice(0, SHOWN[province.code]).map(([th, en], at) =>
      unit(
        `${province.code}-office-${String(at + 1).padStart(2, '0')}`,
        `${th}${province.nameTh}`,
        `${province.nameEn} ${en}`,
        null,
      ),
    ),
    ...districtsOf(province).map(({ districtCode, nameTh, nameEn }) =>
      unit(`${districtCode}-office`, `ที่ทำการปกครองอำเภอ${nameTh}`, `${nameEn} District Office`, districtCode),
    ),
  ];
}
