import { toDecimal } from '~/lib/decimal.ts';

/** One rounded figure minus another, exactly; null when either is absent. */
export function difference(now: number | null | undefined, before: number | null | undefined): number | null {
  if (now === null || now === undefined || before === null || before === undefined) return null;
  return toDecimal(now).minus(toDecimal(before)).toNumber();
}
