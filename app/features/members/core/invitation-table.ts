import { isMailAddress } from '~/lib/mail-address.ts';
import { searchText } from '~/lib/search-text.ts';
import { AGENCY_ROLES, type MemberRole } from './position.ts';

/** A row as it was given; where the table came from (pasted, CSV, spreadsheet) no longer matters. */
export interface TableRow {
  /** Row of the table as people count it, the heading included. */
  rowNo: number;
  agency: string;
  email: string;
  office: string;
  role: string;
}

type ColumnName = Exclude<keyof TableRow, 'rowNo'>;

const HEADINGS: Record<ColumnName, readonly string[]> = {
  agency: ['หน่วยงาน', 'ชื่อหน่วยงาน', 'รหัสหน่วยงาน', 'agency', 'agencycode', 'agencyname'],
  email: ['อีเมล', 'อีเมล์', 'email', 'e-mail', 'mail'],
  office: ['ชื่อที่แสดง', 'ชื่อ', 'ตำแหน่ง', 'ผู้รับผิดชอบ', 'office', 'name', 'displayname'],
  role: ['บทบาท', 'สิทธิ์', 'role'],
};
const COLUMN_ORDER: readonly ColumnName[] = ['agency', 'email', 'office', 'role'];

/** Rows of a table of cells. Without a heading the columns are agency, e-mail, office, role in this order. */
export function readInvitationTable(cells: readonly (readonly string[])[]): TableRow[] {
  const heading = readHeading(cells[0] ?? []);
  const columns = heading ?? Object.fromEntries(COLUMN_ORDER.map((name, index) => [name, index]));
  const first = heading ? 1 : 0;
  return cells.slice(first).map((row, index) => {
    const cell = (name: ColumnName) => {
      const at = columns[name];
      return at === undefined ? '' : (row[at] ?? '').trim();
    };
    return {
      rowNo: first + index + 1,
      agency: cell('agency'),
      email: cell('email'),
      office: cell('office'),
      role: cell('role'),
    };
  });
}

/** Where each column is, or null when the row is no heading. */
function readHeading(row: readonly string[]): Partial<Record<ColumnName, number>> | null {
  const names = row.map((cell) => searchText(cell));
  const columns: Partial<Record<ColumnName, number>> = {};
  for (const name of COLUMN_ORDER) {
    const at = names.findIndex((cell) => HEADINGS[name].includes(cell));
    if (at >= 0) columns[name] = at;
  }
  return columns.email === undefined ? null : columns;
}

/** An agency of the province, as rows may name it. */
export interface KnownAgency {
  agencyCode: string;
  officialCode: string | null;
  nameTh: string;
}

export type RowFault =
  | 'noEmail'
  | 'badEmail'
  | 'noAgency'
  | 'unknownAgency'
  | 'ambiguousAgency'
  | 'badRole'
  | 'duplicate';

export interface Invitee {
  email: string;
  displayName: string;
  role: MemberRole;
  agencyCode: string;
}

/** What will happen to a row: an invitation, nothing (already a member), or nothing because it cannot be read. */
export type RowPlan =
  | { kind: 'invite' | 'reinvite' | 'member'; row: TableRow; invitee: Invitee; agencyNameTh: string }
  | { kind: 'fault'; row: TableRow; fault: RowFault };

/** What is there already, by `inviteeKey`. */
export interface Present {
  members: ReadonlySet<string>;
  openInvitations: ReadonlySet<string>;
}

export const inviteeKey = (email: string, agencyCode: string | null): string =>
  `${email.toLowerCase()}\n${agencyCode ?? ''}`;

/**
 * Plans the rows one by one. An agency is named by its code, its official code or its name (long or short form); two
 * agencies of the same name have to be told apart by code. Without a role it is the agency's officer.
 */
export function planInvitations(
  rows: readonly TableRow[],
  agencies: readonly KnownAgency[],
  present: Present,
  readRole: (text: string) => MemberRole | undefined,
): RowPlan[] {
  const find = agencyFinder(agencies);
  const seen = new Set<string>();
  return rows.map((row): RowPlan => {
    const fault = (kind: RowFault): RowPlan => ({ kind: 'fault', row, fault: kind });
    if (!row.email) return fault('noEmail');
    if (!isMailAddress(row.email)) return fault('badEmail');
    if (!row.agency) return fault('noAgency');
    const found = find(row.agency);
    const [agency] = found;
    if (!agency) return fault('unknownAgency');
    if (found.length > 1) return fault('ambiguousAgency');
    const role = row.role ? readRole(row.role) : 'agency_officer';
    if (!role || !AGENCY_ROLES.includes(role)) return fault('badRole');
    const key = inviteeKey(row.email, agency.agencyCode);
    if (seen.has(key)) return fault('duplicate');
    seen.add(key);
    const invitee = {
      email: row.email,
      displayName: (row.office || agency.nameTh).slice(0, 200),
      role,
      agencyCode: agency.agencyCode,
    };
    const kind = present.members.has(key)
      ? 'member'
      : present.openInvitations.has(key)
        ? 'reinvite'
        : 'invite';
    return { kind, row, invitee, agencyNameTh: agency.nameTh };
  });
}

function agencyFinder(agencies: readonly KnownAgency[]): (text: string) => KnownAgency[] {
  const byName = new Map<string, KnownAgency[]>();
  const byCode = new Map<string, KnownAgency>();
  for (const agency of agencies) {
    const name = searchText(agency.nameTh);
    byName.set(name, [...(byName.get(name) ?? []), agency]);
    for (const code of [agency.officialCode, agency.agencyCode])
      if (code) byCode.set(searchText(code), agency);
  }
  return (text) => {
    const wanted = searchText(text);
    const coded = byCode.get(wanted);
    return coded ? [coded] : (byName.get(wanted) ?? []);
  };
}
