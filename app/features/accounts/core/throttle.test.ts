import { describe, expect, test } from 'vitest';
import { countFailure, delayAfter, NO_FAILURES, THROTTLE_RULES, takeBack, waitBefore } from './throttle.ts';

const rule = THROTTLE_RULES.pair;
const start = new Date('2026-03-01T09:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);

function failTimes(times: number, now = start) {
  let count = NO_FAILURES;
  for (let i = 0; i < times; i += 1) count = countFailure(count, rule, now);
  return count;
}

describe('the brake on guessing', () => {
  test('a few mistakes cost nothing, then each doubles the wait', () => {
    expect(waitBefore(failTimes(5), start)).toBe(0);
    expect(waitBefore(failTimes(6), start)).toBe(5_000);
    expect(waitBefore(failTimes(7), start)).toBe(10_000);
    expect(waitBefore(failTimes(8), start)).toBe(20_000);
  });

  test('no wait is for good, however many failures there were', () => {
    for (const kind of Object.values(THROTTLE_RULES)) {
      expect(delayAfter(1_000_000, kind)).toBe(kind.maxDelayMs);
      expect(kind.maxDelayMs).toBeLessThanOrEqual(3_600_000);
    }
  });

  test('after the wait one attempt is open again', () => {
    expect(waitBefore(failTimes(6), later(4_999))).toBe(1);
    expect(waitBefore(failTimes(6), later(5_000))).toBe(0);
  });

  test('what is long past is forgotten', () => {
    const count = countFailure(failTimes(40), rule, later(rule.forgetAfterMs + 1));
    expect(count).toEqual({ failures: 1, lastFailedAt: later(rule.forgetAfterMs + 1), blockedUntil: null });
  });

  test('a right attempt takes back its own count only', () => {
    expect(takeBack(failTimes(12))).toMatchObject({ failures: 11, blockedUntil: null });
    expect(takeBack(NO_FAILURES).failures).toBe(0);
  });
});
