import { expect, test } from 'vitest';
import { moveStep, readMove } from './move-step.ts';

const moved = (move: Parameters<typeof moveStep>[1], at: number) =>
  moveStep(['a', 'b', 'c'], move, at, () => '').join('');

test('steps change places, leave, and come at the end', () => {
  expect(moved('step-up', 1)).toBe('bac');
  expect(moved('step-down', 1)).toBe('acb');
  expect(moved('step-out', 0)).toBe('bc');
  expect(moveStep(['a'], 'step-add', 1, () => 'new')).toEqual(['a', 'new']);
});

test('a move past an end or of no step changes nothing', () => {
  expect(moved('step-up', 0)).toBe('abc');
  expect(moved('step-down', 2)).toBe('abc');
  expect(moved('step-out', 9)).toBe('abc');
});

test('an intent is a move only with its place', () => {
  expect(readMove('step-up:2')).toEqual({ move: 'step-up', at: 2 });
  expect(readMove('step-up')).toBeNull();
  expect(readMove('save')).toBeNull();
});
