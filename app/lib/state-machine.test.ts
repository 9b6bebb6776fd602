import { describe, expect, test } from 'vitest';
import {
  actsOf,
  defineMachine,
  everyMove,
  isFinal,
  MOVERS,
  nextMovers,
  nextState,
  stripOf,
} from './state-machine.ts';

const letter = defineMachine({
  states: ['draft', 'submitted', 'returned', 'accepted'],
  start: 'draft',
  path: ['draft', 'submitted', 'accepted'],
  moves: [
    { act: 'save', from: ['draft'], to: 'draft', by: ['agency_officer'] },
    { act: 'submit', from: ['draft', 'returned'], to: 'submitted', by: ['agency_officer', 'agency_head'] },
    { act: 'return', from: ['submitted'], to: 'returned', by: ['province_officer'] },
    { act: 'accept', from: ['submitted'], to: 'accepted', by: ['province_officer', 'system'] },
  ],
});

describe('a process written as data', () => {
  test('allows what it names and nothing else', () => {
    expect(nextState(letter, 'draft', 'submit', 'agency_head')).toBe('submitted');
    expect(nextState(letter, 'draft', 'submit', 'province_officer')).toBeNull();
    expect(nextState(letter, 'accepted', 'submit', 'agency_head')).toBeNull();
    const allowed = everyMove(letter).filter((each) => each.to !== null);
    expect(everyMove(letter)).toHaveLength(4 * 4 * MOVERS.length);
    expect(allowed.map(({ state, act, by, to }) => `${state} ${act} ${by} ${to}`)).toEqual([
      'draft save agency_officer draft',
      'draft submit agency_head submitted',
      'draft submit agency_officer submitted',
      'submitted return province_officer returned',
      'submitted accept province_officer accepted',
      'submitted accept system accepted',
      'returned submit agency_head submitted',
      'returned submit agency_officer submitted',
    ]);
  });

  test('says what a person can do and who brings it on', () => {
    expect(actsOf(letter, 'draft', 'agency_officer')).toEqual(['save', 'submit']);
    expect(actsOf(letter, 'draft', 'province_viewer')).toEqual([]);
    expect(nextMovers(letter, 'submitted')).toEqual(['province_officer', 'system']);
    expect(isFinal(letter, 'accepted')).toBe(true);
    expect(isFinal(letter, 'returned')).toBe(false);
  });

  test('draws a state beside the ordinary way where it branches off', () => {
    expect(stripOf(letter, 'submitted')).toEqual(['draft', 'submitted', 'accepted']);
    expect(stripOf(letter, 'returned')).toEqual(['draft', 'submitted', 'returned', 'accepted']);
  });

  test('is refused when it is not sound', () => {
    const by = ['system'] as const;
    const machine = { states: ['a', 'b'] as const, start: 'a' as const, path: ['a', 'b'] as const };
    expect(() => defineMachine({ ...machine, moves: [] })).toThrow('No move leads to the state b');
    const twice = { act: 'go', from: ['a'] as const, to: 'b' as const, by };
    expect(() => defineMachine({ ...machine, moves: [twice, twice] })).toThrow('Two moves are called go');
    const astray = { act: 'go', from: ['a'], to: 'c', by };
    expect(() =>
      defineMachine<string, string>({ ...machine, moves: [twice, { ...astray, act: 'off' }] }),
    ).toThrow('The state c is not known');
  });
});
