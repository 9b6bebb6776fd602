import { expect, test } from 'vitest';
import { isOpen, nextState, REPORT_ACTS, REPORT_STATES } from './lifecycle.ts';

test('every state and act', () => {
  const table = (['none', ...REPORT_STATES] as const).map((state) => [
    state,
    ...REPORT_ACTS.map((act) => nextState(state, act)),
  ]);
  expect(table).toEqual([
    ['none', 'draft', null, null, null],
    ['draft', 'draft', 'submitted', null, null],
    ['submitted', null, null, 'accepted', 'returned'],
    ['returned', 'returned', 'submitted', null, null],
    ['accepted', null, null, null, null],
  ]);
});

test('what was submitted or accepted is locked', () => {
  expect((['none', ...REPORT_STATES] as const).filter(isOpen)).toEqual(['none', 'draft', 'returned']);
});
