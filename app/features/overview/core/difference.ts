import { HUNDRED, toDecimal } from '~/lib/decimal.ts';

/** One rounded figure minus another, exactly; null when either is absent. */
export function difference(now: number | null | undefined, before: number | null | undefined): number | null {
  if (now === null || now === undefined || before === null || before === undefined) return null;
  return toDecimal(now).minus(toDecimal(before)).toNumber();
}

interface Passing {
  passed: number;
  assessed: number;
}

/** How the share that passes changed, in percentage points; null where one of the years has nobody assessed. */
export function shareDifference(now: Passing, before: Passing): number | null {
  if (now.assessed === 0 || before.assessed === 0) return null;
  const share = ({ passed, assessed }: Passing) => toDecimal(passed).times(HUNDRED).div(assessed);
  return share(now).minus(share(before)).toNumber();
}
