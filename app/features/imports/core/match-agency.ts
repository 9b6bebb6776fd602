import { searchText } from '~/lib/search-text.ts';
import type { AgencyNaming } from './import-record.ts';

/** A stored agency with every name it has had. */
export interface KnownAgency {
  agencyCode: string;
  officialCode: string | null;
  nameTh: string;
  nameEn: string | null;
  districtNameTh: string | null;
  /** Earlier and later names with the fiscal years (BE) they were borne in; null = open. */
  names: readonly { nameTh: string; from: number; to: number | null }[];
}

export type AgencyMatch =
  | { kind: 'matched'; agencyCode: string }
  | { kind: 'ambiguous'; candidates: readonly string[] }
  | { kind: 'unknown' };

const unknown: AgencyMatch = { kind: 'unknown' };
/** District and province that a name may carry behind it. */
const PLACE_BEHIND = /(อำเภอ|อ\.|จังหวัด|จ\.).*$/u;

/** Name as it is compared: short form of the kind, no blanks, Arabic digits, nothing behind it. */
export function comparableName(name: string): string {
  const plain = searchText(name.replaceAll(/[()]/g, ' '));
  const behind = plain.slice(1).search(PLACE_BEHIND);
  return behind < 0 ? plain : plain.slice(0, behind + 1);
}

/**
 * Finds agencies as files name them: by code, else by name within the district it gives. An ambiguous name is told,
 * never guessed; a name borne in the year wins over one borne in others.
 */
export function agencyMatcher(
  agencies: readonly KnownAgency[],
): (naming: AgencyNaming, fiscalYear: number | null) => AgencyMatch {
  const byCode = new Map<string, string>();
  const byName = new Map<string, { agency: KnownAgency; from: number; to: number | null }[]>();
  for (const agency of agencies) {
    byCode.set(searchText(agency.agencyCode), agency.agencyCode);
    if (agency.officialCode) byCode.set(searchText(agency.officialCode), agency.agencyCode);
    const always = { nameTh: agency.nameTh, from: 0, to: null };
    const names = agency.names.length > 0 ? [...agency.names] : [always];
    if (agency.nameEn) names.push({ nameTh: agency.nameEn, from: 0, to: null });
    for (const { nameTh, from, to } of names) {
      const key = comparableName(nameTh);
      byName.set(key, [...(byName.get(key) ?? []), { agency, from, to }]);
    }
  }
  return (naming, fiscalYear) => {
    const code = naming.code && byCode.get(searchText(naming.code));
    if (code) return { kind: 'matched', agencyCode: code };
    if (!naming.name) return unknown;
    const bearers = byName.get(comparableName(naming.name)) ?? [];
    const inYear = bearers.filter(
      ({ from, to }) => fiscalYear === null || (from <= fiscalYear && fiscalYear <= (to ?? fiscalYear)),
    );
    const found = unique((inYear.length > 0 ? inYear : bearers).map(({ agency }) => agency));
    const district = comparableDistrict(
      naming.district || (/(?:อำเภอ|อ\.)\s*(\S+)/u.exec(naming.name)?.[1] ?? ''),
    );
    const near = district
      ? found.filter((agency) => comparableDistrict(agency.districtNameTh ?? '') === district)
      : found;
    const left = near.length > 0 ? near : found;
    const [only] = left;
    if (!only) return unknown;
    if (left.length === 1) return { kind: 'matched', agencyCode: only.agencyCode };
    return { kind: 'ambiguous', candidates: left.map(({ agencyCode }) => agencyCode) };
  };
}

/** District as it is compared: without its title and blanks. */
export function comparableDistrict(text: string): string {
  return searchText(text).replace(/^(อำเภอ|อ\.)/u, '');
}

function unique(agencies: readonly KnownAgency[]): KnownAgency[] {
  return [...new Map(agencies.map((agency) => [agency.agencyCode, agency])).values()];
}
