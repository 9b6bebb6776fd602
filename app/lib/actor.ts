/** Roles of the product; what each may do is one table in features/tenancy/core/permissions.ts. */
export const ROLES = [
  'platform_admin',
  'province_admin',
  'province_officer',
  'province_viewer',
  'agency_head',
  'agency_officer',
  'agency_viewer',
] as const;
export type Role = (typeof ROLES)[number];

/** One of the positions a person holds; they act in one at a time. */
export interface Membership {
  membershipId: string;
  role: Role;
  provinceCode: string;
  provinceNameTh: string;
  provinceNameEn: string;
  provinceIsDemo: boolean;
  agencyCode: string | null;
  agencyNameTh: string | null;
  /** False for a regional unit, which has no results; null without an agency. Left out, it counts as scored. */
  agencyIsScored?: boolean | null;
  districtCode: string | null;
  districtNameTh: string | null;
}

/** Who is acting in a request: a signed-in person in one membership, or the platform's administrator. */
export interface Actor {
  userId: string;
  displayName: string;
  email: string;
  role: Role;
  /** null for the platform's administrator, who belongs to no province. */
  membership: Membership | null;
  /** All active memberships, for the switch in the header. */
  memberships: Membership[];
}
