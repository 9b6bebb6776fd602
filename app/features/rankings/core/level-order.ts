/**
 * How many agencies stand above one with a better level: from FY2566 the level depends on every instrument, so
 * the order by score and the order by level are two orders (94.64 "pass" above 90 "good pass").
 */
export function countLevelDisagreements(
  rows: readonly { overall: number | null; levelOrder: number | null }[],
): number {
  let count = 0;
  let bestBelow = Number.POSITIVE_INFINITY;
  const byScore = rows.filter((row) => row.overall !== null && row.levelOrder !== null);
  byScore.sort((a, b) => (a.overall ?? 0) - (b.overall ?? 0));
  for (const row of byScore) {
    const order = row.levelOrder ?? 0;
    if (order > bestBelow) count += 1;
    bestBelow = Math.min(bestBelow, order);
  }
  return count;
}
