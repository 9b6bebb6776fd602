/** A province as it is stored, with its districts and agencies. */
export interface ProvinceRecord {
  code: string;
  nameTh: string;
  nameEn: string;
  isDemo: boolean;
  districts: readonly DistrictRecord[];
  agencies: readonly AgencyRecord[];
}

export interface DistrictRecord {
  districtCode: string;
  nameTh: string;
  nameEn: string;
}

export interface AgencyRecord {
  agencyCode: string;
  /** Eight-digit code where it is known. */
  officialCode: string | null;
  nameTh: string;
  nameEn: string | null;
  agencyType: string;
  districtCode: string | null;
  /** Size class; left out where nobody has said it. */
  sizeClass?: 'small' | 'medium' | 'large';
  isDemo: boolean;
  /** What it was called and which type it had from year to year; empty where no history is known. */
  identities: readonly IdentityRecord[];
}

export interface IdentityRecord {
  validFromFiscalYear: number;
  /** null = still. */
  validToFiscalYear: number | null;
  nameTh: string;
  /** Left out where it is not known. */
  nameEn?: string;
  agencyType: string;
  districtCode: string | null;
}

/** An invented subdistrict administrative organisation in district 9701; give each its own code. */
export function anAgency(overrides: Partial<AgencyRecord> = {}): AgencyRecord {
  const agencyCode = overrides.agencyCode ?? '06970101';
  return {
    agencyCode,
    officialCode: null,
    nameTh: `หน่วยงานสมมติ ${agencyCode}`,
    nameEn: `Invented agency ${agencyCode}`,
    agencyType: 'tao',
    districtCode: '9701',
    isDemo: true,
    identities: [],
    ...overrides,
  };
}

/** So many agencies of district 9701 with codes of their own: 06970101, 06970102 … */
export function agenciesNumbered(count: number, overrides: Partial<AgencyRecord> = {}): AgencyRecord[] {
  return Array.from({ length: count }, (_, at) =>
    anAgency({ ...overrides, agencyCode: `069701${String(at + 1).padStart(2, '0')}` }),
  );
}

/** Invented province 97 with districts 9701 and 9702 and three agencies. */
export function aProvince(overrides: Partial<ProvinceRecord> = {}): ProvinceRecord {
  return {
    code: '97',
    nameTh: 'สมมติบุรี',
    nameEn: 'Sommut Buri',
    isDemo: true,
    districts: ['9701', '9702'].map((districtCode) => ({
      districtCode,
      nameTh: `อำเภอ ${districtCode}`,
      nameEn: `District ${districtCode}`,
    })),
    agencies: agenciesNumbered(3),
    ...overrides,
  };
}
