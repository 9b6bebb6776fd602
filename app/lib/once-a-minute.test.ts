import { afterEach, expect, test, vi } from 'vitest';
import { onceAMinute } from './once-a-minute.ts';

afterEach(() => vi.useRealTimers());

test('each key is let through once a minute, and the oldest of too many is forgotten', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const may = onceAMinute(2);
  expect([may('a'), may('a'), may('b')]).toEqual([true, false, true]);
  vi.setSystemTime(Date.now() + 59_999);
  expect(may('a')).toBe(false);
  vi.setSystemTime(Date.now() + 1);
  expect(may('a')).toBe(true);
  expect([may('c'), may('a'), may('b')]).toEqual([true, false, true]);
});
