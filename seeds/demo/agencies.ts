import type { AgencyRecord, DistrictRecord, IdentityRecord } from '../factories/places.ts';
import { bodyNames, districtNames, type PlaceName } from './names.ts';
import { type DemoProvince, demoProvinces } from './provinces.ts';
import { UPGRADES } from './stories.ts';

export type DemoAgencyType =
  | 'provincial_office'
  | 'pao'
  | 'city_municipality'
  | 'town_municipality'
  | 'subdistrict_municipality'
  | 'tao';

export interface DemoIdentity extends IdentityRecord {
  agencyType: DemoAgencyType;
}

/** An invented agency as it is today, with its identities from year to year. */
export interface DemoAgency extends AgencyRecord {
  provinceCode: string;
  nameEn: string;
  agencyType: DemoAgencyType;
  identities: readonly DemoIdentity[];
}

const FIRST_FISCAL_YEAR = 2562;
/** First two digits of an eight-digit code; the next four are the district's, the last two a running number. */
const TYPE_DIGITS: Record<Exclude<DemoAgencyType, 'provincial_office'>, string> = {
  pao: '02',
  city_municipality: '03',
  town_municipality: '04',
  subdistrict_municipality: '05',
  tao: '06',
};
const TITLES: Record<DemoAgencyType, [th: string, en: string]> = {
  provincial_office: ['จังหวัด', 'Province'],
  pao: ['องค์การบริหารส่วนจังหวัด', 'Provincial Administrative Organization'],
  city_municipality: ['เทศบาลนคร', 'City Municipality'],
  town_municipality: ['เทศบาลเมือง', 'Town Municipality'],
  subdistrict_municipality: ['เทศบาลตำบล', 'Subdistrict Municipality'],
  tao: ['องค์การบริหารส่วนตำบล', 'Subdistrict Administrative Organization'],
};

/** Districts of an invented province; the first is the chief one, named after the province. */
export function districtsOf(province: DemoProvince): DistrictRecord[] {
  const first = skipped(province, (earlier) => earlier.districts - 1);
  return Array.from({ length: province.districts }, (_, at) => {
    const name = at === 0 ? null : nameAt(districtNames, first + at - 1);
    return {
      districtCode: `${province.code}${String(at + 1).padStart(2, '0')}`,
      nameTh: name ? name.th : `เมือง${province.nameTh}`,
      nameEn: name ? name.en : `Mueang ${province.nameEn}`,
    };
  });
}

/** Agencies of an invented province: its office, its PAO, then municipalities and TAOs dealt out to districts. */
export function agenciesOf(province: DemoProvince): DemoAgency[] {
  const districts = districtsOf(province);
  const ownName = { th: province.nameTh, en: province.nameEn };
  const office = agency(province, `${province.code}-province`, 'provincial_office', ownName, null);
  const pao = agency(province, `02${province.code}0101`, 'pao', ownName, null);
  const dealt: DemoAgency[] = [];
  let names = skipped(province, countNamed);
  const deal = (agencyType: keyof typeof TYPE_DIGITS, count: number, firstName: PlaceName | null = null) => {
    for (let at = 0; at < count; at += 1) {
      const { districtCode } = districts[at % districts.length] ?? { districtCode: '' };
      const running = Math.floor(at / districts.length) + 1;
      const code = `${TYPE_DIGITS[agencyType]}${districtCode}${String(running).padStart(2, '0')}`;
      const named = at === 0 ? firstName : null;
      if (!named) names += 1;
      dealt.push(agency(province, code, agencyType, named ?? nameAt(bodyNames, names - 1), districtCode));
    }
  };
  deal('city_municipality', province.cities, ownName);
  deal('town_municipality', province.towns);
  deal('subdistrict_municipality', province.subdistrictMunicipalities);
  deal('tao', province.taos);
  return [office, pao, ...dealt].map(upgraded);
}

/** The agency's name, type and district in a fiscal year (BE). */
export function identityIn(agency: DemoAgency, fiscalYear: number): DemoIdentity {
  const identity = agency.identities.find(
    ({ validFromFiscalYear, validToFiscalYear }) =>
      validFromFiscalYear <= fiscalYear && fiscalYear <= (validToFiscalYear ?? fiscalYear),
  );
  if (!identity) throw new RangeError(`${agency.agencyCode} has no identity in ${fiscalYear}.`);
  return identity;
}

function agency(
  province: DemoProvince,
  agencyCode: string,
  agencyType: DemoAgencyType,
  name: PlaceName,
  districtCode: string | null,
): DemoAgency {
  const [th, en] = TITLES[agencyType];
  const identity = { nameTh: th + name.th, nameEn: `${name.en} ${en}`, agencyType, districtCode };
  return {
    provinceCode: province.code,
    agencyCode,
    officialCode: agencyType === 'provincial_office' ? null : agencyCode,
    ...identity,
    sizeClass: sizeOf(agencyType, agencyCode),
    isDemo: true,
    identities: [{ validFromFiscalYear: FIRST_FISCAL_YEAR, validToFiscalYear: null, ...identity }],
  };
}

/** An invented size: most subdistrict organisations are small, municipalities of towns and cities are not. */
function sizeOf(agencyType: DemoAgencyType, agencyCode: string): AgencyRecord['sizeClass'] {
  if (agencyType === 'provincial_office') return undefined;
  if (agencyType === 'pao' || agencyType === 'city_municipality') return 'large';
  if (agencyType === 'town_municipality') return 'medium';
  const drawn = (Number(agencyCode.slice(-4)) * 7) % 10;
  return drawn < 6 ? 'small' : drawn < 9 ? 'medium' : 'large';
}

/** The agency after its renaming and upgrade, where it had one. */
function upgraded(agency: DemoAgency): DemoAgency {
  const upgrade = UPGRADES.find(({ agencyCode }) => agencyCode === agency.agencyCode);
  if (!upgrade) return agency;
  const [before] = agency.identities;
  const { fromFiscalYear, agencyType, officialCode, name } = upgrade;
  const [th, en] = TITLES[agencyType];
  const today = {
    nameTh: th + name.th,
    nameEn: `${name.en} ${en}`,
    agencyType,
    districtCode: agency.districtCode,
  };
  return {
    ...agency,
    ...today,
    officialCode,
    identities: [
      ...(before ? [{ ...before, validToFiscalYear: fromFiscalYear - 1 }] : []),
      { validFromFiscalYear: fromFiscalYear, validToFiscalYear: null, ...today },
    ],
  };
}

/** How many names the provinces before this one have used up. */
function skipped(province: DemoProvince, countOf: (earlier: DemoProvince) => number): number {
  const before = demoProvinces.slice(0, demoProvinces.indexOf(province));
  return before.reduce((sum, earlier) => sum + countOf(earlier), 0);
}

const countNamed = ({ cities, towns, subdistrictMunicipalities, taos }: DemoProvince) =>
  cities - 1 + towns + subdistrictMunicipalities + taos;

function nameAt(names: readonly PlaceName[], at: number): PlaceName {
  const name = names[at];
  if (!name) throw new RangeError('The invented names are used up.');
  return name;
}
