import { expect, test } from 'vitest';
import { CELL_LOOKS, CELL_STATES, cellState, LOOK_OF, STATE_OF_LETTER, stateAt } from './cell-state.ts';

test('a cell shows the furthest it came', () => {
  const at = '2024-10-20';
  const none = { acknowledgedAt: null, decision: null, reportStatus: null };
  expect(cellState(none)).toBe('not_acknowledged');
  expect(cellState({ ...none, acknowledgedAt: at })).toBe('acknowledged');
  expect(cellState({ ...none, acknowledgedAt: at, decision: 'adapted' })).toBe('adapted');
  expect(cellState({ acknowledgedAt: at, decision: 'adopted', reportStatus: 'not_started' })).toBe(
    'not_started',
  );
  expect(cellState({ acknowledgedAt: at, decision: 'adapted', reportStatus: 'done' })).toBe('done');
  expect(cellState({ acknowledgedAt: at, decision: 'declined', reportStatus: null })).toBe('declined');
});

test('every state has a letter and one of five looks', () => {
  expect(Object.values(STATE_OF_LETTER).toSorted()).toEqual([...CELL_STATES].toSorted());
  expect(new Set(CELL_STATES.map((state) => LOOK_OF[state]))).toEqual(new Set(CELL_LOOKS));
  expect(CELL_LOOKS.length).toBeLessThanOrEqual(5);
  expect([stateAt('x-f', 0), stateAt('x-f', 1), stateAt('x-f', 2), stateAt('x-f', 3)]).toEqual([
    'not_acknowledged',
    null,
    'done',
    null,
  ]);
});
