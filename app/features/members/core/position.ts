import { ROLES, type Role } from '~/lib/actor.ts';

/** Roles a province gives; the platform's administrator is none of them. */
export type MemberRole = Exclude<Role, 'platform_admin'>;
export const MEMBER_ROLES = ROLES.filter((role): role is MemberRole => role !== 'platform_admin');
export const AGENCY_ROLES = MEMBER_ROLES.filter((role) => role.startsWith('agency_'));

/** A role with the agency or district it is for. */
export interface Position {
  role: MemberRole;
  agencyCode: string | null;
  districtCode: string | null;
}

export type PositionFault = 'role' | 'agency' | 'district';

/**
 * Reads a position from what was chosen: agency roles need an agency, and only a province viewer may be limited to a
 * district (a district chief). What does not belong to the role is left out, not refused.
 */
export function readPosition(chosen: {
  role: string;
  agencyCode: string;
  districtCode: string;
}): Position | PositionFault {
  const role = MEMBER_ROLES.find((known) => known === chosen.role);
  if (!role) return 'role';
  const isAgencyRole = AGENCY_ROLES.includes(role);
  if (isAgencyRole && !chosen.agencyCode) return 'agency';
  return {
    role,
    agencyCode: isAgencyRole ? chosen.agencyCode : null,
    districtCode: role === 'province_viewer' && chosen.districtCode ? chosen.districtCode : null,
  };
}

/** A role as it stands in the database; undefined for one the product does not know. */
export function readRole(text: string): MemberRole | undefined {
  return MEMBER_ROLES.find((role) => role === text);
}
