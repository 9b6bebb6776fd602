import { formatHalfUp2, toDecimal } from '~/lib/decimal.ts';

const MOST = 300;

/** `e9 30.19, i10 49.41`, as the plan prints it; an item without a published score stands by its code alone. */
export function scoreText(items: readonly { code: string; score: number | null }[]): string {
  return items
    .map(({ code, score }) => (score === null ? code : `${code} ${formatHalfUp2(toDecimal(score))}`))
    .join(', ')
    .slice(0, MOST);
}
