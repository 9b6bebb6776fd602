import { z } from 'zod';

const calendarDate = z.iso.date();

/** What a new regional unit is called and where it stands. */
export interface NewUnit {
  nameTh: string;
  /** Null where it is not known. */
  nameEn: string | null;
  /** Null for an office of the whole province. */
  districtCode: string | null;
}

export type NewUnitFault = 'name' | 'nameEn' | 'district' | 'taken';
/** `notUnit`: only a regional unit is closed and reopened. */
export type UnitFault = NewUnitFault | 'closedOn' | 'notUnit';

/** Why a unit cannot be added; null where it can. `names`: Thai names of the province's bodies that are not closed. */
export function newUnitFault(
  unit: NewUnit,
  { names, districts }: { names: readonly string[]; districts: readonly string[] },
): NewUnitFault | null {
  if (unit.nameTh === '' || unit.nameTh.length > 200) return 'name';
  if ((unit.nameEn ?? '').length > 200) return 'nameEn';
  if (unit.districtCode !== null && !districts.includes(unit.districtCode)) return 'district';
  return names.some((name) => squeezed(name) === squeezed(unit.nameTh)) ? 'taken' : null;
}

/** Why a unit cannot be closed on the day (`YYYY-MM-DD`); it ends on a day that has come, never on one ahead. */
export function closingFault(closedOn: string, today: string): 'closedOn' | null {
  return calendarDate.safeParse(closedOn).success && closedOn >= '1900-01-01' && closedOn <= today
    ? null
    : 'closedOn';
}

const squeezed = (name: string) => name.replace(/\s+/g, '');
