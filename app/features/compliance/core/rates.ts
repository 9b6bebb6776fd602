/** What rates are told of, in the order it happens. */
export const RATE_DUTIES = ['acknowledge', 'decide', 'plan', 'report6m', 'report12m'] as const;
export type RateDuty = (typeof RATE_DUTIES)[number];

interface Counted {
  duty: RateDuty;
  expected: number;
  actual: number;
  dated: number;
  onTime: number;
}

/** Rows of one table: each key once, with its counts by duty; keys in the order they come. */
export function ratesBy<R extends Counted>(
  rates: readonly R[],
  keyOf: (rate: R) => string,
): { key: string; first: R; by: Partial<Record<RateDuty, R>> }[] {
  const groups = new Map<string, { key: string; first: R; by: Partial<Record<RateDuty, R>> }>();
  for (const rate of rates) {
    const key = keyOf(rate);
    const group = groups.get(key) ?? { key, first: rate, by: {} };
    group.by[rate.duty] = rate;
    groups.set(key, group);
  }
  return [...groups.values()];
}
