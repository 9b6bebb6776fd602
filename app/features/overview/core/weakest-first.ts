/** The indicators that have a mean, the weakest first; equal means in their own order. `scores` are of 1-10, in order. */
export function weakestFirst<I extends { number: number }>(
  scores: readonly (number | null)[],
  indicators: readonly I[],
): (I & { score: number })[] {
  return indicators
    .flatMap((indicator) => {
      const score = scores[indicator.number - 1];
      return score === null || score === undefined ? [] : [{ ...indicator, score }];
    })
    .sort((a, b) => a.score - b.score);
}
