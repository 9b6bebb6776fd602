import { expect, test } from 'vitest';
import { everyMove, isFinal, nextMovers } from '~/lib/state-machine.ts';
import { isOpen, REPORT_STATES, reportMachine } from './lifecycle.ts';

/** Written by hand: who leads from where to where. Everything else must lead nowhere. */
const ALLOWED: Record<string, string> = {
  'draft save agency_head': 'draft',
  'draft save agency_officer': 'draft',
  'draft submit agency_head': 'submitted',
  'draft submit agency_officer': 'submitted',
  'returned save agency_head': 'returned',
  'returned save agency_officer': 'returned',
  'returned submit agency_head': 'submitted',
  'returned submit agency_officer': 'submitted',
  'submitted return province_admin': 'returned',
  'submitted return province_officer': 'returned',
  'submitted accept province_admin': 'accepted',
  'submitted accept province_officer': 'accepted',
  'accepted unaccept province_admin': 'submitted',
  'accepted unaccept province_officer': 'submitted',
};

test('every state, act and role', () => {
  const moves = everyMove(reportMachine);
  expect(moves).toHaveLength(4 * 5 * 8);
  for (const { state, act, by, to } of moves)
    expect(to, `${state} ${act} ${by}`).toBe(ALLOWED[`${state} ${act} ${by}`] ?? null);
});

test('what was submitted or accepted is locked', () => {
  expect(REPORT_STATES.filter(isOpen)).toEqual(['draft', 'returned']);
});

test('an accepted report waits for nobody, though its acceptance can be taken back', () => {
  expect(isFinal(reportMachine, 'accepted')).toBe(true);
  expect(nextMovers(reportMachine, 'submitted')).toEqual(['province_admin', 'province_officer']);
});
