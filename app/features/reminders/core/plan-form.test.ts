import { expect, test } from 'vitest';
import { readPlan } from './plan-form.ts';

const form = (beforeDays: string, afterDays: string) =>
  readPlan({ beforeDays, afterDays, onDay: true, weekly: false });

test('offsets are read in either digits, once each and in order', () => {
  expect(form('1, ๗ 7', '5;1')).toEqual({
    plan: { beforeDays: [7, 1], afterDays: [1, 5], onDay: true, weekly: false },
  });
  expect(form('', '')).toEqual({ plan: { beforeDays: [], afterDays: [], onDay: true, weekly: false } });
});

test.each([
  ['x', '1', { beforeDays: 'numbers', afterDays: undefined }],
  ['-1', '1', { beforeDays: 'numbers', afterDays: undefined }],
  ['7', '0', { beforeDays: undefined, afterDays: 'range' }],
  ['61', '1,2,3,4,5,6', { beforeDays: 'range', afterDays: 'too_many' }],
])('%s and %s are named at their fields', (before, after, errors) => {
  expect(form(before, after)).toEqual({ errors });
});
