/** An invented province: what it is called and how many bodies of each type it has. */
export interface DemoProvince {
  code: '97' | '98' | '99';
  nameTh: string;
  nameEn: string;
  districts: number;
  cities: number;
  towns: number;
  subdistrictMunicipalities: number;
  taos: number;
}

/**
 * Invented from end to end; no Thai province has these names or codes. Their sizes are those of real ones: the
 * least (19 local bodies in 3 districts), the mean (103 in 10) and the most (334 in 32). Each has one provincial
 * administrative organisation besides, counted among the local bodies, and its own provincial office.
 */
export const demoProvinces: readonly DemoProvince[] = [
  {
    code: '97',
    nameTh: 'รุ้งสมุทร',
    nameEn: 'Rung Samut',
    districts: 3,
    cities: 1,
    towns: 3,
    subdistrictMunicipalities: 8,
    taos: 6,
  },
  {
    code: '98',
    nameTh: 'ฟ้าใสบุรี',
    nameEn: 'Fa Sai Buri',
    districts: 10,
    cities: 1,
    towns: 3,
    subdistrictMunicipalities: 28,
    taos: 70,
  },
  {
    code: '99',
    nameTh: 'นครดาวเหนือ',
    nameEn: 'Nakhon Dao Nuea',
    districts: 32,
    cities: 1,
    towns: 4,
    subdistrictMunicipalities: 85,
    taos: 243,
  },
];

/** The invented province with this code. */
export function demoProvince(code: string): DemoProvince {
  const province = demoProvinces.find((known) => known.code === code);
  if (!province) throw new RangeError(`There is no invented province ${code}.`);
  return province;
}

/** Fiscal years (BE) for which the invented provinces have results, oldest first. */
export const DEMO_FISCAL_YEARS = [2564, 2565, 2566, 2567, 2568] as const;
