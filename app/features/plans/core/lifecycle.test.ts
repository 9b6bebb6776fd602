import { describe, expect, test } from 'vitest';
import { can } from '~/features/tenancy/core/permissions.ts';
import { type Actor, ROLES, type Role } from '~/lib/actor.ts';
import { everyMove, MOVERS } from '~/lib/state-machine.ts';
import { headMachine, isOpen, machineOf, PERMISSION_OF, PLAN_STATES, paperMachine } from './lifecycle.ts';

/** All that may happen, written by hand; what is not here must be refused. */
const COMMON = [
  'draft edit agency_head draft',
  'draft edit agency_officer draft',
  'returned edit agency_head returned',
  'returned edit agency_officer returned',
  'draft submit agency_head submitted',
  'draft submit agency_officer submitted',
  'returned submit agency_head submitted',
  'returned submit agency_officer submitted',
  'approved send_back province_admin returned',
  'approved send_back province_officer returned',
];
const WITH_HEAD = ['submitted approve agency_head approved', 'submitted return agency_head returned'];
const ON_PAPER = [
  'submitted record_approval agency_officer approved',
  'submitted record_return agency_officer returned',
];

describe.each([
  ['with a head', headMachine, [...COMMON, ...WITH_HEAD], 5],
  ['on paper', paperMachine, [...COMMON, ...ON_PAPER], 5],
] as const)('the way of a plan %s', (_name, machine, expected, acts) => {
  test('every state x act x mover: what is listed happens, all else is refused', () => {
    const moves = everyMove(machine);
    expect(moves).toHaveLength(PLAN_STATES.length * acts * MOVERS.length);
    const allowed = moves.filter(({ to }) => to !== null);
    expect(allowed.map(({ state, act, by, to }) => `${state} ${act} ${by} ${to}`).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  test('who moves it has the permission for it, and nobody else is named', () => {
    const subject = { provinceCode: '97', agencyCode: 'a1', districtCode: '9701' };
    for (const act of new Set(machine.moves.map((move) => move.act)))
      for (const role of ROLES) {
        const isNamed = machine.moves.some((move) => move.act === act && move.by.includes(role));
        if (isNamed)
          expect([act, role, can(actor(role), PERMISSION_OF[act], subject)]).toEqual([act, role, true]);
        if (!can(actor(role), PERMISSION_OF[act], subject))
          expect([act, role, isNamed]).toEqual([act, role, false]);
      }
  });

  test('locked are exactly the states in which nobody edits', () => {
    for (const state of PLAN_STATES)
      expect([state, isOpen(state)]).toEqual([
        state,
        machine.moves.some((move) => move.act === 'edit' && move.from.includes(state)),
      ]);
  });
});

test('the way depends on whether the head has an account', () => {
  expect(machineOf({ hasHead: true })).toBe(headMachine);
  expect(machineOf({ hasHead: false })).toBe(paperMachine);
});

function actor(role: Role): Actor {
  const isAgency = role.startsWith('agency');
  const membership = {
    membershipId: 'm',
    role,
    provinceCode: '97',
    provinceNameTh: '',
    provinceNameEn: '',
    provinceIsDemo: true,
    agencyCode: isAgency ? 'a1' : null,
    agencyNameTh: null,
    districtCode: null,
    districtNameTh: null,
  };
  return {
    userId: 'u',
    displayName: '',
    email: '',
    role,
    membership: role === 'platform_admin' ? null : membership,
    memberships: [],
  };
}
