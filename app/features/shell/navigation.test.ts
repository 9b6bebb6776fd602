import { expect, test } from 'vitest';
import type { Actor, Membership, Role } from '~/lib/actor.ts';
import { groupOf, navigationOf } from './navigation.ts';

function actor(role: Role, place: Partial<Membership> | null): Actor {
  const membership = place && ({ provinceCode: '98', role, ...place } as Membership);
  return { userId: 'u', displayName: '', email: '', role, membership, memberships: [] };
}
const keysOf = (who: Actor, province: string | null = null) =>
  navigationOf(who, province).map(({ key, pages }) => [key, pages.map((page) => page.key)]);

test('a viewer sees results and measures and none of the rooms of data', () => {
  const groups = keysOf(actor('province_viewer', { agencyCode: null, districtCode: '9803' }));
  expect(groups.map(([key]) => key)).toEqual(['results', 'measures']);
});

test('an agency’s officer has the agency, what it tries, its plan, its circulars and its links, whatever province the address names', () => {
  expect(keysOf(actor('agency_officer', { agencyCode: '06980101' }), '97')).toEqual([
    ['agency', ['agency']],
    ['whatIf', ['whatIf']],
    ['plan', ['plan']],
    ['circulars', ['circulars']],
    ['readiness', ['readiness']],
    ['documents', ['documents']],
  ]);
});

test('a regional unit is offered nothing that is about scores', () => {
  const unit = actor('agency_officer', { agencyCode: '98-office-05', agencyIsScored: false });
  expect(keysOf(unit).map(([key]) => key)).toEqual(['agency', 'plan', 'circulars', 'documents']);
});

test('the platform’s administrator gets a province’s pages only inside one', () => {
  const platform = actor('platform_admin', null);
  expect(keysOf(platform)).toEqual([
    ['provinces', ['provinces']],
    ['outbox', ['outbox']],
  ]);
  expect(keysOf(platform, '98').map(([key]) => key)).toContain('results');
});

test('a page below a page, a circular and an agency belong to a group', () => {
  const groups = navigationOf(actor('province_admin', { agencyCode: null, districtCode: null }), null);
  expect(groupOf('/provinces/98/imports/b1', groups)).toBe('data');
  expect(groupOf('/provinces/98/overview', groups)).toBe('results');
  expect(groupOf('/circulars/c1', groups)).toBe('measures');
  expect(groupOf('/agencies/06980101', groups)).toBe('results');
  expect(groupOf('/account', groups)).toBeNull();
  const own = navigationOf(actor('agency_officer', { agencyCode: '06980101' }), null);
  expect(groupOf('/agencies/06980101/what-if', own)).toBe('whatIf');
  expect(groupOf('/agencies/06980101/figures/2567/9', own)).toBe('agency');
  expect(groupOf('/agencies/06980101/plan', own)).toBe('plan');
  expect(groupOf('/agencies/06980101/figures/2567/overall', own)).toBe('agency');
});

test('the rooms beside the documents belong to their group', () => {
  const groups = navigationOf(actor('province_officer', { agencyCode: null }), '98');
  for (const room of [
    'document-jobs',
    'document-jobs/j1',
    'document-wording',
    'letterhead',
    'letter-register',
  ])
    expect(groupOf(`/provinces/98/${room}`, groups)).toBe('measures');
  expect(groupOf('/provinces/98/letterheads', groups)).toBeNull();
});
