import type { SizeClass } from '~/lib/size-class.ts';
import type { AgencyRecord } from './import-record.ts';
import { comparableDistrict, comparableName, type KnownAgency } from './match-agency.ts';

/** A stored body with what a list of bodies can say of it. */
export interface ListedBody extends KnownAgency {
  agencyType: string;
  districtCode: string | null;
  sizeClass: SizeClass | null;
}

/** What the list makes of a body that is there; what it leaves out stays as it is. */
export interface Listed {
  nameTh: string;
  /** An English name goes with its Thai one. */
  nameEn: string | null;
  agencyType: string;
  districtCode: string | null;
  size: SizeClass | null;
  changed: ('name' | 'type' | 'district' | 'size')[];
  /** It names the body as it was called once: then neither name nor type is taken over. */
  isOldName: boolean;
  /** A district that the province does not have. */
  unknownDistrict: string | null;
}

/** @param districts those of the province */
export function readListed(
  record: Pick<AgencyRecord, 'agency' | 'agencyType' | 'size'>,
  known: ListedBody,
  districts: readonly { code: string; nameTh: string }[],
): Listed {
  const { name, district } = record.agency;
  const isSame = name === '' || comparableName(name) === comparableName(known.nameTh);
  const isOldName =
    !isSame && known.names.some(({ nameTh }) => comparableName(nameTh) === comparableName(name));
  const isRenamed = !isSame && !isOldName;
  const found = districts.find(({ nameTh }) => comparableDistrict(nameTh) === comparableDistrict(district));
  const next = {
    nameTh: isRenamed ? name.replace(/\s+/g, ' ').trim() : known.nameTh,
    nameEn: isRenamed ? null : known.nameEn,
    agencyType: isOldName ? known.agencyType : (record.agencyType ?? known.agencyType),
    districtCode: found?.code ?? known.districtCode,
    size: record.size ?? known.sizeClass,
  };
  const changed: Listed['changed'] = [];
  if (isRenamed) changed.push('name');
  if (next.agencyType !== known.agencyType) changed.push('type');
  if (next.districtCode !== known.districtCode) changed.push('district');
  if (next.size !== known.sizeClass) changed.push('size');
  return { ...next, changed, isOldName, unknownDistrict: district !== '' && !found ? district : null };
}

/** Whether the change is one of identity, which is recorded from a year on. */
export function changesIdentity({ changed }: Listed): boolean {
  return changed.some((field) => field !== 'size');
}

/** A body as a batch compares it: what is stored must still be this when the batch is confirmed. */
export function bodyText(body: Pick<ListedBody, 'nameTh' | 'districtNameTh' | 'sizeClass'>): string {
  return [body.nameTh, body.districtNameTh, body.sizeClass].filter(Boolean).join(' · ');
}
