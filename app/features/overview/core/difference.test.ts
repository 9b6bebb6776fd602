import { expect, test } from 'vitest';
import { difference, shareDifference } from './difference.ts';

test('a difference is exact, and absent where one side is', () => {
  expect(difference(92.69, 87.5)).toBe(5.19);
  expect(difference(null, 87.5)).toBeNull();
});

test('the share that passes changes in percentage points; nobody assessed is no share', () => {
  expect(shareDifference({ passed: 98, assessed: 100 }, { passed: 45, assessed: 50 })).toBe(8);
  expect(shareDifference({ passed: 0, assessed: 0 }, { passed: 45, assessed: 50 })).toBeNull();
});
