import { describe, expect, test } from 'vitest';
import { type Actor, type Membership, ROLES, type Role } from '~/lib/actor.ts';
import { ACTIONS, can } from './permissions.ts';

const membership = (role: Role, overrides: Partial<Membership> = {}): Membership => ({
  membershipId: 'm1',
  role,
  provinceCode: '98',
  provinceNameTh: 'จังหวัดสมมติ',
  provinceNameEn: 'Invented',
  provinceIsDemo: true,
  agencyCode: role.startsWith('agency_') ? 'a1' : null,
  agencyNameTh: null,
  districtCode: null,
  districtNameTh: null,
  ...overrides,
});

function actor(role: Role, overrides: Partial<Membership> = {}): Actor {
  const own = role === 'platform_admin' ? null : membership(role, overrides);
  return {
    userId: 'u1',
    displayName: 'สำนักงาน',
    email: 'a@b.example',
    role,
    membership: own,
    memberships: own ? [own] : [],
  };
}

const allowed = (role: Role, subject: Parameters<typeof can>[2], overrides?: Partial<Membership>) =>
  ACTIONS.filter((action) => can(actor(role, overrides), action, subject));

describe('what a role may do', () => {
  test('nobody signed in may do nothing', () => {
    expect(ACTIONS.filter((action) => can(null, action, { provinceCode: '98' }))).toEqual([]);
  });

  test('no role but the platform’s reaches another province', () => {
    for (const role of ROLES.filter((r) => r !== 'platform_admin')) {
      expect(allowed(role, { provinceCode: '97', agencyCode: 'a1' })).toEqual([]);
    }
  });

  test('no agency role reaches another agency of its province, or the province as a whole', () => {
    for (const role of ['agency_head', 'agency_officer', 'agency_viewer'] as const) {
      expect(allowed(role, { provinceCode: '98', agencyCode: 'a2' })).toEqual([]);
      expect(allowed(role, { provinceCode: '98' })).toEqual([]);
    }
  });

  test('a district chief reaches agencies of the own district only', () => {
    const chief = { districtCode: '9801' };
    expect(
      allowed('province_viewer', { provinceCode: '98', agencyCode: 'a1', districtCode: '9801' }, chief),
    ).toContain('agency.read');
    expect(
      allowed('province_viewer', { provinceCode: '98', agencyCode: 'a2', districtCode: '9802' }, chief),
    ).toEqual([]);
    expect(
      allowed('province_viewer', { provinceCode: '98', agencyCode: 'a3', districtCode: null }, chief),
    ).toEqual([]);
  });

  test('viewers change nothing', () => {
    const changing = ACTIONS.filter((action) => !action.endsWith('.read'));
    expect(changing.length).toBeGreaterThan(8);
    for (const role of ['province_viewer', 'agency_viewer'] as const) {
      const may = allowed(role, { provinceCode: '98', agencyCode: 'a1' });
      expect(may.filter((action) => changing.includes(action))).toEqual([]);
    }
  });

  test('an agency answers for itself; the province cannot acknowledge or report in its name', () => {
    const subject = { provinceCode: '98', agencyCode: 'a1' };
    for (const action of [
      'circulars.acknowledge',
      'measures.adopt',
      'reports.write',
      'reports.submit',
    ] as const) {
      expect(can(actor('agency_officer'), action, subject)).toBe(true);
      expect(can(actor('province_admin'), action, subject)).toBe(false);
      expect(can(actor('platform_admin'), action, subject)).toBe(false);
    }
  });

  test('what an agency tries is read by its own people and the staff who advise it, and written by itself', () => {
    const subject = { provinceCode: '98', agencyCode: 'a1' };
    const may = (action: 'scenarios.read' | 'scenarios.write') =>
      ROLES.filter((role) => can(actor(role), action, subject)).toSorted();
    expect(may('scenarios.write')).toEqual(['agency_head', 'agency_officer']);
    expect(may('scenarios.read')).toEqual(
      ['agency_head', 'agency_officer', 'agency_viewer', 'province_admin', 'province_officer'].toSorted(),
    );
  });

  test('what a body is called is changed by the staff of its province alone', () => {
    const may = ROLES.filter((role) => can(actor(role), 'agencies.write', { provinceCode: '98' }));
    expect(may.toSorted()).toEqual(['province_admin', 'province_officer']);
    const chief = actor('province_viewer', { districtCode: '9801' });
    expect(can(chief, 'agencies.write', { provinceCode: '98' })).toBe(false);
  });

  test('only administrators see members and the audit trail', () => {
    const may = ROLES.filter((role) => can(actor(role), 'audit.read', { provinceCode: '98' }));
    expect(may).toEqual(['platform_admin', 'province_admin']);
    expect(ROLES.filter((role) => can(actor(role), 'members.write', { provinceCode: '98' }))).toEqual(may);
  });
});
