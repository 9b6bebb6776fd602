import { LEAST_BODIES } from './groups.ts';

/** Bodies whose score lies in `from` <= score < `to` (100 belongs to the last class). */
export interface ScoreClass {
  from: number;
  to: number;
  n: number;
}

/** Bodies in a step of 5 points, and how many of them the province with the most has. */
export interface ScoreBin {
  from: number;
  n: number;
  most: number;
}

export const BIN_POINTS = 5;

/**
 * Steps of 5 points joined from below until every class holds enough bodies, also without those of any one province
 * (whose staff could take their own away). What is left over at the top joins the class below it.
 */
export function mergeBins(bins: readonly ScoreBin[]): ScoreClass[] {
  const held = [...bins].filter((bin) => bin.n > 0).sort((a, b) => a.from - b.from);
  const classes: ScoreClass[] = [];
  let open: (ScoreClass & { most: number }) | undefined;
  for (const { from, n, most } of held) {
    const joined: ScoreClass & { most: number } = {
      from: open?.from ?? from,
      to: from + BIN_POINTS,
      n: (open?.n ?? 0) + n,
      most: (open?.most ?? 0) + most,
    };
    const isEnough = joined.n - joined.most >= LEAST_BODIES;
    if (isEnough) classes.push({ from: joined.from, to: joined.to, n: joined.n });
    open = isEnough ? undefined : joined;
  }
  if (!open) return classes;
  const below = classes.pop();
  return [...classes, { from: below?.from ?? open.from, to: open.to, n: (below?.n ?? 0) + open.n }];
}
