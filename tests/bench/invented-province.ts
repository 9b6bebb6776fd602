import type { AgencyRecord, ProvinceRecord } from 'seeds/factories/places.ts';
import { someFigures } from 'seeds/factories/province-year.ts';
import type { FormAgency } from '~/features/imports/write/template.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';

export interface InventedProvince {
  record: ProvinceRecord;
  forms: FormAgency[];
  figures: AgencyFigures[];
}

/** A province of so many agencies with every figure of a year; as many as the whole country has, if need be. */
export function inventProvince(scheme: Scheme, size: number): InventedProvince {
  const agencies: AgencyRecord[] = Array.from({ length: size }, (_, index) => {
    const agencyCode = `06${String(index + 1).padStart(6, '0')}`;
    const agencyType = 'tao';
    const nameTh = `องค์การบริหารส่วนตำบลทดสอบที่ ${index + 1}`;
    const identity = { nameTh, agencyType, districtCode: null };
    return {
      agencyCode,
      officialCode: agencyCode,
      nameEn: `Test ${index + 1}`,
      isDemo: true,
      ...identity,
      identities: [{ validFromFiscalYear: 2562, validToFiscalYear: null, ...identity }],
    };
  });
  return {
    record: { code: '98', nameTh: 'ทดสอบ', nameEn: 'Test', isDemo: true, districts: [], agencies },
    forms: agencies.map(({ agencyCode, nameTh, agencyType }) => ({
      agencyCode,
      nameTh,
      agencyType,
      districtNameTh: null,
    })),
    figures: agencies.map((agency) => someFigures(scheme, agency)),
  };
}
