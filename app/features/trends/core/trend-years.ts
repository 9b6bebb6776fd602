import { difference } from '~/features/overview/core/difference.ts';
import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import type { Score } from '~/lib/decimal.ts';
import { effectiveGap } from '~/lib/effective-gap.ts';
import { isJoined } from './breaks.ts';

export interface Mean {
  fiscalYear: number;
  node: string;
  mean: number | null;
  bodies: number;
}

/** A figure in one year; points, absent ones null. */
export interface TrendYear {
  fiscalYear: number;
  /** Address of the figure in that year: an item's code changes. Null where the year lacks it. */
  node: NodeId | null;
  mean: number | null;
  bodies: number;
  /** Whether it may stand on one line with the year before. */
  isJoined: boolean;
  /** Against the year before; null where they do not compare or one is absent. */
  change: number | null;
  /** Least change that is worth an arrow. */
  gap: number;
}

/** Every year from the first to the last, also those without a result. `nodeOf` gives the figure's address in a year. */
export function trendYears(
  years: readonly number[],
  schemes: readonly Scheme[],
  means: readonly Mean[],
  nodeOf: (fiscalYear: number) => NodeId | null,
): TrendYear[] {
  const schemeOf = (year: number) => schemes.find(({ fiscalYear }) => fiscalYear === year);
  return years.map((fiscalYear) => {
    const node = nodeOf(fiscalYear);
    const [before, now] = [schemeOf(fiscalYear - 1), schemeOf(fiscalYear)];
    const own = meanOf(means, fiscalYear, node);
    const earlier = meanOf(means, fiscalYear - 1, nodeOf(fiscalYear - 1));
    const joined = Boolean(node && before && now && isJoined(before, now, node));
    return {
      fiscalYear,
      node,
      mean: own?.mean ?? null,
      bodies: own?.bodies ?? 0,
      isJoined: joined,
      change: joined ? difference(own?.mean, earlier?.mean) : null,
      gap: gapOf(node ? now : null, node ?? 'overall', leastBodies(own, earlier)),
    };
  });
}

/** The core of a figure in one year; it compares with every other year of the run. */
export interface CoreYear {
  fiscalYear: number;
  mean: number | null;
  bodies: number;
  change: number | null;
  gap: number;
}

/** @param decision points by which one decision moves it, see `coreDecision` */
export function coreYears(
  years: readonly number[],
  means: readonly Mean[],
  node: NodeId,
  decision: Score | null,
): CoreYear[] {
  return years.map((fiscalYear) => {
    const own = meanOf(means, fiscalYear, node);
    const earlier = meanOf(means, fiscalYear - 1, node);
    return {
      fiscalYear,
      mean: own?.mean ?? null,
      bodies: own?.bodies ?? 0,
      change: difference(own?.mean, earlier?.mean),
      gap: effectiveGap(decision, leastBodies(own, earlier)),
    };
  });
}

/** From the first year that has the figure to the last that does; null with fewer than two. */
export interface WholeChange {
  from: number;
  to: number;
  change: number;
  gap: number;
}

export function changeOverRun(rows: readonly CoreYear[], decision: Score | null): WholeChange | null {
  const known = rows.filter(({ mean }) => mean !== null);
  const [first, last] = [known[0], known.at(-1)];
  const change = difference(last?.mean, first?.mean);
  if (!first || !last || first === last || change === null) return null;
  const gap = effectiveGap(decision, Math.min(first.bodies, last.bodies));
  return { from: first.fiscalYear, to: last.fiscalYear, change, gap };
}

/** The years that a line is not joined to from the year before. */
export function cutsOf(rows: readonly TrendYear[]): number[] {
  return rows.slice(1).flatMap((row) => (row.isJoined ? [] : row.fiscalYear));
}

/** A change is as sure as the smaller of its two means. */
function leastBodies(own: Mean | undefined, earlier: Mean | undefined): number {
  return Math.min(own?.bodies ?? 1, earlier?.bodies ?? own?.bodies ?? 1);
}

function meanOf(means: readonly Mean[], fiscalYear: number, node: string | null): Mean | undefined {
  return means.find((each) => each.fiscalYear === fiscalYear && each.node === node);
}
