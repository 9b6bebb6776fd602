/** Kinds of body that a change can lead to; each is a type of `agency`. */
export const BODY_TYPES = [
  'tao',
  'subdistrict_municipality',
  'town_municipality',
  'city_municipality',
  'pao',
  'provincial_office',
  'special_lao',
  'regional_unit',
] as const;

/** The type of the bodies that follow circulars and are never scored; it is a tree of its own. */
export const REGIONAL_UNIT = 'regional_unit';

/** Types that a body of this type can come to be: nothing passes between what is scored and what is not. */
export function typesWithin(agencyType: string): readonly string[] {
  return BODY_TYPES.filter((type) => (type === REGIONAL_UNIT) === (agencyType === REGIONAL_UNIT));
}

/** What a body is called, its type and its district. */
export interface Naming {
  nameTh: string;
  /** Null where it is not known. */
  nameEn: string | null;
  agencyType: string;
  districtCode: string | null;
}

/** The naming of a span of fiscal years (BE), both ends included; `to` null = until now. */
export interface Identity extends Naming {
  from: number;
  to: number | null;
}

export type ChangeFault =
  | 'name'
  | 'nameEn'
  | 'type'
  | 'tree'
  | 'district'
  | 'year'
  | 'tooEarly'
  | 'tooLate'
  | 'same';

/** Why a change cannot be recorded; null where it can. `identities` oldest first; `latestYear` = next fiscal year. */
export function changeFault(
  identities: readonly Identity[],
  change: Naming & { from: number },
  { latestYear, districts }: { latestYear: number; districts: readonly string[] },
): ChangeFault | null {
  const newest = identities.at(-1);
  if (change.nameTh === '' || change.nameTh.length > 200) return 'name';
  if ((change.nameEn ?? '').length > 200) return 'nameEn';
  if (!BODY_TYPES.some((type) => type === change.agencyType)) return 'type';
  if (newest && !typesWithin(newest.agencyType).includes(change.agencyType)) return 'tree';
  if (change.districtCode !== null && !districts.includes(change.districtCode)) return 'district';
  if (change.from < 2540) return 'year';
  if (change.from > latestYear) return 'tooLate';
  if (newest && change.from <= newest.from) return 'tooEarly';
  if (newest && isSameNaming(newest, change)) return 'same';
  return null;
}

/** The identities after the change: the newest one ends the year before, the new one is open. */
export function withChange(identities: readonly Identity[], { from, ...naming }: Naming & { from: number }) {
  const newest = identities.at(-1);
  return [
    ...identities.slice(0, -1),
    ...(newest ? [{ ...newest, to: from - 1 }] : []),
    { ...naming, from, to: null },
  ] satisfies Identity[];
}

/** The identities without the last change, or null where there is none to take back. */
export function withoutLastChange(identities: readonly Identity[]): Identity[] | null {
  const before = identities.at(-2);
  if (!before) return null;
  return [...identities.slice(0, -2), { ...before, to: null }];
}

export function isSameNaming(a: Naming, b: Naming): boolean {
  return (
    a.nameTh === b.nameTh &&
    a.nameEn === b.nameEn &&
    a.agencyType === b.agencyType &&
    a.districtCode === b.districtCode
  );
}
