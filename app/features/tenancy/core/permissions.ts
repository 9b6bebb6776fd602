import type { Actor, Role } from '~/lib/actor.ts';

/**
 * What each role may do, and how far: `province` = anything of the own province, `district` = agencies of the
 * own district where the membership is limited to one (else the province), `agency` = the own agency only.
 * Loaders, actions, the API, exports and the buttons shown all ask this one table.
 */
type Reach = 'platform' | 'province' | 'district' | 'agency';

const everyoneInProvince = {
  platform_admin: 'platform',
  province_admin: 'province',
  province_officer: 'province',
  province_viewer: 'district',
} as const;
const provinceStaff = { province_admin: 'province', province_officer: 'province' } as const;
const provinceAdmins = { platform_admin: 'platform', province_admin: 'province' } as const;
const everyoneInAgency = {
  agency_head: 'agency',
  agency_officer: 'agency',
  agency_viewer: 'agency',
} as const;
const agencyStaff = { agency_head: 'agency', agency_officer: 'agency' } as const;

const PERMISSIONS = {
  'results.read': everyoneInProvince,
  'agency.read': { ...everyoneInProvince, ...everyoneInAgency },
  'measures.read': everyoneInProvince,
  'measures.write': provinceStaff,
  'circulars.read': { ...everyoneInProvince, ...everyoneInAgency },
  'circulars.write': provinceStaff,
  'circulars.send': provinceStaff,
  'circulars.acknowledge': agencyStaff,
  'measures.adopt': agencyStaff,
  /** The units inside an agency, to which letters are forwarded. */
  'units.write': agencyStaff,
  'compliance.read': everyoneInProvince,
  /** Which file, the row security decides. */
  'files.read': { ...everyoneInProvince, ...everyoneInAgency },
  'reports.read': { ...everyoneInProvince, ...everyoneInAgency },
  'reports.write': agencyStaff,
  'reports.submit': agencyStaff,
  'reports.review': provinceStaff,
  /** Working papers of an agency: its own people, and the province staff who advise it. */
  'scenarios.read': { ...provinceStaff, ...everyoneInAgency },
  'scenarios.write': agencyStaff,
  'plans.read': { ...everyoneInProvince, ...everyoneInAgency },
  'plans.write': agencyStaff,
  'plans.submit': agencyStaff,
  'plans.approve': { agency_head: 'agency' },
  'plans.review': provinceStaff,
  'readiness.read': { ...everyoneInProvince, ...everyoneInAgency },
  'readiness.write': agencyStaff,
  /** Official documents made of what the person may read. */
  'documents.read': { ...everyoneInProvince, ...everyoneInAgency },
  /** Letterhead, offices that sign, numbering and standing words. */
  'documents.word': provinceStaff,
  /** Putting the picture of a signature into a document that is given out. */
  'documents.sign': provinceStaff,
  /** Documents of many agencies in one job. */
  'documents.many': provinceStaff,
  'results.publish': provinceAdmins,
  'imports.read': provinceStaff,
  'imports.write': provinceStaff,
  /** What the bodies are called, their type, district and size, and what came of them. */
  'agencies.write': provinceStaff,
  'findings.read': provinceStaff,
  'findings.settle': provinceStaff,
  /** Holidays and when to remind. */
  'calendar.read': everyoneInProvince,
  'calendar.write': provinceStaff,
  'members.read': provinceAdmins,
  'members.write': provinceAdmins,
  'audit.read': provinceAdmins,
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** What an action is about. Leave agency and district out when it is about the province as a whole. */
export interface Subject {
  provinceCode: string;
  agencyCode?: string | null;
  districtCode?: string | null;
}

/** Whether the actor may do the action to the subject. Nobody signed in may do nothing. */
export function can(actor: Actor | null, action: Action, subject: Subject): boolean {
  if (!actor) return false;
  const reach = (PERMISSIONS[action] as Partial<Record<Role, Reach>>)[actor.role];
  if (!reach) return false;
  if (reach === 'platform') return true;
  const membership = actor.membership;
  if (!membership || membership.provinceCode !== subject.provinceCode) return false;
  if (reach === 'agency') {
    return subject.agencyCode != null && subject.agencyCode === membership.agencyCode;
  }
  if (reach === 'district' && membership.districtCode && subject.agencyCode) {
    return subject.districtCode === membership.districtCode;
  }
  return true;
}
