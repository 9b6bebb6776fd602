/** How often a subject may fail before it has to wait, and how the waiting grows. */
export interface ThrottleRule {
  /** Failures in a row that cost nothing. */
  free: number;
  firstDelayMs: number;
  /** The longest wait; never "for good". */
  maxDelayMs: number;
  /** After this long without a failure everything is forgotten. */
  forgetAfterMs: number;
}

export interface ThrottleCount {
  failures: number;
  lastFailedAt: Date | null;
  blockedUntil: Date | null;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Three brakes on guessing. `pair`: one account from one address, the brake a mistyping person may meet.
 * `address`: one address over many accounts; wide, because a whole office may share one. `account`: one account
 * from many addresses; short waits only, because the owner may be among them. Addresses from which the account
 * has signed in before stand under `pair` alone, so that nobody elsewhere can hold the owner up.
 */
export const THROTTLE_RULES = {
  pair: { free: 5, firstDelayMs: 5 * SECOND, maxDelayMs: 15 * MINUTE, forgetAfterMs: 24 * HOUR },
  address: { free: 50, firstDelayMs: 5 * SECOND, maxDelayMs: 15 * MINUTE, forgetAfterMs: HOUR },
  account: { free: 30, firstDelayMs: SECOND, maxDelayMs: MINUTE, forgetAfterMs: HOUR },
  /** Second-factor codes: few digits, so fewer tries. */
  code: { free: 5, firstDelayMs: 10 * SECOND, maxDelayMs: 15 * MINUTE, forgetAfterMs: 24 * HOUR },
  /** Mails that a stranger can cause to be sent to one account, or from one address. */
  resetOfAccount: { free: 3, firstDelayMs: 5 * MINUTE, maxDelayMs: HOUR, forgetAfterMs: 24 * HOUR },
  resetFromAddress: { free: 20, firstDelayMs: MINUTE, maxDelayMs: HOUR, forgetAfterMs: 24 * HOUR },
} as const satisfies Record<string, ThrottleRule>;
export type ThrottleKind = keyof typeof THROTTLE_RULES;

export const NO_FAILURES: ThrottleCount = { failures: 0, lastFailedAt: null, blockedUntil: null };

/** How long after the n-th failure the next attempt has to wait, in milliseconds. */
export function delayAfter(failures: number, rule: ThrottleRule): number {
  if (failures <= rule.free) return 0;
  return Math.min(rule.maxDelayMs, rule.firstDelayMs * 2 ** (failures - rule.free - 1));
}

/** Milliseconds until an attempt is allowed; 0 = now. */
export function waitBefore(count: ThrottleCount, now: Date): number {
  return Math.max(0, (count.blockedUntil?.getTime() ?? 0) - now.getTime());
}

/**
 * The count with one more attempt taken as failed. It is written before the attempt is checked, so that many
 * attempts at once cannot slip through; a refused attempt is not counted and so never lengthens the wait.
 */
export function countFailure(count: ThrottleCount, rule: ThrottleRule, now: Date): ThrottleCount {
  const isForgotten = now.getTime() - (count.lastFailedAt?.getTime() ?? 0) > rule.forgetAfterMs;
  const failures = (isForgotten ? 0 : count.failures) + 1;
  const delay = delayAfter(failures, rule);
  return { failures, lastFailedAt: now, blockedUntil: delay > 0 ? new Date(now.getTime() + delay) : null };
}

/** The count after an attempt that was taken as failed turned out right. */
export function takeBack(count: ThrottleCount): ThrottleCount {
  return { ...count, failures: Math.max(0, count.failures - 1), blockedUntil: null };
}
