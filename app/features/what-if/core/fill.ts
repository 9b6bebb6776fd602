import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { Score, sumOf, ZERO } from '~/lib/decimal.ts';

/** A figure that can rise. Gains are points of the overall. */
export interface Choice {
  node: NodeId;
  /** All or nothing. */
  inSteps: boolean;
  from: Score;
  /** Points of the overall for one point of the figure. */
  share: Score;
  /** Most it can gain. */
  room: Score;
  pricePerGain: Score;
}

/** The members together must gain this much; conditions lie within one another or apart, never across. */
export interface Demand {
  members: ReadonlySet<NodeId>;
  need: Score;
}

/**
 * The cheapest gains of figures that move freely which meet every demand after those taken already; null where there
 * are none. Demands from the smallest set to the largest, choices cheapest first: for sets that lie within one another
 * what an inner one takes is never wasted, so that the cheapest rest is the cheapest whole.
 */
export function cheapestFill(
  cheapestFirst: readonly Choice[],
  demands: readonly Demand[],
  taken: readonly Choice[],
): { price: Score; gains: ReadonlyMap<NodeId, Score> } | null {
  const gains = new Map<NodeId, Score>();
  let price = ZERO;
  for (const { members, need } of demands) {
    const own = cheapestFirst.filter(({ node }) => members.has(node));
    let rest = need
      .minus(sumOf(taken.filter(({ node }) => members.has(node)).map(({ room }) => room)))
      .minus(sumOf(own.map(({ node }) => gains.get(node) ?? ZERO)));
    for (const choice of own) {
      if (rest.lte(NOISE)) break;
      const already = gains.get(choice.node) ?? ZERO;
      const more = Score.min(rest, choice.room.minus(already));
      if (more.lte(ZERO)) continue;
      gains.set(choice.node, already.plus(more));
      price = price.plus(more.times(choice.pricePerGain));
      rest = rest.minus(more);
    }
    if (rest.gt(NOISE)) return null;
  }
  return { price, gains };
}

/** Below this a difference is what repeating decimals leave behind, as in rounding. */
const NOISE = new Score('1e-25');
