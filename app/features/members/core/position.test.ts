import { expect, test } from 'vitest';
import { MEMBER_ROLES, readPosition } from './position.ts';

test('an agency role needs its agency', () => {
  expect(readPosition({ role: 'agency_head', agencyCode: '', districtCode: '' })).toBe('agency');
  expect(readPosition({ role: 'agency_head', agencyCode: '97-1', districtCode: '9701' })).toEqual({
    role: 'agency_head',
    agencyCode: '97-1',
    districtCode: null,
  });
});

test('only a province viewer is limited to a district', () => {
  expect(readPosition({ role: 'province_viewer', agencyCode: '97-1', districtCode: '9701' })).toEqual({
    role: 'province_viewer',
    agencyCode: null,
    districtCode: '9701',
  });
  expect(readPosition({ role: 'province_officer', agencyCode: '', districtCode: '9701' })).toMatchObject({
    districtCode: null,
  });
});

test.each(['platform_admin', 'constructor', ''])('%j is no role a province gives', (role) => {
  expect(readPosition({ role, agencyCode: '97-1', districtCode: '' })).toBe('role');
  expect(MEMBER_ROLES).not.toContain(role);
});
